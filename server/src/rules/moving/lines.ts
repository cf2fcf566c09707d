import { closingStart } from '../../report/closing';
import { commentsIn } from '../../report/comments';
import type { Section } from '../../report/outline';
import type { Report } from '../../report/report';
import type { Span } from '../../report/span';

/** The paragraphs that go with a section. */
export function ownParagraphs(report: Report, section: Section): Span {
	return { start: section.paragraphs.start, end: closingStart(report, section) };
}

/** The lines that go with a section, from the indent of its heading to the end of its last line; comments right above it are of it too. */
export function linesOf(report: Report, section: Section): Span {
	const { start, end } = ownParagraphs(report, section);
	const { paragraphs, text } = report;
	const before = paragraphs[start - 1];
	const from = withCommentsAbove(text, lineStart(text, paragraphs[start]?.span.start ?? 0), before ? lineEnd(text, before.span.end) : 0);
	return outsideOfComments(text, { start: from, end: lineEnd(text, paragraphs[end - 1]?.span.end ?? text.length) });
}

/** Where the blank lines before a place begin, at the end of what stands before them; undefined where nothing does. */
export function gapStart(text: string, offset: number): number | undefined {
	const before = text.slice(0, offset).trimEnd().length;
	return before === 0 ? undefined : lineEnd(text, before);
}

/** Where the next line that is not blank begins. */
export function gapEnd(text: string, offset: number): number {
	return lineStart(text, offset + (text.slice(offset).length - text.slice(offset).trimStart().length));
}

const lineBreaks = '\n\r\f';

function lineStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && !lineBreaks.includes(text[start - 1] ?? '')) start--;
	return start;
}

function lineEnd(text: string, offset: number): number {
	let end = offset;
	while (end < text.length && !lineBreaks.includes(text[end] ?? '')) end++;
	return end;
}

/** Paragraphs have no comments, so what stands between two of them and is not blank is one. */
function withCommentsAbove(text: string, start: number, limit: number): number {
	let from = start;
	for (;;) {
		const above = text.slice(limit, from).replace(/(?:\r\n|\n|\r|\f)$/, '');
		const line = lineStart(text, limit + above.length);
		if (line >= from || line <= limit || text.slice(line, limit + above.length).trim() === '') return from;
		from = line;
	}
}

/** A comment of several lines is not torn in two. */
function outsideOfComments(text: string, { start, end }: Span): Span {
	const holding = (at: number) => commentsIn(text).find((comment) => comment.start < at && at < comment.end);
	return { start: lineStart(text, holding(start)?.start ?? start), end: lineEnd(text, holding(end)?.end ?? end) };
}
