import type { OfReport, Range } from './places';

/** Client → server: what a check sheet that came back says of an open draft. Nothing is done yet. */
export type ReadAnswersMethod = 'hegao/readAnswers';

export interface OfAnswers extends OfReport {
	/** The URI of a workbook or CSV file. */
	readonly from: string;
}

export interface AnswersRead {
	/** Why the sheet can't be read, in Chinese; empty when it can. */
	readonly refusal: string;
	/** How many figures are right as they stand. */
	readonly confirmed: number;
	readonly corrections: readonly AnswerCorrection[];
	/** Rows that are not taken, and why, in Chinese. */
	readonly told: readonly { readonly row: number; readonly message: string }[];
	/** Whether some answers don't say whose they are. */
	readonly isNameless: boolean;
}

export interface AnswerCorrection {
	/** Of the sheet, from 1. */
	readonly row: number;
	/** What would be replaced. */
	readonly range: Range;
	readonly text: string;
	readonly correction: string;
	/** The sentence as it is, and as it would be. */
	readonly before: string;
	readonly after: string;
	readonly by: string;
	readonly note: string;
}

/** Client → server: makes the chosen corrections by one `workspace/applyEdit`, and signs off what is right then; answers `AnswersTaken`. */
export type TakeAnswersMethod = 'hegao/takeAnswers';

export interface TakeAnswers extends OfAnswers {
	/** Of the corrections to make. */
	readonly rows: readonly number[];
	/** Whose answers are those that don't say. */
	readonly by: string;
}

export interface AnswersTaken {
	/** Why nothing was signed, in Chinese; empty when it was. */
	readonly refusal: string;
	/** What is to be said of it though it was written, in Chinese; mostly empty. */
	readonly message: string;
	readonly confirmed: number;
	readonly corrected: number;
}
