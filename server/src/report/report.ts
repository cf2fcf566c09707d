import type { Outline } from './outline';
import type { Span } from './span';

/** A report as facts. Made once for each version of a text by `readReport`; nothing in it changes afterwards. */
export interface Report {
	/** The source text, untouched. */
	readonly text: string;
	readonly outline: Outline;
	/** Figures of the whole text in the order of their places. */
	readonly figures: readonly Figure[];
}

/** A number with its unit, as written. */
export interface Figure {
	readonly text: string;
	readonly span: Span;
}

/** Reads any text; odd text yields fewer facts, never an exception. */
export function readReport(text: string): Report {
	return { text, outline: { title: '', sections: [] }, figures: [] };
}
