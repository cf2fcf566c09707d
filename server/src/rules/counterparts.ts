import { isPlan, isReview } from '../report/calendar';
import { allSections, type Section } from '../report/outline';
import type { Paragraph } from '../report/paragraphs';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { bestPairs, type Candidate, likenesses, pairsByKey } from './alike';

/** Sections of another year or draft by the sections of this one that stand in their place. */
export type Counterparts = ReadonlyMap<Section, Section>;

/** The section of another report (last year's, an earlier draft) that says what this section says here. */
export function counterpartOf(section: Section, report: Report, other: Report): Section | undefined {
	return counterparts(other, report).get(section);
}

const kinds = ['part', 'section', 'item', 'lead'] as const;

/** By title, number, content and by what they belong to; from the highest level to the lowest. */
export function counterparts(old: Report, current: Report): Counterparts {
	const [oldSections, newSections] = [placedIn(old), placedIn(current)];
	const pairs = new Map<Section, Section>();
	for (const kind of kinds) {
		const [olds, news] = [oldSections, newSections].map((all) => all.filter(({ section }) => section.kind === kind));
		if (olds && news) pairUp(olds, news, pairs);
	}
	return pairs;
}

interface PlacedSection {
	readonly section: Section;
	readonly parent: Section | undefined;
	readonly title: string;
	readonly content: string;
}

function placedIn({ outline, paragraphs }: Report): readonly PlacedSection[] {
	const parents = new Map<Section, Section>();
	const sections = [...allSections(outline.sections)];
	for (const section of sections) for (const child of section.children) parents.set(child, section);
	return sections.map((section) => ({
		section,
		parent: parents.get(section),
		title: timeless(section.title),
		content: openingOf(paragraphs, section.paragraphs),
	}));
}

/** As much of a section as tells what it is about; of parts all would take as long again as all else. */
const longestOpening = 1000;

function openingOf(paragraphs: readonly Paragraph[], { start, end }: Span): string {
	let content = '';
	for (let index = start; index < end && content.length < longestOpening; index++) content += paragraphs[index]?.text ?? '';
	return content.slice(0, longestOpening);
}

/** Years pass, sections stay. */
function timeless(title: string): string {
	return title.replace(/\d{4}年|“?十[一二三四五六]五”?(?:时期|期间)?|今年|明年/g, '');
}

/** Titles differ more from year to year than what stands under them. */
const leastScore = 0.3;

function pairUp(olds: readonly PlacedSection[], news: readonly PlacedSection[], pairs: Map<Section, Section>): void {
	const same = pairsByKey(olds, news, (placed, side) =>
		wordsOf(placed, side === 'old' ? placed.parent : counterpartOfParent(placed, pairs)),
	);
	const taken = new Set(same.values());
	for (const [current, old] of same) pair(olds[old], news[current], pairs);
	pairLikest(
		olds.filter((_, index) => !taken.has(index)),
		news.filter((_, index) => !same.has(index)),
		pairs,
	);
}

/** All that a section says, and under which of the old headings. */
function wordsOf({ section, content }: PlacedSection, oldParent: Section | undefined): string {
	return [oldParent?.span.start ?? '', section.number, section.title, content].join('\0');
}

function counterpartOfParent({ parent }: PlacedSection, pairs: Counterparts): Section | undefined {
	return parent && pairs.get(parent);
}

function pair(old: PlacedSection | undefined, current: PlacedSection | undefined, pairs: Map<Section, Section>): void {
	if (old && current) pairs.set(current.section, old.section);
}

function pairLikest(olds: readonly PlacedSection[], news: readonly PlacedSection[], pairs: Map<Section, Section>): void {
	const titles = likenesses(titlesOf(olds), titlesOf(news));
	const contents = likenesses(contentsOf(olds), contentsOf(news));
	const candidates = news.flatMap((current, index): readonly Candidate[] => {
		const [byTitle, byContent] = [titles[index] ?? new Map(), contents[index] ?? new Map()];
		return [...new Set([...byTitle.keys(), ...byContent.keys()])].map((old) => {
			const likeness = ((byTitle.get(old) ?? 0) + (byContent.get(old) ?? 0)) / 2;
			return { old, new: index, score: likeness + bonus(olds[old], current, pairs) };
		});
	});
	for (const [current, old] of bestPairs(candidates.filter(({ score }) => score >= leastScore))) pair(olds[old], news[current], pairs);
}

function titlesOf(sections: readonly PlacedSection[]): readonly string[] {
	return sections.map(({ title }) => title);
}

function contentsOf(sections: readonly PlacedSection[]): readonly string[] {
	return sections.map(({ content }) => content);
}

/** What speaks for two sections besides their words, and against: a task of this year is not what was done of it last year. */
function bonus(old: PlacedSection | undefined, current: PlacedSection, pairs: Counterparts): number {
	if (!old) return 0;
	const sameNumber = current.section.number !== '' && current.section.number === old.section.number ? 0.1 : 0;
	if (!current.parent || !old.parent) return sameNumber + (directionOf(old) === directionOf(current) ? 0.15 : -0.3);
	return sameNumber + (pairs.get(current.parent) === old.parent ? 0.2 : -0.3);
}

function directionOf({ section: { title } }: PlacedSection): string {
	return isReview(title) ? 'back' : isPlan(title) ? 'ahead' : '';
}
