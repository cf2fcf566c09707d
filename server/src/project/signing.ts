import type { Report } from '../report/report';
import { rewriteEntries } from './entryRewriting';
import type { Files } from './files';
import type { ReviewEntry } from './review';
import { reviewPath } from './reviews';
import type { Rewritten } from './rewriting';
import { reviewEntry, type SignOffs, signOffsOf } from './signOffs';

/** What a reviewer does with figures: 已核, 退回, or taking back what was said of them. */
export interface Signing {
	readonly state: ReviewEntry['state'] | 'none';
	readonly by: string;
	/** As 2025-01-31. */
	readonly date: string;
	readonly note?: string;
	/** The draft, relative to the project's root with `/`. */
	readonly file: string;
}

/** Entries that came and went by one action; doing it the other way round undoes it. */
export interface Revision {
	readonly added: readonly ReviewEntry[];
	readonly removed: readonly ReviewEntry[];
}

export interface Revised {
	readonly revision: Revision;
	/** Where a damaged file was kept; undefined where there was none. */
	readonly aside: string | undefined;
}

/** What is said of some figures, by their indices. */
export interface Signed {
	readonly figures: readonly number[];
	readonly signing: Signing;
}

/** Writes down what a reviewer says of figures: in place of what that reviewer said before, and of what has fallen there. */
export function sign(
	files: Files,
	root: string,
	report: Report,
	figures: readonly number[],
	signing: Signing,
): Promise<Rewritten<Revised>> {
	return signAll(files, root, report, signing.file, [{ figures, signing }]);
}

/** The same for what several people say of figures of one draft, none of them twice by one of them. */
export function signAll(files: Files, root: string, report: Report, file: string, all: readonly Signed[]): Promise<Rewritten<Revised>> {
	return revise(files, root, (entries) => {
		const stands = signOffsOf(report, entries, file);
		const revisions = all.map(({ figures, signing }) => signed(stands, report, figures, signing));
		return { added: revisions.flatMap(({ added }) => added), removed: revisions.flatMap(({ removed }) => removed) };
	});
}

/** Makes what was signed in one draft hold in another too, each relative to the project's root with `/`. */
export function carryOver(files: Files, root: string, from: string, to: string): Promise<Rewritten<Revised>> {
	return revise(files, root, (entries) => {
		const known = new Set(entries.map(keyOf));
		const copies = entries.filter(({ file }) => file === from).map((entry) => ({ ...entry, file: to }));
		return { added: copies.filter((entry) => !known.has(keyOf(entry))), removed: [] };
	});
}

/** Drops entries and adds others. */
export async function revise(
	files: Files,
	root: string,
	revisionOf: (entries: readonly ReviewEntry[]) => Revision,
): Promise<Rewritten<Revised>> {
	const { reviewFile } = await import('./review');
	const written = await rewriteEntries(files, reviewPath(root), reviewFile, (entries) => {
		const revision = revisionOf(entries);
		const removed = new Set(revision.removed.map(keyOf));
		return { entries: [...entries.filter((entry) => !removed.has(keyOf(entry))), ...revision.added], value: revision };
	});
	return 'reason' in written ? written : { value: { revision: written.value.value, aside: written.value.aside } };
}

function signed({ figures: stands }: SignOffs, report: Report, figures: readonly number[], { state, ...said }: Signing): Revision {
	const removed = figures.flatMap((figure) => [
		...(stands[figure]?.entries ?? []).filter(({ by }) => by === said.by),
		...(stands[figure]?.fallen ?? []).map(({ entry }) => entry),
	]);
	const added = state === 'none' ? [] : figures.flatMap((index) => reviewEntry(report, { index }, { ...said, state }) ?? []);
	return { added, removed };
}

/** All that an entry says. */
function keyOf(entry: ReviewEntry): string {
	return JSON.stringify(Object.entries(entry).sort());
}
