import file from './profiles.yml';

/** A kind of report as profiles.yml describes it; that file explains the fields. */
export interface Profile {
	readonly id: string;
	readonly name: string;
	readonly titles: readonly string[];
	readonly places?: readonly string[];
	readonly length: readonly [number, number];
	readonly parts: readonly ProfilePart[];
	readonly goals?: readonly (readonly string[])[];
}

export interface ProfilePart {
	readonly name: string;
	readonly headings: readonly string[];
	readonly text?: readonly (readonly string[])[];
	readonly signs?: readonly string[];
	readonly within?: 'review' | 'plan';
	readonly share?: readonly [number, number];
}

export const profiles = file as readonly Profile[];
