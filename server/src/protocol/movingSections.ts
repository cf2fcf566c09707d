import type { OfReport, Range } from './places';

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
