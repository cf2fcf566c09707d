import { readReport } from '../report/report';
import type { SeriesReport } from '../rules/context';
import { isUnreadable, readDraft } from './drafts';
import type { Files } from './files';
import { type Place, placeOf } from './place';

/** Texts beside the drafts, each read once for as long as its content stays. */
export interface TextStore {
	/** Whose report a file is, told by its beginning alone; undefined for what can't be read. */
	placeAt(path: string): Promise<Place | undefined>;
	/** A report with the year it reviews; undefined for what can't be read or names no year. */
	reportAt(path: string): Promise<SeriesReport | undefined>;
	/** Forgets a file that has changed; all of them when none is named. */
	forget(path?: string): void;
}

/** Enough for title, meeting line and salutation; reading the whole of each file in a full folder takes a hundred times as long. */
const front = 2000;

export function createTextStore(files: Files): TextStore {
	const texts = remembering((path) => textAt(files, path));
	const places = remembering(async (path) => {
		const text = await texts.at(path);
		return text === undefined ? undefined : placeOf(path, readReport(text.slice(0, front)));
	});
	const reports = remembering(async (path) => seriesReport(path, await texts.at(path)));
	return {
		placeAt: places.at,
		reportAt: reports.at,
		forget(path) {
			for (const memory of [texts, places, reports]) memory.forget(path);
		},
	};
}

function remembering<Value>(read: (path: string) => Promise<Value>) {
	const known = new Map<string, Promise<Value>>();
	return {
		at(path: string): Promise<Value> {
			const value = known.get(path) ?? read(path);
			known.set(path, value);
			return value;
		},
		forget: (path?: string) => (path === undefined ? known.clear() : known.delete(path)),
	};
}

async function textAt(files: Files, path: string): Promise<string | undefined> {
	const draft = await readDraft(files, path);
	return isUnreadable(draft) ? undefined : draft.text;
}

function seriesReport(path: string, text: string | undefined): SeriesReport | undefined {
	if (text === undefined) return undefined;
	const report = readReport(text);
	const year = report.calendar.reviewYear;
	return year === undefined ? undefined : { path, text, report, year };
}
