import { withoutBlanks } from '../report/characters';
import type { Report } from '../report/report';
import { sentencesOf } from '../report/sentences';
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
	const first = sentences.indexAt(span.start);
	const last = Math.max(first, sentences.indexAt(span.end - 1));
	const context = sentences.all
		.slice(first, last + 1)
		.map((each) => each.text)
		.join('');
	const text = withoutBlanks(report.text.slice(span.start, span.end));
	return { text, context, occurrence: occurrenceOf(report, span.start, text) };
}

/** The end of the sentence before the one that an offset lies in; empty before the first. */
export function leadIn(report: Report, offset: number): string {
	const sentences = sentencesOf(report);
	return sentences.all[sentences.indexAt(offset) - 1]?.text.slice(-longestLeadIn) ?? '';
}

const longestLeadIn = 16;

/** Sentences alike before this one count for as many places as the text stands at in each. */
function occurrenceOf(report: Report, start: number, text: string): number {
	const sentences = sentencesOf(report);
	const own = sentences.all[sentences.indexAt(start)];
	if (!own) return 1;
	const before = withoutBlanks(report.text.slice(own.span.start, start)).length;
	const earlierInSentence = count(own.text.slice(0, Math.max(0, before + text.length - 1)), text);
	return own.twinsBefore * Math.max(1, count(own.text, text)) + earlierInSentence + 1;
}

/** At how many places a text says just this. */
function count(text: string, part: string): number {
	let found = 0;
	for (let at = part === '' ? -1 : text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found++;
	return found;
}
