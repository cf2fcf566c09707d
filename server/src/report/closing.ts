import type { Section } from './outline';
import type { Report } from './report';

const address = /^(?:各位代表|同志们)[，！!,：]/;

/**
 * The paragraph after a section's last own one. The address at the end of a report (`各位代表！让我们……`) stands in its last part, but is the
 * whole report's: whatever part comes last, it stays where it is.
 */
export function closingStart({ outline, paragraphs }: Report, section: Section): number {
	const { start, end } = section.paragraphs;
	if (section !== outline.sections.findLast(({ isAnnex }) => !isAnnex)) return end;
	const from = section.children.at(-1)?.paragraphs.end ?? start + 1;
	const closing = paragraphs.slice(from, end).findLastIndex(({ text }) => address.test(text));
	return closing < 0 ? end : from + closing;
}
