import type { Fact } from '../report/facts';
import { allSections, type Section } from '../report/outline';
import type { Report } from '../report/report';
import { textPairs } from './alike';
import { type Counterparts, counterparts } from './counterparts';
import { type FigureChange, figureChange, isSameFigure } from './figureChange';
import { draftPairs, type FigurePairs, yearPairs } from './figurePairs';
import { outOfOrder } from './order';
import { isPlain } from './yearBefore';

/** Two reports side by side. Everything stands in the order of the new text; what was dropped stands at the end, in the order of the old. */
export interface Differences {
	/** Reports on two years, or drafts of one report. */
	readonly kind: 'years' | 'drafts';
	/** Of two years' reports only what is stated plainly: not notes, nor figures that several things share. */
	readonly figures: readonly FigureDifference[];
	/** Parts, sections and items; lead sentences are left out. */
	readonly sections: readonly SectionDifference[];
	/** Of two years' reports none: every paragraph is another. */
	readonly paragraphs: readonly ParagraphDifference[];
}

export type FigureDifference =
	| { readonly status: 'same' | 'changed'; readonly old: Fact; readonly current: Fact; readonly change: FigureChange }
	| { readonly status: 'added'; readonly current: Fact }
	| { readonly status: 'dropped'; readonly old: Fact };

export type SectionDifference =
	/** Moved: under another heading, or to another place among those that stayed in order. */
	| { readonly status: 'same' | 'retitled' | 'moved'; readonly old: Section; readonly current: Section }
	| { readonly status: 'added'; readonly current: Section }
	| { readonly status: 'dropped'; readonly old: Section };

export type ParagraphDifference =
	/** Indices into the reports' paragraphs. */
	| { readonly status: 'same' | 'changed'; readonly old: number; readonly current: number }
	| { readonly status: 'added'; readonly current: number }
	| { readonly status: 'dropped'; readonly old: number };

/** What became of an old report's sections and figures in a new one. Takes time in proportion to the texts. */
export function compareReports(old: Report, current: Report): Differences {
	const sections = counterparts(old, current);
	const common = { sections: sectionDifferences(old, current, sections) };
	if (areOfTwoYears(old, current)) {
		const figures = figureDifferences(old.figures.filter(isPlain), current.figures.filter(isPlain), yearPairs(old, current, sections));
		return { ...common, kind: 'years', figures, paragraphs: [] };
	}
	const paragraphs = paragraphPairs(old, current, sections);
	const figures = figureDifferences(old.figures, current.figures, draftPairs(old, current, paragraphs));
	return { ...common, kind: 'drafts', figures, paragraphs: paragraphDifferences(old, current, paragraphs) };
}

function areOfTwoYears({ calendar: { reviewYear: one } }: Report, { calendar: { reviewYear: other } }: Report): boolean {
	return one !== undefined && other !== undefined && one !== other;
}

function figureDifferences(olds: readonly Fact[], news: readonly Fact[], pairs: FigurePairs): readonly FigureDifference[] {
	const kept = new Set(pairs.values());
	const stayed = news.map((fact) => became(pairs.get(fact), fact));
	const dropped = olds.filter((fact) => !kept.has(fact));
	return [...stayed, ...dropped.map((fact) => ({ status: 'dropped', old: fact }) as const)];
}

function became(old: Fact | undefined, current: Fact): FigureDifference {
	if (!old) return { status: 'added', current };
	return { status: isSameFigure(old, current) ? 'same' : 'changed', old, current, change: figureChange(old, current) };
}

function sectionDifferences(old: Report, current: Report, pairs: Counterparts): readonly SectionDifference[] {
	const kept = new Set(pairs.values());
	const moved = movedSections(old, current, pairs);
	return [
		...headed(current).map((section) => sectionDifference(pairs.get(section), section, moved)),
		...headed(old)
			.filter((section) => !kept.has(section))
			.map((section) => ({ status: 'dropped', old: section }) as const),
	];
}

function headed({ outline }: Report): readonly Section[] {
	return [...allSections(outline.sections)].filter(({ kind }) => kind !== 'lead');
}

function sectionDifference(old: Section | undefined, current: Section, moved: ReadonlySet<Section>): SectionDifference {
	if (!old) return { status: 'added', current };
	const isRetitled = old.title !== current.title;
	return { status: moved.has(current) ? 'moved' : isRetitled ? 'retitled' : 'same', old, current };
}

/** Sections under another heading than before, and the fewest of each heading's own that account for a new order. */
function movedSections(old: Report, current: Report, pairs: Counterparts): ReadonlySet<Section> {
	const parents = new Map<Section | undefined, Section | undefined>();
	for (const section of headed(old)) for (const child of section.children) parents.set(child, section);
	const placeOf = (section: Section) => pairs.get(section)?.span.start;
	const moved = new Set<Section>();
	for (const parent of [undefined, ...headed(current)]) {
		const children = (parent?.children ?? current.outline.sections).filter((child) => child.kind !== 'lead' && pairs.has(child));
		const isAtHome = (child: Section) => parents.get(pairs.get(child)) === (parent && pairs.get(parent));
		for (const section of children.filter((child) => !isAtHome(child))) moved.add(section);
		for (const section of outOfOrder(children.filter(isAtHome), placeOf)) moved.add(section);
	}
	return moved;
}

/** Paragraphs that begin with headings belong together where the headings do, unless others are much more like. */
function paragraphPairs(old: Report, current: Report, sections: Counterparts): ReadonlyMap<number, number> {
	const starts = new Map(Array.from(sections, ([section, other]) => [section.paragraphs.start, other.paragraphs.start]));
	return textPairs(textsOf(old), textsOf(current), (from, to) => (starts.get(to) === from ? 0.3 : 0));
}

function paragraphDifferences(old: Report, current: Report, pairs: ReadonlyMap<number, number>): readonly ParagraphDifference[] {
	const [olds, news] = [textsOf(old), textsOf(current)];
	const kept = new Set(pairs.values());
	const stayed = news.map((text, index): ParagraphDifference => {
		const from = pairs.get(index);
		if (from === undefined) return { status: 'added', current: index };
		return { status: olds[from] === text ? 'same' : 'changed', old: from, current: index };
	});
	const dropped = [...olds.keys()].filter((index) => !kept.has(index));
	return [...stayed, ...dropped.map((index) => ({ status: 'dropped', old: index }) as const)];
}

function textsOf({ paragraphs }: Report): readonly string[] {
	return paragraphs.map(({ text }) => text);
}
