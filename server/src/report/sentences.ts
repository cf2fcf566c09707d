import { sentenceEnds } from './characters';
import { lastAtMost } from './lines';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';

/** A sentence of a report as it reads: without blanks and line breaks, closing mark included. */
export interface Sentence {
	readonly text: string;
	/** In the source. */
	readonly span: Span;
}

/** All sentences of a report in their order; a heading is one too. Made once for each report. */
export function sentencesOf(report: Report): readonly Sentence[] {
	const known = memory.get(report);
	if (known) return known;
	const sentences = report.paragraphs.flatMap(sentencesIn);
	memory.set(report, sentences);
	return sentences;
}

const memory = new WeakMap<Report, readonly Sentence[]>();

/** The index of the sentence that an offset of the source lies in, or behind; 0 before the first. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
	return lastAtMost(
		sentences.map(({ span }) => span.start),
		offset,
	);
}

const sentence = new RegExp(`[^${sentenceEnds}]+[${sentenceEnds}]*[”’）》」]*|[${sentenceEnds}]+`, 'g');

function sentencesIn(paragraph: Paragraph): readonly Sentence[] {
	return Array.from(paragraph.text.matchAll(sentence), ({ 0: text, index }) => ({
		text: text.replace(/\s/g, ''),
		span: sourceSpan(paragraph, { start: index, end: index + text.length }),
	}));
}
