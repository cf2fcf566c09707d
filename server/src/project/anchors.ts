import type { Report } from '../report/report';
import { type Sentence, sentenceAt, sentencesOf } from '../report/sentences';
import type { Span } from '../report/span';

/** Where something stands by what it says: moving lines keeps it, changing the sentence does not. */
export interface Anchor {
	/** What is marked, without blanks. */
	readonly text: string;
	/** The sentence it stands in, without blanks; sentences, where it takes in several. */
	readonly context: string;
	/** Which of the places that read the same, from 1. */
	readonly occurrence: number;
}

/** The anchor of a stretch of a report's source. */
export function anchorOf(report: Report, span: Span): Anchor {
	const sentences = sentencesOf(report);
	const first = sentenceAt(sentences, span.start);
	const last = Math.max(first, sentenceAt(sentences, Math.max(span.start, span.end - 1)));
	const text = withoutBlanks(report.text.slice(span.start, span.end));
	const context = sentences.slice(first, last + 1).map((each) => each.text).join('');
	return { text, context, occurrence: occurrenceOf(report, { span, text, sentences, first }) };
}

interface Marked {
	readonly span: Span;
	readonly text: string;
	readonly sentences: readonly Sentence[];
	readonly first: number;
}

/** Sentences alike before this one count for as many places as the text stands at in each. */
function occurrenceOf(report: Report, { span, text, sentences, first }: Marked): number {
	const own = sentences[first];
	if (!own) return 1;
	const twins = twinsBefore(report, sentences)[first] ?? 0;
	const before = withoutBlanks(report.text.slice(own.span.start, span.start)).length;
	return twins * Math.max(1, count(own.text, text)) + count(own.text.slice(0, before + text.length - 1), text) + 1;
}

/** How many places of a text say just this; places that overlap count each. */
function count(text: string, part: string): number {
	let found = 0;
	for (let at = part === '' ? -1 : text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found++;
	return found;
}

const memory = new WeakMap<Report, readonly number[]>();

/** For each sentence how many like it stand before. */
function twinsBefore(report: Report, sentences: readonly Sentence[]): readonly number[] {
	const known = memory.get(report);
	if (known) return known;
	const counts = new Map<string, number>();
	const twins = sentences.map(({ text }) => {
		const before = counts.get(text) ?? 0;
		counts.set(text, before + 1);
		return before;
	});
	memory.set(report, twins);
	return twins;
}

function withoutBlanks(text: string): string {
	return text.replace(/[\s\u200b]/g, '');
}
