import { allSections, type Section } from './outline';
import type { Report } from './report';

/** Headings under which nothing stands: neither text nor lower headings before the next heading or the end. */
export function emptyHeadings(report: Report): ReadonlySet<Section> {
	const sections = [...allSections(report.outline.sections)];
	const starts = new Map(sections.map((section) => [section.paragraphs.start, section]));
	return new Set(sections.filter((section) => isEmpty(section, starts, report.paragraphs.length)));
}

/** A paragraph without number may be the text that a heading lacks, however much it looks like a heading itself. */
function isEmpty(section: Section, starts: ReadonlyMap<number, Section>, last: number): boolean {
	const { start, end } = section.paragraphs;
	if (section.isRunIn || section.children.length > 0 || end !== start + 1) return false;
	const next = starts.get(end);
	return end === last || (next !== undefined && (next.numbering !== undefined || next.isAnnex));
}
