import { type ClockTime, clockTimesIn } from './clockTimes';
import { type CountedTime, countedTimesIn } from './countedTimes';
import { datesIn, type WrittenDate } from './dates';
import { type PartOfYear, partsOfYearIn } from './partsOfYear';
import { type PlanName, type PlanOpening, type PlanYears, planNamesIn, planOpeningsIn, planYearsIn } from './planYears';
import type { Span } from './span';
import { type Streak, streaksIn } from './streaks';
import { type Works, worksIn } from './works';
import { nextYearsIn } from './years';

/** What a paragraph says of days, hours, years and how long things take. Spans are of its text. */
export interface Times {
	readonly dates: readonly WrittenDate[];
	readonly clockTimes: readonly ClockTime[];
	readonly partsOfYear: readonly PartOfYear[];
	readonly countedTimes: readonly CountedTime[];
	readonly streaks: readonly Streak[];
	readonly works: readonly Works[];
	readonly planYears: readonly PlanYears[];
	readonly planNames: readonly PlanName[];
	readonly planOpenings: readonly PlanOpening[];
	/** 明年 said of the year that is planned for. */
	readonly nextYears: readonly Span[];
}

/** What every one of these is written with: a text without any of them has none. */
export const signsOfTimes = '月季年时：:连局';

/** A pure function of the text. Every reader looks first for its own character, so that one that has nothing to read costs next to nothing. */
export function timesIn(text: string): Times {
	const dates = datesIn(text);
	return {
		dates,
		clockTimes: clockTimesIn(text),
		partsOfYear: partsOfYearIn(text),
		countedTimes: countedTimesIn(text),
		streaks: streaksIn(text),
		works: worksIn(text, dates),
		planYears: planYearsIn(text),
		planNames: planNamesIn(text),
		planOpenings: planOpeningsIn(text),
		nextYears: nextYearsIn(text),
	};
}
