import type { Anchor } from '../anchors';
import type { CommentEntry } from './entries';

/** What a person does to the threads of a draft. */
export type ThreadChange =
	| { readonly kind: 'open'; readonly place: ThreadAnchor | undefined; readonly body: string }
	| { readonly kind: 'reply'; readonly thread: string; readonly body: string }
	| { readonly kind: 'edit'; readonly comment: string; readonly body: string }
	| { readonly kind: 'delete'; readonly comment: string }
	| { readonly kind: 'settle'; readonly thread: string; readonly state: 'open' | 'resolved' };

/** The entries as they should be, or why they stay as they are, in Chinese. */
export type Changed = readonly CommentEntry[] | { readonly reason: string };

/** Undefined stands for the whole draft. */
export interface ThreadAnchor extends Anchor {
	/** The end of what stands before the sentences. */
	readonly after: string;
}

export interface Said {
	readonly file: string;
	readonly by: string;
	/** As 2025-01-31T08:30:00.000Z. */
	readonly at: string;
	/** What a new entry is called. */
	readonly id: string;
}

/** The entries after a change; only one's own comments can be edited or taken back. */
export function changed(entries: readonly CommentEntry[], change: ThreadChange, said: Said): Changed {
	const { file, by, at, id } = said;
	const own = { file, comment: id, by, at };
	switch (change.kind) {
		case 'open':
			return [...entries, { ...own, thread: id, ...writtenPlace(change.place), body: change.body }];
		case 'reply':
			return isThere(entries, change.thread) ? [...entries, { ...own, thread: change.thread, body: change.body }] : gone;
		case 'settle':
			return isThere(entries, change.thread) ? settled(entries, change, said) : gone;
		case 'edit':
			return withOwn(entries, change.comment, by, (entry) => ({ ...entry, body: change.body, edited: at }));
		case 'delete':
			return withoutEmptyThreads(withOwn(entries, change.comment, by, ({ body: _, ...entry }) => entry));
	}
}

const gone = { reason: '这条意见已被删除' };

function isThere(entries: readonly CommentEntry[], thread: string): boolean {
	return entries.some(({ comment }) => comment === thread);
}

function writtenPlace(place: ThreadAnchor | undefined): Pick<CommentEntry, 'text' | 'context' | 'after' | 'occurrence'> {
	if (!place) return {};
	const { text, context, after, occurrence } = place;
	return { text, context, ...(after !== '' && { after }), ...(occurrence > 1 && { occurrence }) };
}

/** What was said of it before is past. */
function settled(
	entries: readonly CommentEntry[],
	{ thread, state }: { readonly thread: string; readonly state: 'open' | 'resolved' },
	{ file, by, at, id }: Said,
): readonly CommentEntry[] {
	const others = entries.filter((entry) => entry.thread !== thread || entry.state === undefined);
	return [...others, { file, thread, comment: id, by, at, state }];
}

function withOwn(entries: readonly CommentEntry[], comment: string, by: string, change: (entry: CommentEntry) => CommentEntry): Changed {
	const found = entries.find((entry) => entry.comment === comment && entry.body !== undefined);
	if (!found) return gone;
	if (found.by !== by) return { reason: `这条意见是${found.by}写的，只能由本人改动` };
	return entries.map((entry) => (entry.comment === comment ? change(entry) : entry));
}

/** A comment taken back leaves its entry only where it opens a thread that others have answered in. */
function withoutEmptyThreads(entries: Changed): Changed {
	if ('reason' in entries) return entries;
	const alive = new Set(entries.filter(({ body }) => body !== undefined).map(({ thread }) => thread));
	return entries.filter(
		(entry) => alive.has(entry.thread) && (entry.body ?? entry.state ?? (entry.comment === entry.thread || undefined)) !== undefined,
	);
}
