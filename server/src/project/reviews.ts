import { dirname, join } from 'node:path';
import type { Parsed } from './fileProblem';
import type { Files } from './files';
import type { ProjectFile } from './projects';
import type { ReviewEntry } from './review';
import { textAt } from './root';

/** A project's sign-offs as they were last read; the same object until the file says something else. */
export interface Review {
	readonly entries: readonly ReviewEntry[];
	readonly file: ProjectFile;
}

/** The sign-offs of projects, apart from what drafts are checked with: they change with every tick and change no finding. */
export interface Reviews {
	/** As far as it has been read. */
	of(root: string): Review;
	/** Reads it anew; undefined where it says the same as before. Never throws: what can't be read is not there. */
	read(root: string): Promise<Review | undefined>;
	/** Whether it was ever read. */
	has(root: string): boolean;
}

export function reviewPath(root: string): string {
	return join(root, '.hegao', 'review.yml');
}

/** The root of the project that a file holds the sign-offs of, or a damaged one that was kept aside; undefined for any other file. */
export function rootOfReview(path: string): string | undefined {
	return /[\\/]\.hegao[\\/]review(?:\.corrupt-[^\\/]*)?\.yml$/.test(path) ? dirname(dirname(path)) : undefined;
}

const noReview: Review = { entries: [], file: { path: '', text: '', problems: [] } };

export function createReviews(files: Files): Reviews {
	const known = new Map<string, Review>();
	return {
		of: (root) => known.get(root) ?? noReview,
		has: (root) => known.has(root),
		async read(root) {
			const path = reviewPath(root);
			const text = (await textAt(files, path)) ?? '';
			if (known.get(root)?.file.text === text) return undefined;
			const { value: entries, problems } = await entriesIn(path, text);
			const review: Review = { entries, file: { path, text, problems } };
			known.set(root, review);
			return review;
		},
	};
}

/** A project's sign-offs as they stand in its file now; what can't be read is not there. */
export async function reviewAt(files: Files, root: string): Promise<readonly ReviewEntry[]> {
	const path = reviewPath(root);
	return (await entriesIn(path, (await textAt(files, path)) ?? '')).value;
}

/** What reads YAML is loaded with the first sign-off. */
async function entriesIn(path: string, text: string): Promise<Parsed<readonly ReviewEntry[]>> {
	return text === '' ? { value: [], problems: [] } : (await import('./review')).parseReview(path, text);
}
