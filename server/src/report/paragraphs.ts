import { isAsciiWord, isBlank } from './characters';
import { withoutComments } from './comments';
import { joinedLines, type SourceLine } from './layout';
import { lastAtMost } from './lines';
import type { Span } from './span';

/**
 * A paragraph as its author thought of it: wrapped lines joined, indents and stray spaces gone.
 * Everything extracted from a paragraph is in offsets of `text`; `sourceSpan` leads back.
 */
export interface Paragraph {
	/** Without line breaks; the only spaces left stand between ASCII letters or digits. */
	readonly text: string;
	/** From its first to its last visible character in the source. */
	readonly span: Span;
	/** Where stretches of `text` that are unbroken in the source begin, in `text` and in the source; ascending, never empty. */
	readonly origin: { readonly text: readonly number[]; readonly source: readonly number[] };
}

/** The paragraphs of a source text, in order; blank lines and comments yield none. */
export function paragraphsOf(source: string): readonly Paragraph[] {
	const visible = withoutComments(source);
	return joinedLines(visible).map((lines) => paragraphOf(visible, lines));
}

/** The stretch of source text that a span of a paragraph's text was made from. */
export function sourceSpan(paragraph: Paragraph, span: Span): Span {
	if (span.end <= span.start) {
		const at = sourceOffset(paragraph, span.start);
		return { start: at, end: at };
	}
	return { start: sourceOffset(paragraph, span.start), end: sourceOffset(paragraph, span.end - 1) + 1 };
}

/** The place in a paragraph's text of a source offset within its span; blanks that were left out lead to what stands before them. */
export function textOffset({ origin, text }: Paragraph, offset: number): number {
	const run = lastAtMost(origin.source, offset);
	const from = origin.text[run] ?? 0;
	return Math.min(from + Math.max(0, offset - (origin.source[run] ?? 0)), origin.text[run + 1] ?? text.length);
}

/** The index of the paragraph that a source offset lies in or right behind; undefined between paragraphs. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number | undefined {
	const index = lastAtMost(
		paragraphs.map(({ span }) => span.start),
		offset,
	);
	const span = paragraphs[index]?.span;
	return span && span.start <= offset && offset <= span.end ? index : undefined;
}

function sourceOffset({ origin, span }: Paragraph, offset: number): number {
	const run = lastAtMost(origin.text, offset);
	return Math.min(span.end, (origin.source[run] ?? span.start) + offset - (origin.text[run] ?? 0));
}

function paragraphOf(source: string, lines: readonly SourceLine[]): Paragraph {
	const first = lines[0] ?? { start: 0, end: 0 };
	const last = lines.at(-1) ?? first;
	const origin = { text: [0], source: [first.start] };
	let text = '';
	for (const { start, end } of lines) text = appendLine(source, start, end, text, origin);
	return { text: copyOf(text), span: { start: first.start, end: last.end }, origin };
}

/** A text of its own: a slice keeps the whole source alive, and what is remembered of a paragraph would keep every version it was read from. */
function copyOf(text: string): string {
	return [text.slice(0, 1), text.slice(1)].join('');
}

/** Adds a line's visible characters to a paragraph's text, noting in `origin` where each unbroken stretch comes from. */
function appendLine(source: string, start: number, end: number, before: string, origin: { text: number[]; source: number[] }): string {
	let text = before;
	let from = start;
	if (start > (origin.source[0] ?? 0)) noteOrigin(origin, text.length, start);
	for (let at = start; at < end; at++) {
		if (!isBlank(source.charCodeAt(at))) continue;
		const next = afterBlanks(source, at, end);
		text += source.slice(from, at);
		if (isAsciiWord(source.charCodeAt(at - 1)) && isAsciiWord(source.charCodeAt(next))) text += ' ';
		noteOrigin(origin, text.length, next);
		from = next;
		at = next;
	}
	return text + source.slice(from, end);
}

function noteOrigin(origin: { text: number[]; source: number[] }, text: number, source: number): void {
	if (origin.text.at(-1) === text) {
		origin.source[origin.source.length - 1] = source;
		return;
	}
	origin.text.push(text);
	origin.source.push(source);
}

function afterBlanks(source: string, from: number, end: number): number {
	let at = from;
	while (at < end && isBlank(source.charCodeAt(at))) at++;
	return at;
}
