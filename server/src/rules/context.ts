import type { Profile } from '../data/profiles';
import type { Report } from '../report/report';

/** A text beside the draft that a finding may point into. */
export interface Source {
	/** Absolute, or as the project names it. */
	readonly path: string;
	readonly text: string;
}

/** Another report of the same place. */
export interface SeriesReport extends Source {
	readonly report: Report;
	/** The year it reviews. */
	readonly year: number;
}

/** One line of the lexicon: how the house writes a thing. */
export interface LexiconTerm {
	readonly preferred: string;
	/** Ways of writing it that are to be changed. */
	readonly variants: readonly Variant[];
	readonly note?: string;
	/** First and last year (of the report's plan) the term holds for. */
	readonly from?: number;
	readonly to?: number;
	/** Where the term is defined. */
	readonly place: Place;
}

/** A variant as it stands, or a pattern that is run in time linear in the text. */
export interface Variant {
	readonly written: string;
	/** Spans of the variant in a text, for a pattern; left out for a plain word. */
	readonly find?: (text: string) => readonly { readonly start: number; readonly end: number }[];
}

/** One official figure with its source. */
export interface LedgerRow {
	readonly indicator: string;
	/** 口径: empty for the whole place. */
	readonly scope: string;
	/** A year, or years from–to as `2021-2025`. */
	readonly period: string;
	/** The figure as a draft writes it: 47.2亿元, 5.3%. */
	readonly figure: string;
	/** Where the number is from: a department, a yearbook. */
	readonly source: string;
	readonly place: Place;
}

/** A line of a file beside the draft. */
export interface Place {
	readonly path: string;
	/** From 0. */
	readonly line: number;
}

/** What rules may know of the draft's surroundings; the project fills it, and without any everything is empty. */
export interface Context {
	/** The report on the year before the one that the draft reviews. */
	readonly lastYear?: SeriesReport;
	/** All other reports of the series, oldest first, last year's among them. */
	readonly series: readonly SeriesReport[];
	readonly lexicon: readonly LexiconTerm[];
	readonly ledger: readonly LedgerRow[];
	/** The kind of report, where the project says it; else its first lines tell. */
	readonly profile?: Profile;
}

export const emptyContext: Context = { series: [], lexicon: [], ledger: [] };
