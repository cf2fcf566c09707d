import type { Place, Range } from './places';
import type { Status } from './status';

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
