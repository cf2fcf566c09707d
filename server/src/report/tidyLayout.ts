import { isAsciiWord, isBlank } from './characters';
import type { Paragraph } from './paragraphs';
import type { Span } from './span';

/** How the text of a draft is laid out: in Markdown blanks and line breaks say more than in plain text. */
export type Layout = 'plain' | 'markdown';

/** The text with each paragraph on one line. In Markdown blank lines, hard breaks and lists stay as they are. */
export function withJoinedLines(text: string, paragraphs: readonly Paragraph[], layout: Layout): string {
	const kept = layout === 'markdown' ? structuredLines(text) : [];
	let joined = '';
	let from = 0;
	for (const { start, end } of paragraphs.flatMap(({ span }) => lineBreaksIn(text, span))) {
		if (layout === 'markdown' && !isSoftBreak(text, { start, end }, kept)) continue;
		joined += text.slice(from, start) + (isAsciiWord(text.charCodeAt(start - 1)) && isAsciiWord(text.charCodeAt(end)) ? ' ' : '');
		from = end;
	}
	return joined + text.slice(from);
}

/** Runs of blanks with a line break among them. */
function lineBreaksIn(text: string, { start, end }: Span): readonly Span[] {
	const breaks: Span[] = [];
	for (let at = start; at < end; at++) {
		if (!isBlank(text.charCodeAt(at))) continue;
		let behind = at;
		while (behind < end && isBlank(text.charCodeAt(behind))) behind++;
		if (/[\r\n\f]/.test(text.slice(at, behind))) breaks.push({ start: at, end: behind });
		at = behind;
	}
	return breaks;
}

/** One line break between two lines of running text. */
function isSoftBreak(text: string, { start, end }: Span, kept: readonly Span[]): boolean {
	const isSingle = /^[ \t]?(?:\r\n|\n|\r)[ \t\u3000]*$/.test(text.slice(start, end));
	return isSingle && text[start - 1] !== '\\' && !isWithin(kept, start) && !isWithin(kept, end);
}

/** The text without blanks at the ends of lines, and without blanks that part a Chinese mark from the words it belongs to. */
export function withoutStrayBlanks(text: string, layout: Layout): string {
	const kept = layout === 'markdown' ? literalLines(text) : [];
	let at = 0;
	return Array.from(text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g), ([whole, line = '', end = '']) => {
		const start = at;
		at += whole.length;
		return isWithin(kept, start) ? whole : trimmed(line, layout).replace(blankAtMark, '') + end;
	}).join('');
}

/** Two blanks and more at a line's end break it in Markdown. */
function trimmed(line: string, layout: Layout): string {
	if (layout === 'markdown' && /\S {2,}$/.test(line)) return line;
	let end = line.length;
	while (end > 0 && strayBlanks.includes(line[end - 1] ?? '')) end--;
	return line.slice(0, end);
}

const strayBlanks = ' \t\u00a0\u2002\u2003\u2009\u200b\u3000';

/** Indents stay, and so do blanks between words. */
const blankAtMark = /(?<=[，。、；：！？（《“‘【])[ \t\u00a0]+(?=\S)|(?<=[^\s\u00a0\ufeff])[ \t\u00a0]+(?=[，。、；：！？）》”’】])/g;

/** Whether an offset lies in one of the spans, which stand in order. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}

// Markdown

const fence = /^ {0,3}(`{3,}|~{3,})/;
const tableOrCode = /^(?: {4}|\t|\s*\||\s*<)|^[^|]*\|[^|]*\|/;
const structure = /^\s*(?:[-*+>#=]|\d+[.)]\s|$)/;

/** Lines whose every character counts: code, tables, HTML and what stands between --- at the head. */
export function literalLines(text: string): readonly Span[] {
	const lines = linesIn(text);
	const front = /^---\s*$/.test(lines[0]?.text ?? '') ? lines.findIndex(({ text: line }, index) => index > 0 && /^---\s*$/.test(line)) : -1;
	let open: string | undefined;
	return lines.flatMap(({ text: line, span }, index) => {
		const mark = fence.exec(line)?.[1];
		const isFence = mark !== undefined && (open === undefined || (mark[0] === open[0] && mark.length >= open.length));
		const isLiteral = open !== undefined || isFence || index <= front || tableOrCode.test(line);
		if (isFence) open = open === undefined ? mark : undefined;
		return isLiteral ? [span] : [];
	});
}

/** Those, and lines that begin something of their own: items, quotations, headings. */
function structuredLines(text: string): readonly Span[] {
	const literal = literalLines(text);
	return linesIn(text).flatMap(({ text: line, span }) => (structure.test(line) || isWithin(literal, span.start) ? [span] : []));
}

function linesIn(text: string): readonly { readonly text: string; readonly span: Span }[] {
	return Array.from(text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g), ({ 0: whole, 1: line = '', index }) => ({
		text: line,
		span: { start: index, end: index + Math.max(1, whole.length) },
	}));
}
