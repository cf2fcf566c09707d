import type { ParagraphFacts } from '../report/paragraphFacts';
import { sourceSpan } from '../report/paragraphs';
import type { Reference } from '../report/references';
import type { Report } from '../report/report';
import type { Span } from '../report/span';

/** A fact of one paragraph with the way back to the source. */
export interface Placed<Value> {
	readonly value: Value;
	/** The paragraph's index. */
	readonly index: number;
	/** The paragraph's text. */
	readonly text: string;
	/** From the paragraph's text to the source. */
	spanOf(span: Span): Span;
}

/** The facts of one kind in a report's body, title and meeting line left out, in the order of their places. */
export function inBody<Value>(report: Report, pick: (facts: ParagraphFacts) => readonly Value[]): Iterable<Placed<Value>> {
	return from(report.outline.bodyStart, report, pick);
}

/** The same with those in the title and the lines on the meeting. */
export function everywhere<Value>(report: Report, pick: (facts: ParagraphFacts) => readonly Value[]): Iterable<Placed<Value>> {
	return from(0, report, pick);
}

function* from<Value>(first: number, report: Report, pick: (facts: ParagraphFacts) => readonly Value[]): Iterable<Placed<Value>> {
	for (const [index, values] of paragraphsWith(report, pick)) {
		const paragraph = report.paragraphs[index];
		if (!paragraph || index < first) continue;
		for (const value of values) yield { value, index, text: paragraph.text, spanOf: (span) => sourceSpan(paragraph, span) };
	}
}

/**
 * The paragraphs that have facts of a kind, headings and title too: their indices, and the facts. Most have none, and a rule that goes through all of
 * them itself, as a generator does, takes ten times as long.
 */
export function paragraphsWith<Value>(
	{ facts }: Report,
	pick: (facts: ParagraphFacts) => readonly Value[],
): readonly (readonly [number, readonly Value[]])[] {
	const found: (readonly [number, readonly Value[]])[] = [];
	for (let index = 0; index < facts.length; index++) {
		const values = pick(facts[index] as ParagraphFacts);
		if (values.length > 0) found.push([index, values]);
	}
	return found;
}

/** What a paragraph is itself, where it names an annex or a table. */
export function labelOf({ references: { label } }: ParagraphFacts): readonly Reference[] {
	return label ? [label] : none;
}

const none: readonly Reference[] = [];

/** The text a span of a paragraph covers. */
export function written({ text }: { readonly text: string }, span: Span): string {
	return text.slice(span.start, span.end);
}
