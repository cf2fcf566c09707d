import { basename, dirname } from 'node:path';
import type { Report } from '../report/report';
import type { SeriesReport } from '../rules/context';
import { isSamePlace, type Place, placeOf } from './place';
import type { TextStore } from './texts';

export interface Volume {
	readonly path: string;
	readonly report: Report;
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
export async function seriesOf({ path, report }: Volume, candidates: readonly string[], store: TextStore): Promise<Series> {
	const own = report.calendar.reviewYear;
	if (own === undefined) return { series: [] };
	const place = placeOf(path, report);
	const byYear = new Map<number, SeriesReport>();
	for (const other of (
		await reportsOf(
			place,
			candidates.filter((each) => each !== path),
			store,
		)
	).toSorted(byStanding(path))) {
		if (other.year !== own) byYear.set(other.year, other);
	}
	const series = [...byYear.values()].sort((one, another) => one.year - another.year);
	const lastYear = byYear.get(own - 1);
	return lastYear ? { lastYear, series } : { series };
}

async function reportsOf(place: Place, candidates: readonly string[], store: TextStore): Promise<readonly SeriesReport[]> {
	const reports = await Promise.all(
		candidates.map(async (candidate) => {
			const its = await store.placeAt(candidate);
			return its && isSamePlace(place, its) ? store.reportAt(candidate) : undefined;
		}),
	);
	return reports.filter((report) => report !== undefined);
}

/** Those that count more come later: final ones, those in the draft's own folder, later names. */
function byStanding(path: string): (one: SeriesReport, other: SeriesReport) => number {
	const rank = (each: SeriesReport) =>
		(/送审|征求|讨论|草|初稿/.test(basename(each.path)) ? 0 : 2) + (dirname(each.path) === dirname(path) ? 1 : 0);
	return (one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1);
}
