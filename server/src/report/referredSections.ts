import { allSections, type Section } from './outline';
import type { Reference } from './references';
import type { Report } from './report';

/**
 * The part or section that a reference of the paragraph at `index` points at; undefined for annexes and the like, and where there is none such.
 * A section without its part's number is one of the part that the paragraph is in.
 */
export function sectionReferredTo({ outline }: Report, index: number, { kind, number, section }: Reference): Section | undefined {
	if (kind === '节') return sectionNumbered(partAround(outline.sections, index), number);
	if (kind !== '部分') return undefined;
	const part = outline.sections.find((each) => each.kind === 'part' && !each.isAnnex && each.numbering?.value === number);
	return section === undefined ? part : sectionNumbered(part, section);
}

/** The part that a paragraph is in. */
export function partAround(parts: readonly Section[], index: number): Section | undefined {
	return parts.find(({ paragraphs: { start, end } }) => start <= index && index < end);
}

function sectionNumbered(part: Section | undefined, value: number | undefined): Section | undefined {
	return sectionsOf(part).find(({ numbering }) => numbering?.value === value);
}

/** What is numbered （一） in a part. */
export function sectionsOf(part: Section | undefined): readonly Section[] {
	return Array.from(allSections(part?.children ?? [])).filter(({ numbering }) => numbering?.style === '（一）');
}
