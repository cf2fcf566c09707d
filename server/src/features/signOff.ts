import type { TextDocument } from 'vscode-languageserver-textdocument';
import { asideNotice } from '../project/entryRewriting';
import { entryId } from '../project/figureAnchors';
import type { Rewritten } from '../project/rewriting';
import { carryOver, type Revised, type Revision, revise, type Signing, sign } from '../project/signing';
import type { SignOffs } from '../project/signOffs';
import { today } from '../project/today';
import type { OfReport } from '../protocol/places';
import type {
	CarrySignOffs,
	CarrySignOffsMethod,
	DropSignOffs,
	DropSignOffsMethod,
	SignedOff,
	SignOff,
	SignOffMethod,
	UndoSignOffMethod,
} from '../protocol/signingOff';
import { answerOrDecline, Declined, rootOf } from './declining';
import type { Feature } from './feature';
import type { Session } from './session';
import { figuresAsked } from './signOffPlaces';

const method: SignOffMethod = 'hegao/signOff';
const dropMethod: DropSignOffsMethod = 'hegao/dropSignOffs';
const carryMethod: CarrySignOffsMethod = 'hegao/carrySignOffs';
const undoMethod: UndoSignOffMethod = 'hegao/undoSignOff';

/**
 * 签核: writes down what a reviewer says of figures, and takes it back. What can be undone lasts as long as the server, like an editor's own undo;
 * whatever was signed, whenever, can be taken back at its figure.
 */
export const signOff: Feature = {
	capabilities: {},
	register(session) {
		const { connection } = session;
		const done = new Map<string, Revision[]>();
		connection.onRequest(method, answered<SignOff>(session, done, signFigures));
		connection.onRequest(dropMethod, answered<DropSignOffs>(session, done, drop));
		connection.onRequest(carryMethod, answered<CarrySignOffs>(session, done, carry));
		connection.onRequest(
			undoMethod,
			answered<OfReport>(session, new Map(), (_, { root }) => undo(session, root, done)),
		);
	},
};

/** What is signed, and where that is written down. */
interface Signed {
	readonly document: TextDocument;
	readonly root: string;
}

type Work<Asked> = (session: Session, signed: Signed, asked: Asked) => Promise<Rewritten<Revised> | SignedOff>;

/** Does some work on a report's sign-offs, tells those who show them, and remembers it in `done`, by root, for taking it back. */
function answered<Asked extends OfReport>(session: Session, done: Map<string, Revision[]>, work: Work<Asked>) {
	const handle = async (document: TextDocument, asked: Asked): Promise<SignedOff> => {
		await session.reviewing.prepare(document);
		const root = rootOf(session, document);
		const written = await work(session, { document, root }, asked);
		if ('outcome' in written) return written;
		if ('reason' in written) throw new Declined(written.reason);
		done.set(root, [...(done.get(root) ?? []), written.value.revision].slice(-mostRemembered));
		await session.reviewing.reread(root);
		return { outcome: 'done', message: asideNotice(written.value) };
	};
	return answerOrDecline(session, (message): SignedOff => ({ outcome: 'refused', message }), handle, '签核未能保存');
}

const mostRemembered = 1000;

async function signFigures(session: Session, { document, root }: Signed, asked: SignOff): Promise<Rewritten<Revised> | SignedOff> {
	const report = session.analysis.reportOf(document);
	const figures = openOnes(session.reviewing.of(document), figuresAsked(report, document, asked), asked);
	const by = session.analysis.besideOf(document).reviewer ?? asked.by;
	if (figures.length === 0 && asked.ids) throw new Declined('这一处已经改动，请重新核对');
	if (figures.length === 0) return { outcome: 'nothing', message: '光标处没有数据' };
	if (by === '') return { outcome: 'nameless', message: '' };
	const signing = signingFor(session, document, { ...asked, by }, figures);
	return unlessNothing(sign(session.files, root, report, figures, signing), '这里没有您的签核可以取消');
}

/** What changes no entry is said, not written down for taking back. */
async function unlessNothing(work: Promise<Rewritten<Revised>>, message: string): Promise<Rewritten<Revised> | SignedOff> {
	const written = await work;
	if ('reason' in written || written.value.aside !== undefined) return written;
	const { added, removed } = written.value.revision;
	return added.length + removed.length > 0 ? written : { outcome: 'nothing', message };
}

/** Signing a whole sentence does not overrule what was sent back in it. */
function openOnes({ figures: stands }: SignOffs, figures: readonly number[], { extent = 'figure' }: SignOff): readonly number[] {
	return extent === 'figure' ? figures : figures.filter((figure) => stands[figure]?.state !== 'returned');
}

function signingFor(
	{ analysis, reviewing }: Session,
	document: TextDocument,
	{ state, by, note }: SignOff,
	figures: readonly number[],
): Signing {
	const { name } = analysis.besideOf(document);
	const stands = reviewing.of(document).figures;
	const isMine = (figure: number) => stands[figure]?.entries.find((entry) => entry.by === by)?.state === 'checked';
	return {
		state: state !== 'toggle' ? state : figures.every(isMine) ? 'none' : 'checked',
		by,
		date: today(),
		...(note !== undefined && note !== '' && { note }),
		file: name,
	};
}

async function drop({ files, reviewing }: Session, { document, root }: Signed, { ids }: DropSignOffs): Promise<Rewritten<Revised>> {
	const removed = reviewing.of(document).deleted.filter((entry) => ids.includes(entryId(entry)));
	if (removed.length === 0) return { reason: '这一项已经不在了' };
	return revise(files, root, () => ({ added: [], removed }));
}

async function carry({ analysis, files }: Session, { document, root }: Signed, { from }: CarrySignOffs) {
	return unlessNothing(carryOver(files, root, from, analysis.besideOf(document).name), '那一稿的签核这里都有了');
}

async function undo({ files }: Session, root: string, done: Map<string, Revision[]>): Promise<Rewritten<Revised> | SignedOff> {
	const last = done.get(root)?.pop();
	if (!last) return { outcome: 'nothing', message: '没有可以撤销的签核：只记本次打开以来的，以前的请到该处取消核定' };
	return revise(files, root, () => ({ added: last.removed, removed: last.added }));
}
