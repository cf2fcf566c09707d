import { type AnniversaryClaim, anniversariesIn } from './anniversaries';
import { type Announcement, announcementsIn } from './announcements';
import { type DoubleApproximation, doubleApproximationsIn } from './approximators';
import { type LonelyMark, lonelyMarks } from './brackets';
import { type Calendar, calendarOf } from './calendar';
import { visibleCharacters } from './characters';
import { type CountedList, countedListsIn } from './countedLists';
import { datesIn, type WrittenDate } from './dates';
import { type MultipleDecrease, multipleDecreasesIn } from './decreases';
import { type Digits, digitsIn } from './digits';
import { type Enumeration, enumerationNumbers, enumerationsOf } from './enumerations';
import { type Fact, factsFrom } from './facts';
import { type Footnotes, footnotesOf, type NoteSign, noteSignsIn } from './footnotes';
import { type HeadingRun, headingRunsOf } from './headingRuns';
import { type Marks, marksIn } from './marks';
import { type Mention, mentionsIn } from './mentions';
import { type MixedNumeral, mixedNumeralsIn } from './mixedNumerals';
import { type NamedThing, type NumberedEvent, namedThingsIn, numberedEventsIn } from './names';
import type { Numbering } from './numbering';
import { allSections, type Outline, outlineOf } from './outline';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { placeholdersIn } from './placeholders';
import { type PlanStage, planStagesIn } from './planStages';
import { type PlenumMention, plenumsIn } from './plenums';
import { quantitiesIn } from './quantities';
import { type Quote, quotesIn } from './quotes';
import { type References, referencesIn } from './references';
import { type Repetition, repetitionsIn } from './repetitions';
import { type Session, sessionsIn } from './sessions';
import { type ShortForm, shortFormsIn } from './shortForms';
import type { Span } from './span';
import { cutoffsIn, type Misspelling, unitNamesIn, type ZeroSlip, zeroSlipsIn } from './spellings';
import { type TargetClaim, targetClaimsIn } from './targetClaims';
import { type PhraseSlip, phraseSlipsIn } from './terms';
import { type YearClaim, yearClaimsIn } from './years';

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

/** What can be read from one paragraph alone; spans are of its text. */
export interface ParagraphFacts {
	/** Characters that are not blank. */
	readonly characters: number;
	readonly enumerationNumbers: readonly Numbering[];
	readonly announcements: readonly Announcement[];
	readonly countedLists: readonly CountedList[];
	readonly lonelyMarks: readonly LonelyMark[];
	readonly placeholders: readonly Span[];
	readonly mentions: readonly Mention[];
	readonly namedThings: readonly NamedThing[];
	readonly numberedEvents: readonly NumberedEvent[];
	readonly shortForms: readonly ShortForm[];
	readonly quotes: readonly Quote[];
	readonly plenumMentions: readonly PlenumMention[];
	readonly sessions: readonly Session[];
	readonly anniversaries: readonly AnniversaryClaim[];
	readonly planStages: readonly PlanStage[];
	readonly phraseSlips: readonly PhraseSlip[];
	readonly targetClaims: readonly TargetClaim[];
	readonly marks: Marks;
	readonly repetitions: readonly Repetition[];
	readonly dates: readonly WrittenDate[];
	readonly yearClaims: readonly YearClaim[];
	readonly references: References;
	readonly noteSigns: readonly NoteSign[];
	readonly doubleApproximations: readonly DoubleApproximation[];
	readonly digits: Digits;
	readonly mixedNumerals: readonly MixedNumeral[];
	readonly zeroSlips: readonly ZeroSlip[];
	readonly cutoffs: readonly Misspelling[];
	readonly multipleDecreases: readonly MultipleDecrease[];
	readonly unitNames: readonly Misspelling[];
}

/** Facts of paragraphs already read, by their text: an edit costs the one paragraph it touches. */
export type Memory = Map<string, ParagraphFacts>;

/** Reads any text; odd text yields fewer facts, never an exception. `memory` is read and replaced by what this text holds. */
export function readReport(text: string, memory: Memory = new Map()): Report {
	const paragraphs = paragraphsOf(text);
	const facts = paragraphs.map((paragraph) => memory.get(paragraph.text) ?? factsOf(paragraph.text));
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

function factsOf(text: string): ParagraphFacts {
	const quantities = quantitiesIn(text);
	return {
		characters: visibleCharacters(text),
		enumerationNumbers: enumerationNumbers(text),
		announcements: announcementsIn(text),
		countedLists: countedListsIn(text),
		lonelyMarks: lonelyMarks(text),
		placeholders: placeholdersIn(text),
		mentions: mentionsIn(text, quantities),
		namedThings: namedThingsIn(text),
		numberedEvents: numberedEventsIn(text),
		shortForms: shortFormsIn(text),
		quotes: quotesIn(text),
		plenumMentions: plenumsIn(text),
		sessions: sessionsIn(text),
		anniversaries: anniversariesIn(text),
		planStages: planStagesIn(text),
		phraseSlips: phraseSlipsIn(text),
		targetClaims: targetClaimsIn(text),
		marks: marksIn(text),
		repetitions: repetitionsIn(text),
		dates: datesIn(text),
		yearClaims: yearClaimsIn(text),
		references: referencesIn(text),
		noteSigns: noteSignsIn(text),
		doubleApproximations: doubleApproximationsIn(text, quantities),
		digits: digitsIn(text),
		mixedNumerals: mixedNumeralsIn(text),
		zeroSlips: zeroSlipsIn(text),
		cutoffs: cutoffsIn(text),
		multipleDecreases: multipleDecreasesIn(text),
		unitNames: unitNamesIn(text),
	};
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
