import type { OfReport, Range } from './places';

/** Client → server: the terms and names of a draft, with every way it writes them. */
export type TermsMethod = 'hegao/terms';

export interface Term {
	/** lexicon 词表, shortForm 简称, name 名称. */
	readonly origin: 'lexicon' | 'shortForm' | 'name';
	readonly preferred: string;
	/** Why it is written so; for a short form the name in full. */
	readonly note: string;
	/** The preferred way first. */
	readonly forms: readonly TermForm[];
}

export interface TermForm {
	readonly written: string;
	/** right 规范, wrong 应改, doubtful 两种写法，未定. */
	readonly standing: 'right' | 'wrong' | 'doubtful';
	readonly places: readonly TermPlace[];
}

export interface TermPlace {
	readonly range: Range;
	/** The line's text, without blanks at its ends. */
	readonly line: string;
}

/** Undefined where the document is not open. */
export interface Terms {
	readonly terms: readonly Term[];
	/** Whether the project has a lexicon. */
	readonly hasLexicon: boolean;
	/** Of the document, that the places are of. */
	readonly version: number;
}

/** Client → server: a term into the project's lexicon, whose comments are kept. */
export type AddTermMethod = 'hegao/addTerm';

export interface AddTerm extends OfReport {
	readonly preferred: string;
	readonly variants: readonly string[];
	/** Whether a lexicon may be made where there is none. */
	readonly mayCreate: boolean;
}

export interface AddedTerm {
	/** Why nothing was written, in Chinese; empty when it was. */
	readonly refusal: string;
	/** Nothing was written since there is no lexicon: the user is to be asked. */
	readonly isMissing: boolean;
	/** The lexicon's path relative to the project; empty when there is none. */
	readonly lexicon: string;
}
