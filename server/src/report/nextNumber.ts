import { linesOf } from './lines';
import { highestNumber, leadingNumber, type NumberStyle, renumbered } from './numbering';
import type { Span } from './span';

/** 一是 and 第一， stand within sentences, where no line tells that another is to follow. */
const styles: readonly NumberStyle[] = ['第一部分', '一、', '（一）', '1.', '（1）', '①'];

export interface Insertion {
	/** What stands in the new line so far: blanks. */
	readonly span: Span;
	readonly newText: string;
}

/**
 * What to put into an empty line, from 0, that was just begun behind a numbered heading or item: the next number, written and indented like
 * the one before. Undefined where the line before has no number or nothing but a number, and where the next number already stands below.
 */
export function nextNumberIn(text: string, line: number): Insertion | undefined {
	const lines = linesOf(text);
	const here = lines.textOf(line);
	const [, indent = '', before = ''] = /^(\s*)(.*)$/.exec(lines.textOf(line - 1)) ?? [];
	const numbering = leadingNumber(before);
	if (line === 0 || here.trim() !== '' || !numbering || !styles.includes(numbering.style)) return undefined;
	const rest = before.slice(numbering.span.end);
	if (rest.trim() === '' || numbering.value >= highestNumber(numbering.style)) return undefined;
	const next = renumbered(numbering, numbering.value + 1);
	if (
		lines
			.textOf(line + 1)
			.trimStart()
			.startsWith(next)
	)
		return undefined;
	const start = lines.startOf(line);
	return { span: { start, end: start + here.length }, newText: indent + next + (/^\s+/.exec(rest)?.[0] ?? '') };
}
