import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonOf } from '../project/drafts';
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
import { describe } from './analysis';
import { attempt, prepared } from './answer';
import { toRange, toSpan } from './convert';
import type { Feature } from './feature';
import { tellProblems } from './projectProblems';
import type { Session } from './session';

const method: ThreadsMethod = 'hegao/threads';
const changeMethod: ChangeThreadMethod = 'hegao/changeThread';

/** 审阅意见: threads on places of a draft, kept in the project and found again by what the places say. */
export const threads: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(method, (asked: OfReviewer) => listed(session, asked));
		session.connection.onRequest(changeMethod, (asked: ChangeThread) => changedThread(session, asked));
	},
};

async function listed(session: Session, { uri, by }: OfReviewer): Promise<Threads | null> {
	const { documents, analysis, connection, files } = session;
	const document = documents.get(uri);
	if (!document) return null;
	await prepared(session, document);
	const { root, name, reviewer = by } = analysis.besideOf(document);
	if (root === '') return null;
	const { entries, file } = await readComments(files, root);
	tellProblems(connection, file);
	return attempt<Threads | null>(session, null, () => {
		const all = threadsOf(entries, name);
		const places = placesOf(
			analysis.reportOf(document),
			all.map(({ opening }) => opening),
		);
		return { reviewer, threads: all.map((thread, index) => shown(thread, places[index], document, reviewer)) };
	});
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

async function changedThread(session: Session, { uri, by, change }: ChangeThread): Promise<ThreadChanged> {
	const { documents, analysis, connection, files } = session;
	try {
		const document = documents.get(uri);
		if (!document) return refused('文稿没有打开');
		await prepared(session, document);
		const { root, name, reviewer } = analysis.besideOf(document);
		if (root === '') return refused('文稿还没有保存为文件，无处记录');
		const said = { file: name, by: reviewer ?? by, at: new Date().toISOString(), id: newId() };
		const written = await changeComments(files, root, placed(change, document, analysis.reportOf(document)), said);
		return 'reason' in written ? refused(written.reason) : { refusal: '', message: asideNotice(written.value), id: said.id };
	} catch (error) {
		connection.console.error(describe(error));
		return refused(`未能保存，${reasonOf(error)}`);
	}
}

function refused(refusal: string): ThreadChanged {
	return { refusal, message: '', id: '' };
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
