import { matchesOf } from './matches';
import type { Span } from './span';

/** What stands between a pair of marks: “…” or 《…》. Spans are of the paragraph's text. */
export interface Quote {
	/** The words, without the marks. */
	readonly span: Span;
	readonly text: string;
	readonly isTitle: boolean;
	/** A title, or words in “…” that end like a document's name: “十五五”规划纲要 is none, “数字云溪建设三年行动方案” is one. */
	readonly isDocument: boolean;
}

const documentEnding =
	/(?:意见|通知|方案|规划|纲要|条例|规定|办法|细则|决定|公报|报告|决议|计划|预案|通报|标准|规范|指南)(?:（[^（）]{1,12}）)?$/;

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
		isDocument: title !== undefined || documentEnding.test(quoted ?? ''),
	}));
}
