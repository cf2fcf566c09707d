import type { TextDocument } from 'vscode-languageserver-textdocument';
import { asideNotice } from '../project/entryRewriting';
import type { ThreadChange } from '../project/threads/changes';
import type { CommentEntry } from '../project/threads/entries';
import { placesOf, type ThreadPlace, threadAnchor } from '../project/threads/placing';
import { changeComments, readComments } from '../project/threads/store';
import { type Thread, threadsOf } from '../project/threads/threads';
import type { OfReviewer } from '../protocol/places';
import type {
	ChangeThread,
	ChangeThreadMethod,
	ReviewComment,
	ReviewThread,
	ThreadChanged,
	Threads,
	ThreadsMethod,
} from '../protocol/threads';
import type { Report } from '../report/report';
import { answerLater, prepared } from './answer';
import { toRange, toSpan } from './convert';
import { answerOrDecline, Declined, rootOf } from './declining';
import type { Feature } from './feature';
import { tellProblems } from './projectProblems';
import type { Session } from './session';

const method: ThreadsMethod = 'hegao/threads';
const changeMethod: ChangeThreadMethod = 'hegao/changeThread';

/** 审阅意见: threads on places of a draft, kept in the project and found again by what the places say. */
export const threads: Feature = {
	capabilities: {},
	register(session) {
		const declined = (refusal: string): ThreadChanged => ({ refusal, message: '', id: '' });
		session.connection.onRequest(
			method,
			answerLater(session, null, (document, asked: OfReviewer) => listed(session, document, asked)),
		);
		session.connection.onRequest(
			changeMethod,
			answerOrDecline(session, declined, (document, asked: ChangeThread) => changedThread(session, document, asked)),
		);
	},
};

async function listed(session: Session, document: TextDocument, { by }: OfReviewer): Promise<Threads | null> {
	const { analysis, connection, files } = session;
	await prepared(session, document);
	const { root, name, reviewer = by } = analysis.besideOf(document);
	if (root === '') return null;
	const { entries, file } = await readComments(files, root);
	tellProblems(connection, file);
	const all = threadsOf(entries, name);
	const places = placesOf(
		analysis.reportOf(document),
		all.map(({ opening }) => opening),
	);
	return { reviewer, threads: all.map((thread, index) => shown(thread, places[index], document, reviewer)) };
}

function shown(
	{ id, opening, comments, isResolved }: Thread,
	place: ThreadPlace | undefined,
	document: TextDocument,
	reviewer: string,
): ReviewThread {
	return {
		id,
		range: place?.span ? toRange(document, place.span) : null,
		isChanged: place?.isChanged ?? false,
		text: opening.text ?? '',
		isResolved,
		comments: comments.map((entry) => shownComment(entry, reviewer)),
	};
}

function shownComment({ comment, by, at, edited, body }: CommentEntry, reviewer: string): ReviewComment {
	return { id: comment, by, at, edited: edited ?? null, body: body ?? '', isOwn: by === reviewer };
}

async function changedThread(session: Session, document: TextDocument, { by, change }: ChangeThread): Promise<ThreadChanged> {
	const { analysis, files } = session;
	const root = rootOf(session, document);
	const { name, reviewer } = analysis.besideOf(document);
	const said = { file: name, by: reviewer ?? by, at: new Date().toISOString(), id: newId() };
	const written = await changeComments(files, root, placed(change, document, analysis.reportOf(document)), said);
	if ('reason' in written) throw new Declined(written.reason);
	return { refusal: '', message: asideNotice(written.value), id: said.id };
}

/** Long enough that no two reviewers of a draft ever make the same. */
function newId(): string {
	return crypto.randomUUID().slice(0, 18);
}

function placed(change: ChangeThread['change'], document: TextDocument, report: Report): ThreadChange {
	if (change.kind !== 'open') return change;
	const { kind, range, body } = change;
	return { kind, body, place: range ? threadAnchor(report, toSpan(document, range)) : undefined };
}
