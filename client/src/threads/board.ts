import {
	type CommentController,
	CommentMode,
	type CommentThread,
	CommentThreadCollapsibleState,
	CommentThreadState,
	Range,
	type TextDocument,
} from 'vscode';
import type { ReviewThread, Threads } from '../../../server/src/protocol/threads';
import { l10n } from '../l10n';
import { rangeOf } from '../ranges';
import { remarkOf } from './remark';

/** The threads of open drafts as the editor shows them. */
export interface Board {
	/** Brings a draft's threads up to date. What has not changed is not touched: writing it again would take the cursor out of what is being typed. */
	show(document: TextDocument, threads: Threads): void;
	/** The name of a thread; undefined for one that was never saved. */
	idOf(thread: CommentThread): string | undefined;
	/** The thread of a name; undefined where none is shown. */
	threadOf(id: string): CommentThread | undefined;
	/** Takes a closed draft's threads away. */
	clear(document: TextDocument): void;
	dispose(): void;
}

interface Shown {
	readonly thread: CommentThread;
	/** What its comments were made from. */
	comments: string;
}

export function createBoard(controller: CommentController): Board {
	const shown = new Map<string, Shown>();
	const drop = (id: string) => {
		shown.get(id)?.thread.dispose();
		shown.delete(id);
	};
	const idsOf = ({ uri }: TextDocument) =>
		Array.from(shown).flatMap(([id, { thread }]) => (thread.uri.toString() === uri.toString() ? [id] : []));
	return {
		show(document, { reviewer, threads }) {
			const current = new Set(threads.map(({ id }) => id));
			for (const id of idsOf(document)) if (!current.has(id)) drop(id);
			for (const each of threads) {
				const known = shown.get(each.id) ?? created(controller, document, each);
				shown.set(each.id, known);
				bringUpToDate(known, each, reviewer);
			}
		},
		idOf: (thread) => Array.from(shown).find(([, each]) => each.thread === thread)?.[0],
		threadOf: (id) => shown.get(id)?.thread,
		clear: (document) => idsOf(document).forEach(drop),
		dispose: () => [...shown.keys()].forEach(drop),
	};
}

/** What is settled is folded. */
function created(controller: CommentController, { uri }: TextDocument, { range, isResolved, comments }: ReviewThread): Shown {
	const remarks = comments.map((comment) => remarkOf(comment, () => thread));
	const thread = controller.createCommentThread(uri, range ? rangeOf(range) : new Range(0, 0, 0, 0), remarks);
	thread.collapsibleState = isResolved ? CommentThreadCollapsibleState.Collapsed : CommentThreadCollapsibleState.Expanded;
	return { thread, comments: JSON.stringify(comments) };
}

function bringUpToDate(known: Shown, current: ReviewThread, reviewer: string): void {
	const { thread } = known;
	const range = current.range && rangeOf(current.range);
	if (range && !thread.range?.isEqual(range)) thread.range = range;
	set(thread, 'label', labelOf(current));
	set(thread, 'contextValue', current.isResolved ? 'resolved' : 'open');
	set(thread, 'state', current.isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved);
	const canReply = reviewer === '' ? true : { name: reviewer };
	if (JSON.stringify(thread.canReply) !== JSON.stringify(canReply)) thread.canReply = canReply;
	const comments = JSON.stringify(current.comments);
	if (known.comments === comments || isBeingEdited(thread)) return;
	known.comments = comments;
	thread.comments = current.comments.map((comment) => remarkOf(comment, () => thread));
}

function set<Key extends 'label' | 'contextValue' | 'state'>(thread: CommentThread, key: Key, value: CommentThread[Key]): void {
	if (thread[key] !== value) thread[key] = value;
}

function isBeingEdited({ comments }: CommentThread): boolean {
	return comments.some(({ mode }) => mode === CommentMode.Editing);
}

const longestLabel = 30;

function labelOf({ range, isChanged, text }: ReviewThread): string {
	if (range === null) return l10n.t('全文');
	const short = text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text;
	return isChanged ? l10n.t('原文已改：“{0}”', short) : `“${short}”`;
}
