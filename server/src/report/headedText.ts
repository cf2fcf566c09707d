import { allSections, type Section } from './outline';
import type { Report } from './report';

/** Headings under which nothing stands: neither text nor lower headings before the next heading or the end. */
export function emptyHeadings(report: Report): ReadonlySet<Section> {
	const sections = [...allSections(report.outline.sections)];
	const starts = new Map(sections.map((section) => [section.paragraphs.start, section]));
	const isFollowed = ({ paragraphs: { end } }: Section) => {
		const next = starts.get(end);
		// A paragraph without number may be the text that a heading lacks, however much it looks like a heading itself.
		return end === report.paragraphs.length || (next !== undefined && (next.numbering !== undefined || next.isAnnex));
	};
	return new Set(sections.filter((section) => isAlone(section) && isFollowed(section)));
}

/** Whether a section is no more than its heading. Text behind it that goes back to the part as a whole may still be meant as its own. */
export function isAlone({ isRunIn, children, paragraphs: { start, end } }: Section): boolean {
	return !isRunIn && children.length === 0 && end === start + 1;
}
