import type { Span } from '../report/span';

/** A mistake in a file beside the draft, at its place there. */
export interface FileProblem {
	readonly path: string;
	/** Offsets in that file's text; empty at 0 for a sheet, which has none. */
	readonly span: Span;
	/** In Chinese: what is wrong, what would be right. */
	readonly message: string;
}

/** What could be read of a file, and what could not. Wrong parts are skipped, the rest holds. */
export interface Parsed<Value> {
	readonly value: Value;
	readonly problems: readonly FileProblem[];
}
