import type { Span } from './span';

/** The `<!-- … -->` of Markdown, which no reader sees; one that is left open is text. */
export function commentsIn(text: string): readonly Span[] {
	const comments: Span[] = [];
	for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', comments.at(-1)?.end)) {
		const close = text.indexOf('-->', start + 4);
		if (close < 0) break;
		comments.push({ start, end: close + 3 });
	}
	return comments;
}

/** The text with blanks in place of comments, every character else at its offset. */
export function withoutComments(text: string): string {
	let kept = '';
	let from = 0;
	for (const { start, end } of commentsIn(text)) {
		kept += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
		from = end;
	}
	return from === 0 ? text : kept + text.slice(from);
}
