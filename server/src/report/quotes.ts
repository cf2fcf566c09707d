import { matchesOf } from './matches';
import type { Span } from './span';

/** What stands between a pair of marks: “…” or 《…》. Spans are of the paragraph's text. */
export interface Quote {
	/** The words, without the marks. */
	readonly span: Span;
	readonly text: string;
	readonly isTitle: boolean;
}

/** Longer than this, what is quoted is a sentence somebody said. */
const longestQuote = 60;
const marked = new RegExp(`“([^“”]{1,${longestQuote}})”|《([^《》]{1,${longestQuote}})》`, 'g');

/** A pure function of the text. */
export function quotesIn(text: string): readonly Quote[] {
	if (!text.includes('“') && !text.includes('《')) return [];
	return matchesOf(marked, text).map(({ 0: whole, 1: quoted, 2: title, index }) => ({
		span: { start: index + 1, end: index + whole.length - 1 },
		text: quoted ?? title ?? '',
		isTitle: title !== undefined,
	}));
}
