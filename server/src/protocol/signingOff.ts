import type { OfReport, OfReviewer, Range } from './places';

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
