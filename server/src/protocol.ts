// What client and server say to each other beyond the Language Server Protocol. Types only: the client may import nothing else of the server.

/** Server → client, whenever a report was checked anew; sent only to clients that asked for it when they started. */
export type StatusMethod = 'hegao/status';

export interface Status {
	readonly uri: string;
	readonly version: number;
	/** Of the whole text, without white space. */
	readonly characters: number;
	readonly figures: number;
	readonly findings: { readonly error: number; readonly warning: number; readonly information: number };
	/** Figures signed off 已核, those whose sign-off has fallen 原文已改, and sign-offs whose figure is gone 原文已删. */
	readonly signed: number;
	readonly fallen: number;
	readonly deleted: number;
}

/** Client → server: a finding was looked at and stands. Writes it to the project's accepted findings. */
export type AcceptMethod = 'hegao/accept';

export interface Accept {
	readonly uri: string;
	readonly rule: string;
	/** The finding's own range, as its diagnostic has it. */
	readonly range: Range;
	readonly reason: string;
	/** Who accepts, where the project's settings don't say. */
	readonly by: string;
}

export interface Range {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

/** Why nothing was written, in Chinese; empty when it was. */
export interface Accepted {
	readonly refusal: string;
}

/** Client → server: next year's draft from an open report. */
export type DraftMethod = 'hegao/draft';

export interface OfReport {
	readonly uri: string;
}

/** Nothing where the report names no year. */
export type NextDraft = { readonly text: string; readonly year: number } | null;

/** Client → server: the section of last year's report that stands where one of the draft does. */
export type CounterpartMethod = 'hegao/counterpart';

export interface AtPosition extends OfReport {
	readonly position: Range['start'];
}

/** Nothing where last year's report is not there or has no such section. */
export type Counterpart = Place | null;

/** Client → server: what is still to be filled in. */
export type GapsMethod = 'hegao/gaps';

/** A placeholder, brackets and all: what is typed over it takes its place. */
export interface Gap {
	readonly range: Range;
	/** The clause around it, without blanks and not too long to read. */
	readonly clause: string;
	/** Titles of the part, section … it stands in, the innermost last. */
	readonly path: readonly string[];
}

/** In the order of their places. */
export type Gaps = readonly Gap[];

/** Client → server: last year's commitments, and where the draft answers them. */
export type TargetsMethod = 'hegao/targets';

export interface Target {
	readonly text: string;
	/** met 完成, missed 未完成, answered 已回应, unanswered 未回应. */
	readonly outcome: 'met' | 'missed' | 'answered' | 'unanswered';
	/** In last year's report. */
	readonly place: Place;
	/** In the draft. */
	readonly answer: Place | undefined;
	/** The result it was held against. */
	readonly result: string | undefined;
}

/** Client → server: all figures of a report, with what was checked of them and how they stand in the review. */
export type FiguresMethod = 'hegao/figures';

export interface OfReviewer extends OfReport {
	/** Who reviews, where the project's settings don't say; may be empty. */
	readonly by: string;
}

export interface Figures {
	/** The document's version that the ranges are of. */
	readonly version: number;
	readonly figures: readonly Figure[];
	readonly blanks: readonly Blank[];
	readonly deleted: readonly DeletedFigure[];
	/** Other drafts of the project that have sign-offs. */
	readonly otherDrafts: readonly SignedDraft[];
}

export interface SignedDraft {
	/** Relative to the project's root, with `/`. */
	readonly file: string;
	readonly signOffs: number;
}

export interface Figure {
	/** Stays the same while the figure and its sentence do. */
	readonly id: string;
	readonly range: Range;
	readonly text: string;
	/** Empty where it was not recognised. */
	readonly indicator: string;
	readonly role: 'actual' | 'estimate' | 'target';
	readonly period: string;
	/** Titles of the part, section … it stands in. */
	readonly sections: readonly string[];
	/** What is known of it, a line each: value, checks, other years, ledger. */
	readonly lines: readonly string[];
	/** Messages of findings that take it in. */
	readonly conflicts: readonly string[];
	/** unchecked 未核, checked 已核, returned 退回, fallen 原文已改. */
	readonly state: 'unchecked' | 'checked' | 'returned' | 'fallen';
	/** Whether the one who asks has signed it off. */
	readonly isMine: boolean;
	/** The latest of each reviewer. */
	readonly signOffs: readonly SignOffEntry[];
	/** Sign-offs that have fallen, with what has changed since. */
	readonly fallen: readonly FallenSignOff[];
}

export interface SignOffEntry {
	readonly state: 'checked' | 'returned';
	readonly by: string;
	readonly date: string;
	readonly note: string;
}

export interface FallenSignOff extends SignOffEntry {
	/** In Chinese: 原为“10.8亿元”，现为“11.8亿元”. */
	readonly change: string;
}

/** A place still to be filled in. */
export interface Blank {
	readonly range: Range;
	readonly text: string;
	/** The sentence it stands in. */
	readonly sentence: string;
	readonly sections: readonly string[];
}

/** A sign-off of which nothing is left in the text. */
export interface DeletedFigure extends SignOffEntry {
	readonly id: string;
	readonly text: string;
	readonly indicator: string;
	readonly sentence: string;
}

/** Client → server: what a reviewer says of figures. */
export type SignOffMethod = 'hegao/signOff';

export interface SignOff extends OfReviewer {
	/** toggle: takes back where the reviewer has signed all of them, else signs; none: takes back, and drops what has fallen. */
	readonly state: 'checked' | 'returned' | 'toggle' | 'none';
	readonly note?: string;
	/** Figures by id; or those at a place. */
	readonly ids?: readonly string[];
	readonly at?: Range;
	/** How far the place reaches: to the figures it touches, or to all of its sentences or paragraphs. */
	readonly extent?: 'figure' | 'sentence' | 'paragraph';
}

export interface SignedOff {
	/** nothing: there is no figure at the place; nameless: neither project nor client say who signs; refused: nothing was written. */
	readonly outcome: 'done' | 'nothing' | 'nameless' | 'refused';
	/** What is to be said of it, in Chinese; mostly empty when it is done. */
	readonly message: string;
}

/** Client → server: forgets sign-offs of which nothing is left in the text; answers `SignedOff`. */
export type DropSignOffsMethod = 'hegao/dropSignOffs';

export interface DropSignOffs extends OfReport {
	readonly ids: readonly string[];
}

/** Client → server: what was signed in another draft holds in this one too, as far as its sentences do; answers `SignedOff`. */
export type CarrySignOffsMethod = 'hegao/carrySignOffs';

export interface CarrySignOffs extends OfReport {
	/** As `SignedDraft` has it. */
	readonly from: string;
}

/** Client → server: takes the last change of the project's sign-offs back, as often as asked; answers `SignedOff`. */
export type UndoSignOffMethod = 'hegao/undoSignOff';

/** Client → server: the next figure that is still to be looked at. */
export type NextFigureMethod = 'hegao/nextFigure';

export interface NextFigure extends AtPosition {
	readonly direction: 'next' | 'previous';
}

/** Nothing where all are done. */
export type NextFigureRange = Range | null;

export interface Place {
	readonly uri: string;
	readonly range: Range;
}

/** Undefined where no report on the year before lies beside the draft. */
export type Targets = readonly Target[] | null;

/** Client → server: a draft's sections, with what each has. */
export type SectionsMethod = 'hegao/sections';

/** Nothing where the draft is not open. */
export type Sections = SectionList | null;

export interface SectionList {
	readonly version: number;
	readonly sections: readonly SectionSummary[];
}

/** Counts are of the section with all below it. */
export interface SectionSummary {
	readonly kind: 'part' | 'section' | 'item' | 'lead';
	/** As written with its mark; empty where there is none. */
	readonly number: string;
	readonly title: string;
	readonly heading: Range;
	readonly range: Range;
	/** Without white space. */
	readonly characters: number;
	/** How long it takes to read aloud. */
	readonly seconds: number;
	readonly figures: number;
	readonly findings: Status['findings'];
	/** The section of last year's report that says what this one says here. */
	readonly lastYear: LastYearSection | undefined;
	readonly children: readonly SectionSummary[];
}

export interface LastYearSection {
	readonly title: string;
	readonly characters: number;
	/** Its heading's. */
	readonly place: Place;
}

/** Client → server: a section is to stand elsewhere. Nothing is changed; the answer is what to change. */
export type MoveSectionMethod = 'hegao/moveSection';

export interface MoveSection extends OfReport {
	/** Of the text that the positions are of. */
	readonly version: number;
	/** In the section and none below it: in its heading, as a rule. */
	readonly section: Range['start'];
	readonly target: MoveTarget;
}

export type MoveTarget = MoveStep | MoveLanding;

/** Past the brother above or below. */
export interface MoveStep {
	readonly to: 'up' | 'down';
}

/** `into`: to the end of what stands under a heading. `onto`, as a mouse drops it: a brother's place, or the end under a higher heading. */
export interface MoveLanding {
	readonly to: 'before' | 'after' | 'into' | 'onto';
	readonly section: Range['start'];
}

export type SectionMove = SectionMoved | SectionMoveRefused;

export interface SectionMoveRefused {
	/** Why nothing is to be changed, in Chinese. */
	readonly refusal: string;
}

export interface SectionMoved {
	/** A workspace edit of the protocol, for this version only. */
	readonly edit: {
		readonly documentChanges: readonly {
			readonly textDocument: { readonly uri: string; readonly version: number };
			readonly edits: readonly { readonly range: Range; readonly newText: string }[];
		}[];
	};
	/** How many headings were renumbered, how many announced counts and how many references followed. */
	readonly numbers: number;
	readonly counts: number;
	readonly references: number;
	/** Where the section stands now. */
	readonly from: Range;
	/** Its heading in the text as it will be. */
	readonly heading: Range;
}

/** What a client may say when it starts; everything is optional, so that any editor's plain client works. */
export interface InitializationOptions {
	/** Whether the client takes `hegao/status`. */
	readonly status?: boolean;
	/** The client's command that accepts a finding; it is given the arguments of `Accept` less reason and name. Without it no such action is offered. */
	readonly acceptCommand?: string;
	/** The client's command that shows the counterpart of a section; it is given an `AtPosition`. Without it headings have no code lens. */
	readonly lastYearCommand?: string;
	/** The URI that opens a rule's page, `{rule}` standing for its id. Without it findings have no link. */
	readonly rulePages?: string;
	/** The setting `hegao.rules`, for clients that cannot be asked for it. */
	readonly rules?: unknown;
}
