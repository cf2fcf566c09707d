import { addTo } from '../../report/groups';
import { compareText } from '../../report/order';
import type { CommentEntry } from './entries';

/** What people said of one place in a draft. */
export interface Thread {
	readonly id: string;
	/** Says where it stands. */
	readonly opening: CommentEntry;
	/** In the order they were made; never empty. */
	readonly comments: readonly CommentEntry[];
	readonly isResolved: boolean;
}

/** The threads on one draft, in the order they were opened. Entries of a thread that nobody opened are passed over. */
export function threadsOf(entries: readonly CommentEntry[], file: string): readonly Thread[] {
	const byThread = new Map<string, CommentEntry[]>();
	for (const entry of latest(entries)) {
		if (entry.file !== file) continue;
		addTo(byThread, entry.thread, entry);
	}
	const threads = Array.from(byThread, ([id, own]) => threadFrom(id, own.sort(byTime)));
	return threads.filter((thread) => thread !== undefined).sort((one, other) => byTime(one.opening, other.opening));
}

function threadFrom(id: string, entries: readonly CommentEntry[]): Thread | undefined {
	const opening = entries.find(({ comment }) => comment === id);
	const comments = entries
		.filter(({ body }) => body !== undefined)
		.sort((one, other) => Number(other === opening) - Number(one === opening));
	if (!opening || comments.length === 0) return undefined;
	return { id, opening, comments, isResolved: entries.findLast(({ state }) => state !== undefined)?.state === 'resolved' };
}

/** Where two people's files were joined line by line, a comment that one of them edited is there twice. */
function latest(entries: readonly CommentEntry[]): Iterable<CommentEntry> {
	const byId = new Map<string, CommentEntry>();
	for (const entry of entries) {
		const known = byId.get(entry.comment);
		if (!known || (known.edited ?? known.at) < (entry.edited ?? entry.at)) byId.set(entry.comment, entry);
	}
	return byId.values();
}

function byTime(one: CommentEntry, other: CommentEntry): number {
	return compareText(one.at, other.at) || compareText(one.comment, other.comment);
}
