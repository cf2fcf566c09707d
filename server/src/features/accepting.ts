import type { TextDocument } from 'vscode-languageserver-textdocument';
import { today } from '../project/today';
import type { Accept, Accepted, AcceptMethod } from '../protocol/accepting';
import { toSpan } from './convert';
import { answerOrDecline, Declined, rootOf } from './declining';
import type { Feature } from './feature';
import type { Session } from './session';

const method: AcceptMethod = 'hegao/accept';

/** 核可此处: writes a finding to the project's accepted ones, after which it is silent wherever the draft is checked. */
export const accepting: Feature = {
	capabilities: {},
	register(session) {
		const accepted = (refusal: string): Accepted => ({ refusal });
		session.connection.onRequest(
			method,
			answerOrDecline(session, accepted, async (document, asked: Accept) => {
				await accept(session, document, asked);
				return accepted('');
			}),
		);
	},
};

async function accept(session: Session, document: TextDocument, { rule, range, reason, by }: Accept): Promise<void> {
	const { analysis, surroundings, files } = session;
	const span = toSpan(document, range);
	const finding = analysis
		.findingsOf(document)
		.find((each) => each.rule === rule && each.span.start === span.start && each.span.end === span.end);
	const { name, reviewer } = analysis.besideOf(document);
	if (!finding) throw new Declined('这一处已经改动，请重新核对');
	const acceptance = { reason, by: reviewer ?? by, date: today(), file: name };
	const { acceptOne } = await import('../project/acceptance');
	const written = await acceptOne(files, rootOf(session, document), finding, analysis.reportOf(document), acceptance);
	if ('reason' in written) throw new Declined(written.reason);
	surroundings.forget();
	analysis.forgetSurroundings();
}
