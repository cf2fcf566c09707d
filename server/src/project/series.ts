import { basename, dirname } from 'node:path';
import type { Report } from '../report/report';
import type { SeriesReport } from '../rules/context';
import { isSamePlace, type Place, placeOf } from './place';
import type { TextStore } from './texts';

export interface Volume {
	readonly path: string;
	readonly report: Report;
}

/** What of a report decides which others are of its series. */
export interface Subject {
	readonly path: string;
	readonly place: Place;
	/** The year it reviews. */
	readonly year: number | undefined;
}

export function subjectOf({ path, report }: Volume): Subject {
	return { path, place: placeOf(path, report.paragraphs), year: report.calendar.reviewYear };
}

/** The files among some that are reports of a subject's place, itself left out, in their order. */
export async function alike({ path, place }: Subject, candidates: readonly string[], store: TextStore): Promise<readonly string[]> {
	const others = candidates.filter((each) => each !== path);
	const places = await Promise.all(others.map(store.placeAt));
	return others.filter((_, index) => {
		const its = places[index];
		return its !== undefined && isSamePlace(place, its);
	});
}

/** What a draft is read with: the report of the year before and all others of the series, oldest first. */
export interface Series {
	readonly lastYear?: SeriesReport;
	readonly series: readonly SeriesReport[];
}

/**
 * The other reports of a draft's place among some files, one for each year that is not the draft's own. Where a year has several, drafts (送审稿)
 * give way to the report itself, and of those the last name wins.
 */
export async function seriesOf(subject: Subject, candidates: readonly string[], store: TextStore): Promise<Series> {
	const { path, year: own } = subject;
	if (own === undefined) return { series: [] };
	const chosen = await chosenByYear(path, await alike(subject, candidates, store), store);
	chosen.delete(own);
	const read = await Promise.all(Array.from(chosen.values(), store.reportAt));
	const series = read.filter((each) => each !== undefined).toSorted((one, another) => one.year - another.year);
	const lastYear = series.find(({ year }) => year === own - 1);
	return lastYear ? { lastYear, series } : { series };
}

/** By their years alone, so that of a folder with hundreds of drafts only the reports that count are held at once. */
async function chosenByYear(path: string, others: readonly string[], store: TextStore): Promise<Map<number, string>> {
	const years = new Map(await Promise.all(others.map(async (each) => [each, await store.yearAt(each)] as const)));
	const byYear = new Map<number, string>();
	for (const other of others.toSorted(byStanding(path))) {
		const year = years.get(other);
		if (year !== undefined) byYear.set(year, other);
	}
	return byYear;
}

/** Those that count more come later: final ones, those in the draft's own folder, later names. */
function byStanding(path: string): (one: string, other: string) => number {
	const rank = (each: string) => (/送审|征求|讨论|草|初稿/.test(basename(each)) ? 0 : 2) + (dirname(each) === dirname(path) ? 1 : 0);
	return (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1);
}
