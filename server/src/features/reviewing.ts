import { Emitter, type Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectFile } from '../project/projects';
import type { ReviewEntry } from '../project/review';
import type { Reviews } from '../project/reviews';
import { type SignOffs, signOffsOf } from '../project/signOffs';
import type { Analysis } from './analysis';
import { perVersion } from './perVersion';

/** How the figures of open documents stand in the review. Nothing of it is on the way from a keystroke to its findings. */
export interface Reviewing {
	/** Once for each version, as far as the project's sign-offs have been read. */
	of(document: TextDocument): SignOffs;
	/** Sign-offs of the project's other drafts, by draft. */
	others(document: TextDocument): ReadonlyMap<string, number>;
	/** Reads what stands beside a document and the sign-offs, unless they are known. */
	prepare(document: TextDocument): Promise<void>;
	/** Reads a project's sign-offs anew. */
	reread(root: string): Promise<void>;
	/** A project's sign-offs say something else than before; its root. */
	readonly onChanged: Event<string>;
	/** A file of sign-offs was read. */
	readonly onRead: Event<ProjectFile>;
}

export function createReviewing(analysis: Analysis, reviews: Reviews): Reviewing {
	const changed = new Emitter<string>();
	const wasRead = new Emitter<ProjectFile>();
	const read = async (root: string) => {
		const review = root === '' ? undefined : await reviews.read(root);
		if (review) wasRead.fire(review.file);
		return review !== undefined;
	};
	const entriesOf = (document: TextDocument) => reviews.of(analysis.besideOf(document).root).entries;
	return {
		of: perVersion((document) => signOffsOf(analysis.reportOf(document), entriesOf(document), analysis.besideOf(document).name), entriesOf),
		others: (document) => countedBesides(entriesOf(document), analysis.besideOf(document).name),
		async prepare(document) {
			await analysis.prepare(document);
			const { root } = analysis.besideOf(document);
			if (!reviews.has(root)) await read(root);
		},
		async reread(root) {
			if (await read(root)) changed.fire(root);
		},
		onChanged: changed.event,
		onRead: wasRead.event,
	};
}

function countedBesides(entries: readonly ReviewEntry[], name: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { file } of entries) if (file !== undefined && file !== name) counts.set(file, (counts.get(file) ?? 0) + 1);
	return counts;
}
