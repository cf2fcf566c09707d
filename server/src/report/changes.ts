import { isBlank } from './characters';
import type { Span } from './span';

/** A stretch of a text with what another text has there. */
export interface Change {
	readonly span: Span;
	readonly newText: string;
}

/**
 * What turns one text into another that has as many visible characters in the same order, some of them replaced; blanks and line breaks
 * may differ in any way. In order, without overlaps, as small as can be, so that editors keep the cursor where it is.
 */
export function changesBetween(before: string, after: string): readonly Change[] {
	const changes: Change[] = [];
	let from = 0;
	let to = 0;
	while (from < before.length || to < after.length) {
		const [gap, newGap] = [blanksEnd(before, from), blanksEnd(after, to)];
		if (before.slice(from, gap) !== after.slice(to, newGap))
			changes.push(smallestChange(before, { start: from, end: gap }, after.slice(to, newGap)));
		if (gap < before.length && before[gap] !== after[newGap]) {
			changes.push({ span: { start: gap, end: gap + 1 }, newText: after[newGap] ?? '' });
		}
		from = gap + 1;
		to = newGap + 1;
	}
	return changes;
}

function blanksEnd(text: string, start: number): number {
	let end = start;
	while (end < text.length && isBlank(text.charCodeAt(end))) end++;
	return end;
}

/** Without what a stretch and its new text both have at their beginnings and ends. */
export function smallestChange(text: string, { start, end }: Span, newText: string): Change {
	const old = text.slice(start, end);
	const most = Math.min(old.length, newText.length);
	let head = 0;
	while (head < most && old[head] === newText[head]) head++;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
	return { span: { start: start + head, end: end - tail }, newText: newText.slice(head, newText.length - tail) };
}
