import type { AtPosition, Range } from './places';

/** Client → server: all figures of a report, with what was checked of them and how they stand in the review. */
export type FiguresMethod = 'hegao/figures';

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

/** Client → server: the next figure that is still to be looked at. */
export type NextFigureMethod = 'hegao/nextFigure';

export interface NextFigure extends AtPosition {
	readonly direction: 'next' | 'previous';
}

/** Nothing where all are done. */
export type NextFigureRange = Range | null;
