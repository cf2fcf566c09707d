import { sectionPath } from './facts';
import { sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';

/** A placeholder and where it stands. */
export interface Gap {
	/** In the source, brackets and all. */
	readonly span: Span;
	/** The clause around it, without blanks, as much of it as shows what is to be filled in. */
	readonly clause: string;
	/** Titles of the part, section … it stands in, the innermost last. */
	readonly path: readonly string[];
}

/** Everything that is still to be filled in, in the order of its places. */
export function gapsOf({ facts, paragraphs, outline }: Report): readonly Gap[] {
	return paragraphs.flatMap((paragraph, index) =>
		(facts[index]?.placeholders ?? []).map((placeholder): Gap => {
			const span = sourceSpan(paragraph, placeholder);
			return { span, clause: clauseAround(paragraph.text, placeholder), path: sectionPath(outline.sections, span.start) };
		}),
	);
}

/** What is shown on either side of a gap: the clause before it says what is missing, the one behind only its unit. */
const mostBefore = 24;
const mostBehind = 16;

function clauseAround(text: string, { start, end }: Span): string {
	const before = /[^。！？；;]*$/.exec(text.slice(0, start))?.[0] ?? '';
	const behind = /^[^。！？；;]*/.exec(text.slice(end))?.[0] ?? '';
	return shortenedStart(before) + text.slice(start, end) + shortenedEnd(behind);
}

function shortenedStart(text: string): string {
	return text.length > mostBefore ? `…${text.slice(-mostBefore)}` : text;
}

function shortenedEnd(text: string): string {
	return text.length > mostBehind ? `${text.slice(0, mostBehind)}…` : text;
}
