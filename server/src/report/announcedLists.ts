import type { Announcement } from './announcements';
import type { Enumeration } from './enumerations';
import type { HeadingRunMember } from './headingRuns';
import { allSections, type Section } from './outline';
import { sourceSpan } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';

/** The list that an announcement promises. Spans are of the source text. */
export interface AnnouncedList {
	readonly count: number;
	/** The number its last entry carries; undefined for lists without numbers. */
	readonly lastValue: number | undefined;
	readonly first: Span;
	readonly last: Span;
}

/** The list right behind an announcement, whatever its form; undefined when none follows at once. */
export function listAnnouncedBy(report: Report, index: number, { end, pointsAhead }: Announcement): AnnouncedList | undefined {
	const inline = report.enumerations.find(({ markers: [first] }) => first?.index === index && first.numbering.span.start === end);
	if (inline) return fromEnumeration(inline);
	if (end < (report.paragraphs[index]?.text.length ?? 0)) return undefined;
	// Dashes also set off paragraphs of plain text, so that only an announcement that points at them has them for its list.
	return numberedPoints(report, index + 1) ?? headings(report, index + 1) ?? (pointsAhead ? dashes(report, index + 1) : undefined);
}

function numberedPoints(report: Report, index: number): AnnouncedList | undefined {
	const points = report.enumerations.find(({ markers: [first] }) => first?.index === index && first.startsParagraph);
	return points && fromEnumeration(points);
}

function fromEnumeration({ markers }: Enumeration): AnnouncedList | undefined {
	const [first, last] = [markers[0], markers.at(-1)];
	if (!first || !last || first.numbering.value !== 1) return undefined;
	return {
		count: markers.length,
		lastValue: last.numbering.value,
		first: sourceSpan(first.paragraph, first.numbering.span),
		last: sourceSpan(last.paragraph, last.numbering.span),
	};
}

function headings(report: Report, index: number): AnnouncedList | undefined {
	for (const { members } of report.headingRuns) {
		const from = members.findIndex((member) => member.section.paragraphs.start === index && member.numbering.value === 1);
		if (from < 0) continue;
		const restart = members.findIndex((member, at) => at > from && member.numbering.value === 1);
		return fromMembers(members.slice(from, restart < 0 ? undefined : restart));
	}
	return undefined;
}

function fromMembers(members: readonly HeadingRunMember[]): AnnouncedList | undefined {
	const [first, last] = [members[0], members.at(-1)];
	return first && last && { count: members.length, lastValue: last.numbering.value, first: first.span, last: last.span };
}

/** `——产业更强。` paragraphs, which carry no numbers. */
function dashes(report: Report, index: number): AnnouncedList | undefined {
	const siblings = siblingsAt(report.outline.sections, index);
	const from = siblings.findIndex((section) => section.paragraphs.start === index);
	const isDash = (section: Section) => /^[—－―-]{2}/.test(report.paragraphs[section.paragraphs.start]?.text ?? '');
	const list = siblings.slice(from);
	const length = list.findIndex((section) => !isDash(section));
	const dashed = list.slice(0, length < 0 ? undefined : length);
	const [first, last] = [dashed[0], dashed.at(-1)];
	return first && last && { count: dashed.length, lastValue: undefined, first: first.heading, last: last.heading };
}

function siblingsAt(sections: readonly Section[], index: number): readonly Section[] {
	if (sections.some((section) => section.paragraphs.start === index)) return sections;
	for (const { children } of allSections(sections)) if (children.some((child) => child.paragraphs.start === index)) return children;
	return [];
}
