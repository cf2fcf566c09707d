// Which report is asked about, which place of it, and who asks.

export interface Range {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

export interface Place {
	readonly uri: string;
	readonly range: Range;
}

export interface OfReport {
	readonly uri: string;
}

export interface OfReviewer extends OfReport {
	/** Who reviews, where the project's settings don't say; may be empty. */
	readonly by: string;
}

export interface AtPosition extends OfReport {
	readonly position: Range['start'];
}
