import { type Calendar, calendarOf } from './calendar';
import { type Enumeration, enumerationsOf } from './enumerations';
import { type Fact, factsFrom } from './facts';
import { type Footnotes, footnotesOf } from './footnotes';
import { type HeadingRun, headingRunsOf } from './headingRuns';
import { allSections, type Outline, outlineOf } from './outline';
import { factsOfTexts, type ParagraphFacts } from './paragraphFacts';
import { type Paragraph, paragraphsOf } from './paragraphs';

/** A report as facts. Made once for each version of a text by `readReport`; nothing in it changes afterwards. */
export interface Report {
	/** The source text, untouched. */
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	/** What each paragraph says, by the paragraph's index. */
	readonly facts: readonly ParagraphFacts[];
	readonly outline: Outline;
	readonly headingRuns: readonly HeadingRun[];
	readonly enumerations: readonly Enumeration[];
	/** Figures of the whole text in the order of their places. */
	readonly figures: readonly Fact[];
	readonly calendar: Calendar;
	/** Marks and their notes, by the form they are written in. */
	readonly footnotes: readonly Footnotes[];
}

/** Facts of paragraphs already read, by their text: an edit costs the one paragraph it touches. */
export type Memory = Map<string, ParagraphFacts>;

/** Reads any text; odd text yields fewer facts, never an exception. `memory` is read and replaced by what this text holds. */
export function readReport(text: string, memory: Memory = new Map()): Report {
	const paragraphs = paragraphsOf(text);
	const facts = factsOf(paragraphs, memory);
	remember(memory, paragraphs, facts);
	const outline = outlineOf(
		paragraphs,
		facts.map(({ characters, mentions }) => ({ characters, figures: mentions.length })),
	);
	const calendar = calendarOf(paragraphs, outline);
	return {
		text,
		paragraphs,
		facts,
		outline,
		calendar,
		headingRuns: headingRunsOf(outline, paragraphs),
		footnotes: footnotesOf(
			paragraphs,
			facts.map((each) => each.noteSigns),
			outline,
		),
		enumerations: enumerationsOf(
			paragraphs,
			facts.map((each) => each.enumerationNumbers),
			listBoundaries(outline),
		),
		figures: factsFrom({ paragraphs, mentions: facts.map((each) => each.mentions), calendar, bodyStart: outline.bodyStart }),
	};
}

/** The year that a text reviews, for which none of its figures need be read: the report's `calendar.reviewYear` in a small part of the time. */
export function reviewYearOf(text: string): number | undefined {
	const paragraphs = paragraphsOf(text);
	return calendarOf(paragraphs, outlineOf(paragraphs, [])).reviewYear;
}

/** What the paragraphs say: what is remembered of their texts, and the rest read. */
function factsOf(paragraphs: readonly Paragraph[], memory: Memory): readonly ParagraphFacts[] {
	const unread = [...new Set(paragraphs.map(({ text }) => text))].filter((text) => !memory.has(text));
	const facts = factsOfTexts(unread);
	for (const [index, text] of unread.entries()) memory.set(text, facts[index] as ParagraphFacts);
	return paragraphs.map(({ text }) => memory.get(text) as ParagraphFacts);
}

/** Keeps just what the present text holds, so that memory does not grow with editing. */
function remember(memory: Memory, paragraphs: readonly Paragraph[], facts: readonly ParagraphFacts[]): void {
	memory.clear();
	paragraphs.forEach((paragraph, index) => {
		const fact = facts[index];
		if (fact) memory.set(paragraph.text, fact);
	});
}

/** Paragraphs at which a part or section begins. */
function listBoundaries(outline: Outline): ReadonlySet<number> {
	const boundaries = new Set<number>();
	for (const section of allSections(outline.sections)) {
		if (section.kind === 'part' || (section.kind === 'section' && !section.number.endsWith('是'))) boundaries.add(section.paragraphs.start);
	}
	return boundaries;
}
