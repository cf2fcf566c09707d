import type { Range } from './places';

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
