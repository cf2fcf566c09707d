import { sentenceEnds, withoutBlanks } from './characters';
import { lastAtMost } from './lines';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';

/** A sentence of a report as it reads: without blanks and line breaks, closing mark included. */
export interface Sentence {
	readonly text: string;
	/** In the source. */
	readonly span: Span;
	/** How many sentences before it read the same. */
	readonly twinsBefore: number;
}

/** The sentences of a report in their order; a heading is one too. Made once for each report. */
export interface Sentences {
	readonly all: readonly Sentence[];
	/** The index of the sentence that an offset of the source lies in, or behind; 0 before the first. */
	indexAt(offset: number): number;
}

export function sentencesOf(report: Report): Sentences {
	const known = memory.get(report);
	if (known) return known;
	const all = withTwins(report.paragraphs.flatMap(sentencesIn));
	const starts = all.map(({ span }) => span.start);
	const sentences: Sentences = { all, indexAt: (offset) => lastAtMost(starts, offset) };
	memory.set(report, sentences);
	return sentences;
}

const memory = new WeakMap<Report, Sentences>();

const sentence = new RegExp(`[^${sentenceEnds}]+[${sentenceEnds}]*[”’）》」]*|[${sentenceEnds}]+`, 'g');

function sentencesIn(paragraph: Paragraph): readonly Omit<Sentence, 'twinsBefore'>[] {
	return Array.from(paragraph.text.matchAll(sentence), ({ 0: text, index }) => ({
		text: withoutBlanks(text),
		span: sourceSpan(paragraph, { start: index, end: index + text.length }),
	}));
}

function withTwins(sentences: readonly Omit<Sentence, 'twinsBefore'>[]): readonly Sentence[] {
	const counts = new Map<string, number>();
	return sentences.map((each) => {
		const twinsBefore = counts.get(each.text) ?? 0;
		counts.set(each.text, twinsBefore + 1);
		return { ...each, twinsBefore };
	});
}
