import { renumbered } from '../report/numbering';
import type { Section } from '../report/outline';
import type { Report } from '../report/report';

/** The numbers that a heading written at an offset may have, each as its brothers write it; the lowest level first. */
export function nextNumbers({ outline }: Report, offset: number): readonly string[] {
	const numbers: string[] = [];
	let sections = outline.sections;
	for (;;) {
		const before = sections.filter(({ span }) => span.start < offset);
		const last = before.at(-1);
		if (!last) break;
		const numbered = before.findLast(isNumbered)?.numbering;
		if (numbered) numbers.unshift(renumbered(numbered, numbered.value + 1));
		const first = last.children.some(isNumbered) ? undefined : before.flatMap(({ children }) => children).findLast(isNumbered)?.numbering;
		if (first) numbers.unshift(renumbered(first, 1));
		sections = last.children;
	}
	return numbers;
}

/** 一是 and its like number the points of a paragraph, not headings. */
function isNumbered({ kind, numbering }: Section): boolean {
	return kind !== 'lead' && numbering !== undefined;
}
