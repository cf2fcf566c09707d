import type { Place } from './places';

/** Client → server: the section of last year's report that stands where one of the draft does. */
export type CounterpartMethod = 'hegao/counterpart';

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

/** Undefined where no report on the year before lies beside the draft. */
export type Targets = readonly Target[] | null;
