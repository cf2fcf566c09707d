/** Server → client, whenever a report was checked anew; sent only to clients that asked for it when they started. */
export type StatusMethod = 'hegao/status';

export interface Status {
	readonly uri: string;
	readonly version: number;
	/** Of the whole text, without white space. */
	readonly characters: number;
	readonly figures: number;
	readonly findings: { readonly error: number; readonly warning: number; readonly information: number };
	/** Figures signed off 已核, those whose sign-off has fallen 原文已改, and sign-offs whose figure is gone 原文已删. */
	readonly signed: number;
	readonly fallen: number;
	readonly deleted: number;
}
