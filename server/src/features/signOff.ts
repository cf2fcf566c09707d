import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonOf } from '../project/drafts';
import { entryId } from '../project/figureAnchors';
import type { Rewritten } from '../project/rewriting';
import { type Revised, type Revision, revise, type Signing, sign } from '../project/signing';
import type { DropSignOffs, DropSignOffsMethod, OfReport, SignedOff, SignOff, SignOffMethod, UndoSignOffMethod } from '../protocol';
import { describe } from './analysis';
import type { Feature } from './feature';
import type { Session } from './session';
import { figuresAsked } from './signOffPlaces';

const method: SignOffMethod = 'hegao/signOff';
const dropMethod: DropSignOffsMethod = 'hegao/dropSignOffs';
const undoMethod: UndoSignOffMethod = 'hegao/undoSignOff';

/** 签核: writes down what a reviewer says of figures, and takes it back. */
export const signOff: Feature = {
	capabilities: {},
	register(session) {
		const { connection } = session;
		const done = new Map<string, Revision[]>();
		connection.onRequest(method, (asked: SignOff) => answered(session, done, asked, (desk) => signFigures(session, desk, asked)));
		connection.onRequest(dropMethod, (asked: DropSignOffs) => answered(session, done, asked, (desk) => drop(session, desk, asked)));
		connection.onRequest(undoMethod, (asked: OfReport) => answered(session, new Map(), asked, (desk) => undo(session, desk, done)));
	},
};

/** What a sign-off is written with. */
interface Desk {
	readonly document: TextDocument;
	readonly root: string;
}

type Work = (desk: Desk) => Promise<Rewritten<Revised>>;

/** Does some work on a report's sign-offs, tells those who show them, and remembers it in `done`, by root, for taking it back. */
async function answered(session: Session, done: Map<string, Revision[]>, { uri }: OfReport, work: Work): Promise<SignedOff> {
	try {
		const document = session.documents.get(uri);
		if (!document) return refused('文稿没有打开');
		await session.reviewing.prepare(document);
		const { root } = session.analysis.besideOf(document);
		if (root === '') return refused('文稿还没有保存为文件，无处记录');
		const written = await work({ document, root });
		if ('reason' in written) return refused(written.reason);
		done.set(root, [...(done.get(root) ?? []), written.value.revision].slice(-mostRemembered));
		await session.reviewing.reread(root);
		return { outcome: 'done', message: noticeOf(written.value) };
	} catch (error) {
		session.connection.console.error(describe(error));
		return refused(`签核未能保存，${reasonOf(error)}`);
	}
}

const mostRemembered = 1000;

function refused(message: string): SignedOff {
	return { outcome: message === nothingThere ? 'nothing' : 'refused', message };
}

const nothingThere = '光标处没有数据';

function noticeOf({ aside }: Revised): string {
	return aside === undefined ? '' : `签核记录里有读不懂的内容，原文件已另存为 ${aside}，读得懂的都在`;
}

async function signFigures(session: Session, { document, root }: Desk, asked: SignOff): Promise<Rewritten<Revised>> {
	const report = session.analysis.reportOf(document);
	const figures = figuresAsked(report, document, asked);
	if (figures.length === 0) return { reason: asked.ids ? '这一处已经改动，请重新核对' : nothingThere };
	return sign(session.files, root, report, figures, signingFor(session, document, asked, figures));
}

function signingFor(
	{ analysis, reviewing }: Session,
	document: TextDocument,
	{ state, by, note }: SignOff,
	figures: readonly number[],
): Signing {
	const { reviewer = by, name } = analysis.besideOf(document);
	const stands = reviewing.of(document).figures;
	const isMine = (figure: number) => stands[figure]?.entries.find((entry) => entry.by === reviewer)?.state === 'checked';
	return {
		state: state !== 'toggle' ? state : figures.every(isMine) ? 'none' : 'checked',
		by: reviewer,
		date: new Date().toISOString().slice(0, 10),
		...(note !== undefined && note !== '' && { note }),
		file: name,
	};
}

async function drop({ files, reviewing }: Session, { document, root }: Desk, { ids }: DropSignOffs): Promise<Rewritten<Revised>> {
	const removed = reviewing.of(document).deleted.filter((entry) => ids.includes(entryId(entry)));
	if (removed.length === 0) return { reason: '这一项已经不在了' };
	return revise(files, root, () => ({ added: [], removed }));
}

async function undo({ files }: Session, { root }: Desk, done: Map<string, Revision[]>): Promise<Rewritten<Revised>> {
	const last = done.get(root)?.pop();
	if (!last) return { reason: '没有可以撤销的签核' };
	return revise(files, root, () => ({ added: last.removed, removed: last.added }));
}
