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

/** Files among which reports of other years may be. */
export interface Shelf {
	/** The reports of a draft's place, itself left out, in the files' order. */
	alike(draft: Subject): Promise<readonly Subject[]>;
}

/** Each place is looked for once, so that a folder with hundreds of its drafts takes time in proportion. */
export function shelfOf(paths: readonly string[], store: TextStore): Shelf {
	const known = new Map<string, Promise<readonly Subject[]>>();
	return {
		async alike({ path, place }) {
			const key = `${place.named}\0${place.file}`;
			const subjects = known.get(key) ?? subjectsAt(place, paths, store);
			known.set(key, subjects);
			return (await subjects).filter((each) => each.path !== path);
		},
	};
}

async function subjectsAt(place: Place, paths: readonly string[], store: TextStore): Promise<readonly Subject[]> {
	const subjects = await Promise.all(
		paths.map(async (path): Promise<Subject | undefined> => {
			const its = await store.placeAt(path);
			return its && isSamePlace(place, its) ? { path, place: its, year: await store.yearAt(path) } : undefined;
		}),
	);
	return subjects.filter((each) => each !== undefined);
}

/** What a draft is read with: the report of the year before and all others of the series, oldest first. */
export interface Series {
	readonly lastYear?: SeriesReport;
	readonly series: readonly SeriesReport[];
}

/**
 * The other reports of a draft's place on a shelf, one for each year that is not the draft's own. Where a year has several, drafts (送审稿)
 * give way to the report itself, and of those the last name wins.
 */
export async function seriesOf(draft: Subject, shelf: Shelf, store: TextStore): Promise<Series> {
	const own = draft.year;
	if (own === undefined) return { series: [] };
	const chosen = chosenByYear(draft, await shelf.alike(draft));
	const read = await Promise.all(Array.from(chosen.values(), store.reportAt));
	const series = read.filter((each) => each !== undefined).toSorted((one, another) => one.year - another.year);
	const lastYear = series.find(({ year }) => year === own - 1);
	return lastYear ? { lastYear, series } : { series };
}

/** By their years alone, so that of a folder with hundreds of drafts only the reports that count are held at once. */
function chosenByYear(draft: Subject, others: readonly Subject[]): ReadonlyMap<number, string> {
	const byYear = new Map<number, string>();
	for (const { path, year } of others) {
		if (year === undefined || year === draft.year) continue;
		const known = byYear.get(year);
		if (known === undefined || countsMore(path, known, dirname(draft.path))) byYear.set(year, path);
	}
	return byYear;
}

/** Final ones count more, then those in the draft's own folder, then later names. */
function countsMore(one: string, other: string, folder: string): boolean {
	const rank = (path: string) => (/送审|征求|讨论|草|初稿/.test(basename(path)) ? 0 : 2) + (dirname(path) === folder ? 1 : 0);
	return (rank(one) - rank(other) || (one > other ? 1 : -1)) > 0;
}
