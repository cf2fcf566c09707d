import { posix } from 'node:path';
import { readReport } from '../../server/src/report/report';
import { type Context, emptyContext, type SeriesReport } from '../../server/src/rules/context';
import type { Corpus } from './corpus';

const known = new WeakMap<Corpus, Map<string, SeriesReport>>();

/** What rules may know beside a report: of some files of the corpus the one on the year before. */
export function contextAmong(corpus: Corpus, year: number | undefined, files: readonly string[]): Context {
	const lastYear = files.map((file) => reportOf(corpus, file)).find((report) => report.year === (year ?? 0) - 1);
	return lastYear ? { ...emptyContext, lastYear, series: [lastYear] } : emptyContext;
}

/** The other reports whose files differ from one in their years only. */
export function sameSeries(corpus: Corpus, file: string): readonly string[] {
	const keyOf = (each: string) => posix.dirname(each) + posix.basename(each).replace(/\d+/g, '');
	return corpus.files.filter((each) => each !== file && keyOf(each) === keyOf(file));
}

function reportOf(corpus: Corpus, path: string): SeriesReport {
	const reports = known.get(corpus) ?? new Map<string, SeriesReport>();
	known.set(corpus, reports);
	const text = corpus.textOf(path);
	const report = readReport(text);
	const read = reports.get(path) ?? { path, text, report, year: report.calendar.reviewYear ?? 0 };
	reports.set(path, read);
	return read;
}
