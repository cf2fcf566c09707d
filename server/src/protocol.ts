// What client and server say to each other beyond the Language Server Protocol. Types only: the client may import nothing else of the server.

/** Server → client, whenever a report was checked anew; sent only to clients that asked for it when they started. */
export type StatusMethod = 'hegao/status';

export interface Status {
	readonly uri: string;
	readonly version: number;
	/** Of the whole text, without white space. */
	readonly characters: number;
	readonly figures: number;
	readonly findings: { readonly error: number; readonly warning: number; readonly information: number };
}

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

export interface Range {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

/** Why nothing was written, in Chinese; empty when it was. */
export interface Accepted {
	readonly refusal: string;
}

/** Client → server: next year's draft from an open report. */
export type DraftMethod = 'hegao/draft';

export interface OfReport {
	readonly uri: string;
}

/** Nothing where the report names no year. */
export type NextDraft = { readonly text: string; readonly year: number } | null;

/** Client → server: the check sheet of an open draft, to a file that the user chose; what is there is written over. */
export type ExportSheetMethod = 'hegao/exportSheet';

export interface ExportSheet extends OfReport {
	/** A URI that ends with .xlsx, .md or .csv. */
	readonly to: string;
}

/** Why nothing was written, in Chinese; empty when it was. */
export interface Saved {
	readonly refusal: string;
}

/** Client → server: the section of last year's report that stands where one of the draft does. */
export type CounterpartMethod = 'hegao/counterpart';

export interface AtPosition extends OfReport {
	readonly position: Range['start'];
}

/** Nothing where last year's report is not there or has no such section. */
export type Counterpart = Place | null;

/** Client → server: last year's commitments, and where the draft answers them. */
export type TargetsMethod = 'hegao/targets';

export interface Target {
	readonly text: string;
	/** met 完成, missed 未完成, answered 已回应, unanswered 未回应. */
	readonly outcome: 'met' | 'missed' | 'answered' | 'unanswered';
	/** In last year's report. */
	readonly place: Place;
	/** In the draft. */
	readonly answer: Place | undefined;
	/** The result it was held against. */
	readonly result: string | undefined;
}

export interface Place {
	readonly uri: string;
	readonly range: Range;
}

/** Undefined where no report on the year before lies beside the draft. */
export type Targets = readonly Target[] | null;

/** What a client may say when it starts; everything is optional, so that any editor's plain client works. */
export interface InitializationOptions {
	/** Whether the client takes `hegao/status`. */
	readonly status?: boolean;
	/** The client's command that accepts a finding; it is given the arguments of `Accept` less reason and name. Without it no such action is offered. */
	readonly acceptCommand?: string;
	/** The URI that opens a rule's page, `{rule}` standing for its id. Without it findings have no link. */
	readonly rulePages?: string;
	/** The setting `hegao.rules`, for clients that cannot be asked for it. */
	readonly rules?: unknown;
}
