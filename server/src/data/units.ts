import file from './units.yml';

/** A unit or classifier as units.yml describes it; that file explains the fields. */
export interface Unit {
	readonly name: string;
	readonly kind: string;
	readonly continuous: boolean;
	readonly aliases?: readonly string[];
	/** The unit it can be given in, and how many of those it is, as a fraction. */
	readonly of?: string;
	readonly ratio?: readonly [number, number];
	readonly classifier?: boolean;
	readonly chinese?: boolean;
	readonly ambiguous?: boolean;
	readonly ambiguousNames?: readonly string[];
	readonly ordinal?: boolean;
}

export const units = file as readonly Unit[];
