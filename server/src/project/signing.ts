import { dirname, join } from 'node:path';
import type { Report } from '../report/report';
import type { Files } from './files';
import { isDamaged, parseReview, printReview, type ReviewEntry } from './review';
import { reviewPath } from './reviews';
import { type Rewritten, rewrite } from './rewriting';
import { textAt } from './root';
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

/** Writes down what a reviewer says of figures, by their indices: in place of what that reviewer said before, and of what has fallen there. */
export function sign(
	files: Files,
	root: string,
	report: Report,
	figures: readonly number[],
	signing: Signing,
): Promise<Rewritten<Revised>> {
	return revise(files, root, (entries) => signed(signOffsOf(report, entries, signing.file), report, figures, signing));
}

/** Makes what was signed in one draft hold in another too, each relative to the project's root with `/`. */
export function carryOver(files: Files, root: string, from: string, to: string): Promise<Rewritten<Revised>> {
	return revise(files, root, (entries) => {
		const known = new Set(entries.map(keyOf));
		const copies = entries.filter(({ file }) => file === from).map((entry) => ({ ...entry, file: to }));
		return { added: copies.filter((entry) => !known.has(keyOf(entry))), removed: [] };
	});
}

/** Drops entries and adds others. A damaged file is kept aside first, and what can be read of it goes on. */
export function revise(files: Files, root: string, revisionOf: (entries: readonly ReviewEntry[]) => Revision): Promise<Rewritten<Revised>> {
	const path = reviewPath(root);
	return rewrite<Revised>(files, path, async (before, isWhole) => {
		const entries = parseReview(path, before).value;
		const revision = revisionOf(entries);
		const removed = new Set(revision.removed.map(keyOf));
		const text = printReview([...entries.filter((entry) => !removed.has(keyOf(entry))), ...revision.added], before);
		const aside = isDamaged(before) || !isWhole ? await keepAside(files, path) : undefined;
		if (before === '') await tellGit(files, path);
		return { text, value: { revision, aside } };
	});
}

function signed({ figures: stands }: SignOffs, report: Report, figures: readonly number[], { state, ...said }: Signing): Revision {
	const removed = figures.flatMap((figure) => [
		...(stands[figure]?.entries ?? []).filter(({ by }) => by === said.by),
		...(stands[figure]?.fallen ?? []).map(({ entry }) => entry),
	]);
	const added = state === 'none' ? [] : figures.flatMap((index) => reviewEntry(report, { index }, { ...said, state }) ?? []);
	return { added, removed };
}

function keyOf(entry: ReviewEntry): string {
	return printReview([entry]);
}

/** As it is, byte by byte, and never over another file: two damages a day may well be. */
async function keepAside(files: Files, path: string): Promise<string> {
	const day = new Date().toISOString().slice(0, 10);
	for (let count = 1; ; count++) {
		const aside = path.replace(/\.yml$/, `.corrupt-${day}-${count}.yml`);
		if (await copied(files, path, aside)) return aside;
	}
}

async function copied(files: Files, from: string, to: string): Promise<boolean> {
	return files.copy(from, to).then(
		() => true,
		(error) => {
			if (error?.code === 'EEXIST') return false;
			throw error;
		},
	);
}

/** Lets git join the lines of two people instead of asking. Where that can't be written, sign-offs still can. */
async function tellGit(files: Files, path: string): Promise<void> {
	const attributes = join(dirname(path), '.gitattributes');
	const known = (await textAt(files, attributes)) ?? '';
	if (/^review\.yml\s/m.test(known)) return;
	await files
		.write(attributes, `${known}${known === '' || known.endsWith('\n') ? '' : '\n'}review.yml merge=union text eol=lf\n`)
		.catch(() => {});
}
