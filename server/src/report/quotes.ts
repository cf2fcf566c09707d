import { ending } from './patternEdges';
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

const documentEnding = ending(
	/(?:意见|通知|方案|规划|纲要|条例|规定|办法|细则|决定|公报|报告|决议|计划|预案|通报|标准|规范|指南)(?:（[^（）]{1,12}）)?$/,
);

/** Longer than this, what is quoted is a sentence somebody said. */
const longestQuote = 60;

/** A pure function of the text. */
export function quotesIn(text: string): readonly Quote[] {
	const quotes: Quote[] = [];
	for (let at = 0; at < text.length; at++) {
		const open = text.charCodeAt(at);
		const close = closers[open];
		if (!close) continue;
		const end = closed(text, at, open, close);
		if (end === undefined) continue;
		quotes.push(quote(text, { start: at + 1, end }, open === openTitle));
		at = end;
	}
	return quotes;
}

const openTitle = '《'.charCodeAt(0);
const closers = new Uint16Array(65536);
for (const [open = '', close = ''] of ['“”', '《》']) closers[open.charCodeAt(0)] = close.charCodeAt(0);

/** Where a pair of marks closes that has no other of its kind in between. */
function closed(text: string, start: number, open: number, close: number): number | undefined {
	const last = Math.min(text.length - 1, start + longestQuote + 1);
	for (let at = start + 1; at <= last; at++) {
		const code = text.charCodeAt(at);
		if (code === close) return at > start + 1 ? at : undefined;
		if (code === open) return undefined;
	}
	return undefined;
}

function quote(source: string, span: Span, isTitle: boolean): Quote {
	const text = source.slice(span.start, span.end);
	return { span, text, isTitle, isDocument: isTitle || documentEnding(text) !== '' };
}
