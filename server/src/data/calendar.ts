import file from './calendar.yml';

/** A thing whose anniversaries are kept, as calendar.yml describes it; that file explains the fields. */
export interface Anniversary {
	readonly names: readonly string[];
	readonly year: number;
	readonly place?: string;
}

interface CalendarFile {
	readonly plans: Readonly<Record<string, number>>;
	readonly anniversaries: readonly Anniversary[];
	/** Year and month of each plenum of a congress's committee, the first one first. */
	readonly plenums: Readonly<Record<string, readonly string[]>>;
}

export const { plans, anniversaries, plenums } = file as CalendarFile;
