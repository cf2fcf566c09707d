import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Told } from '../project/checkSheet/answers';
import { type AnswerPlan, type Corrected, planFor } from '../project/checkSheet/plan';
import { readSheet } from '../project/checkSheet/read';
import { signedBy } from '../project/checkSheet/signing';
import { reasonOf } from '../project/drafts';
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
import { describe } from './analysis';
import { prepared } from './answer';
import { toRange, toWorkspaceEdit } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

const readMethod: ReadAnswersMethod = 'hegao/readAnswers';
const takeMethod: TakeAnswersMethod = 'hegao/takeAnswers';

/** 导入核校结果: what departments answered is shown first; then what is right is signed off, and what the drafter chose is changed. */
export const answers: Feature = {
	capabilities: {},
	register(session) {
		const { connection } = session;
		connection.onRequest(readMethod, (asked: OfAnswers) => guarded(session, nothingRead, () => shown(session, asked)));
		connection.onRequest(takeMethod, (asked: TakeAnswers) => guarded(session, nothingTaken, () => taken(session, asked)));
	},
};

/** A refusal is thrown from where it is found. */
class Refused extends Error {}

const nothingRead: AnswersRead = { refusal: '', confirmed: 0, corrections: [], told: [], isNameless: false };
const nothingTaken: AnswersTaken = { refusal: '', message: '', confirmed: 0, corrected: 0 };

async function guarded<Result>(session: Session, nothing: Result, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Refused) return { ...nothing, refusal: error.message };
		session.connection.console.error(describe(error));
		return { ...nothing, refusal: `未能完成，${reasonOf(error)}` };
	}
}

interface Read {
	readonly document: TextDocument;
	readonly plan: AnswerPlan;
	readonly told: readonly Told[];
}

async function planned(session: Session, { uri, from }: OfAnswers): Promise<Read> {
	const document = session.documents.get(uri);
	const path = pathOf(from);
	if (!document) throw new Refused('文稿没有打开');
	if (path === undefined) throw new Refused('只能读本机上的文件');
	await prepared(session, document);
	const sheet = await readSheet(session.files, path);
	if ('reason' in sheet) throw new Refused(sheet.reason);
	const plan = planFor(session.analysis.reportOf(document), sheet.rows);
	return { document, plan, told: [...sheet.told, ...plan.told] };
}

async function shown(session: Session, asked: OfAnswers): Promise<AnswersRead> {
	const { document, plan, told } = await planned(session, asked);
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
async function taken(session: Session, asked: TakeAnswers): Promise<AnswersTaken> {
	const { document, plan } = await planned(session, asked);
	const { root, name } = session.analysis.besideOf(document);
	if (root === '') throw new Refused('文稿还没有保存为文件，无处记录');
	const corrected = plan.corrections.filter(({ answer }) => asked.rows.includes(answer.line + 1));
	const edits = corrected.map(({ edit }) => edit);
	const text = applied(document.getText(), edits);
	if (corrected.length > 0) await applyCorrections(session, document, corrected);
	const report = readReport(text);
	const date = today();
	const signed = signedBy(report, { confirmed: plan.confirmed, corrected, by: asked.by, date, file: name });
	const written = await signAll(session.files, root, report, name, signed);
	if ('reason' in written) throw new Refused(written.reason);
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
	if (!result.applied) throw new Refused('文稿刚刚有改动，没有更正，也没有签核；请重新导入');
}
