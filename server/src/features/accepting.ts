import { reasonOf } from '../project/drafts';
import { today } from '../project/today';
import type { Accept, Accepted, AcceptMethod } from '../protocol/accepting';
import { describe } from './analysis';
import { toSpan } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

const method: AcceptMethod = 'hegao/accept';

/** 核可此处: writes a finding to the project's accepted ones, after which it is silent wherever the draft is checked. */
export const accepting: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(method, async (asked: Accept): Promise<Accepted> => {
			try {
				return { refusal: await accept(session, asked) };
			} catch (error) {
				session.connection.console.error(describe(error));
				return { refusal: `未能保存，${reasonOf(error)}` };
			}
		});
	},
};

async function accept({ documents, analysis, surroundings, files }: Session, { uri, rule, range, reason, by }: Accept): Promise<string> {
	const document = documents.get(uri);
	if (!document) return '文稿没有打开';
	await analysis.prepare(document);
	const span = toSpan(document, range);
	const finding = analysis
		.findingsOf(document)
		.find((each) => each.rule === rule && each.span.start === span.start && each.span.end === span.end);
	const { root, name, reviewer } = analysis.besideOf(document);
	if (!finding) return '这一处已经改动，请重新核对';
	if (root === '') return '文稿还没有保存为文件，无处记录';
	const acceptance = { reason, by: reviewer ?? by, date: today(), file: name };
	const { acceptOne } = await import('../project/acceptance');
	const written = await acceptOne(files, root, finding, analysis.reportOf(document), acceptance);
	if ('reason' in written) return written.reason;
	surroundings.forget();
	analysis.forgetSurroundings();
	return '';
}
