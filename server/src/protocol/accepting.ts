import type { Range } from './places';

/** Client → server: a finding was looked at and stands. Writes it to the project's accepted findings. */
export type AcceptMethod = 'hegao/accept';

export interface Accept {
	readonly uri: string;
	readonly rule: string;
	/** The finding's own range, as its diagnostic has it. */
	readonly range: Range;
	readonly reason: string;
	/** Who accepts, where the project's settings don't say. */
	readonly by: string;
}

/** Why nothing was written, in Chinese; empty when it was. */
export interface Accepted {
	readonly refusal: string;
}
