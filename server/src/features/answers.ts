import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Told } from '../project/checkSheet/answers';
import { type AnswerPlan, type Corrected, planFor } from '../project/checkSheet/plan';
import { readSheet } from '../project/checkSheet/read';
import { signedBy } from '../project/checkSheet/signing';
import { asideNotice } from '../project/entryRewriting';
import { signAll } from '../project/signing';
import { today } from '../project/today';
import { pathOf } from '../project/uris';
import type {
	AnswerCorrection,
	AnswersRead,
	AnswersTaken,
	OfAnswers,
	ReadAnswersMethod,
	TakeAnswers,
	TakeAnswersMethod,
} from '../protocol/answers';
import { readReport } from '../report/report';
import { applied } from '../rules/edits';
import { toRange, toWorkspaceEdit } from './convert';
import { answerOrDecline, Declined, rootOf } from './declining';
import type { Feature } from './feature';
import type { Session } from './session';

const readMethod: ReadAnswersMethod = 'hegao/readAnswers';
const takeMethod: TakeAnswersMethod = 'hegao/takeAnswers';

/** 导入核校结果: what departments answered is shown first; then what is right is signed off, and what the drafter chose is changed. */
export const answers: Feature = {
	capabilities: {},
	register(session) {
		const { connection } = session;
		connection.onRequest(
			readMethod,
			answerOrDecline(session, nothingRead, (document, asked: OfAnswers) => shown(session, document, asked), failure),
		);
		connection.onRequest(
			takeMethod,
			answerOrDecline(session, nothingTaken, (document, asked: TakeAnswers) => taken(session, document, asked), failure),
		);
	},
};

const failure = '未能完成';

function nothingRead(refusal: string): AnswersRead {
	return { refusal, confirmed: 0, corrections: [], told: [], isNameless: false };
}

function nothingTaken(refusal: string): AnswersTaken {
	return { refusal, message: '', confirmed: 0, corrected: 0 };
}

interface Read {
	readonly plan: AnswerPlan;
	readonly told: readonly Told[];
}

async function planned(session: Session, document: TextDocument, { from }: OfAnswers): Promise<Read> {
	const path = pathOf(from);
	if (path === undefined) throw new Declined('只能读本机上的文件');
	const sheet = await readSheet(session.files, path);
	if ('reason' in sheet) throw new Declined(sheet.reason);
	const plan = planFor(session.analysis.reportOf(document), sheet.rows);
	return { plan, told: [...sheet.told, ...plan.told] };
}

async function shown(session: Session, document: TextDocument, asked: OfAnswers): Promise<AnswersRead> {
	const { plan, told } = await planned(session, document, asked);
	const { confirmed, corrections } = plan;
	return {
		refusal: '',
		confirmed: confirmed.length,
		corrections: corrections.map((each) => shownCorrection(document, each)),
		told: told.map(({ line, message }) => ({ row: line + 1, message })),
		isNameless: [...confirmed, ...corrections].some(({ answer }) => answer.by === ''),
	};
}

function shownCorrection(document: TextDocument, { fact, answer, edit, before, after }: Corrected): AnswerCorrection {
	const { line, correction, by, note } = answer;
	return { row: line + 1, range: toRange(document, edit.span), text: fact.text, correction, before, after, by, note };
}

/** The text first, since what is signed is what stands in it then. */
async function taken(session: Session, document: TextDocument, asked: TakeAnswers): Promise<AnswersTaken> {
	const { plan } = await planned(session, document, asked);
	const root = rootOf(session, document);
	const { name } = session.analysis.besideOf(document);
	const corrected = plan.corrections.filter(({ answer }) => asked.rows.includes(answer.line + 1));
	const edits = corrected.map(({ edit }) => edit);
	const text = applied(document.getText(), edits);
	if (corrected.length > 0) await applyCorrections(session, document, corrected);
	const report = readReport(text);
	const date = today();
	const signed = signedBy(report, { confirmed: plan.confirmed, corrected, by: asked.by, date, file: name });
	const written = await signAll(session.files, root, report, name, signed);
	if ('reason' in written) throw new Declined(written.reason);
	await session.reviewing.reread(root);
	return { refusal: '', message: asideNotice(written.value), confirmed: plan.confirmed.length, corrected: corrected.length };
}

/** All at once, so that one undo takes it back. */
async function applyCorrections({ connection, client }: Session, document: TextDocument, corrected: readonly Corrected[]): Promise<void> {
	const versioned = client.workspace?.workspaceEdit?.documentChanges === true;
	const edit = toWorkspaceEdit(
		document,
		corrected.map(({ edit }) => edit),
		versioned,
	);
	const result = await connection.workspace.applyEdit({ label: '按核校结果更正', edit });
	if (!result.applied) throw new Declined('文稿刚刚有改动，没有更正，也没有签核；请重新导入');
}
