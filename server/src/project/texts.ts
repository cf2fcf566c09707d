import { paragraphsOf } from '../report/paragraphs';
import { readReport, reviewYearOf } from '../report/report';
import type { SeriesReport } from '../rules/context';
import { decode } from './decode';
import { isUnreadable, readDraft } from './drafts';
import type { Files } from './files';
import { type Place, placeOf } from './place';

/** Texts beside the drafts, each read once for as long as its content stays. */
export interface TextStore {
	/** Undefined for what can't be read. */
	textAt(path: string): Promise<string | undefined>;
	/** How a text begins, as far as a title needs; empty for what can't be read. */
	startOf(path: string): Promise<string>;
	/** Whose report a file is, told by its beginning alone; undefined for what can't be read. */
	placeAt(path: string): Promise<Place | undefined>;
	/** The year that a report reviews; undefined for what can't be read or names none. Read without the figures, and kept for all files, unlike the reports. */
	yearAt(path: string): Promise<number | undefined>;
	/** A report with the year it reviews; undefined for what can't be read or names no year. */
	reportAt(path: string): Promise<SeriesReport | undefined>;
	/** Forgets a file that has changed; all of them when none is named. */
	forget(path?: string): void;
}

/** Enough for title, meeting line and salutation; reading the whole of each file in a full folder takes a hundred times as long. */
const front = 2000;

export function createTextStore(files: Files): TextStore {
	const texts = remembering((path) => textAt(files, path));
	const starts = remembering((path) => startAt(files, path));
	const places = remembering(async (path) => {
		const text = await texts.at(path);
		return text === undefined ? undefined : placeOf(path, paragraphsOf(text.slice(0, front)));
	});
	const reports = remembering(async (path) => seriesReport(path, await texts.at(path)), mostReports);
	const years = remembering(async (path) => {
		const text = await texts.at(path);
		return text === undefined ? undefined : reviewYearOf(text);
	});
	return {
		textAt: texts.at,
		startOf: starts.at,
		placeAt: places.at,
		yearAt: years.at,
		reportAt: reports.at,
		forget(path) {
			for (const memory of [texts, starts, places, reports, years]) memory.forget(path);
		},
	};
}

/** A report with its facts takes some fifty times its text: those of two or three places are kept, the others are read again. */
const mostReports = 64;

/** `most` values are kept, those asked for last. */
function remembering<Value>(read: (path: string) => Promise<Value>, most = Infinity) {
	const known = new Map<string, Promise<Value>>();
	return {
		at(path: string): Promise<Value> {
			const value = known.get(path) ?? read(path);
			known.delete(path);
			known.set(path, value);
			const [oldest] = known.keys();
			if (known.size > most && oldest !== undefined) known.delete(oldest);
			return value;
		},
		forget: (path?: string) => (path === undefined ? known.clear() : known.delete(path)),
	};
}

async function textAt(files: Files, path: string): Promise<string | undefined> {
	const draft = await readDraft(files, path);
	return isUnreadable(draft) ? undefined : draft.text;
}

const titleBytes = 2000;

async function startAt(files: Files, path: string): Promise<string> {
	const bytes = await (files.readStart?.(path, titleBytes) ?? files.read(path)).catch(() => new Uint8Array());
	return decode(wholeLines(bytes.subarray(0, titleBytes)))?.text ?? '';
}

/** Less the line that was cut off, maybe within a character; in UTF-16, which has zeros, all characters are as long. */
function wholeLines(bytes: Uint8Array): Uint8Array {
	const isCut = bytes.length === titleBytes && !bytes.includes(0);
	return isCut ? bytes.subarray(0, bytes.lastIndexOf(10) + 1) : bytes;
}

function seriesReport(path: string, text: string | undefined): SeriesReport | undefined {
	if (text === undefined) return undefined;
	const report = readReport(text);
	const year = report.calendar.reviewYear;
	return year === undefined ? undefined : { path, text, report, year };
}
