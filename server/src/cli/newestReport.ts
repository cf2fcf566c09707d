import { join } from 'node:path';
import { draftNamed, isUnreadable, readDraft } from '../project/drafts';
import { readReport } from '../report/report';
import { type Terminal, UsageError } from './terminal';

interface Dated {
	readonly name: string;
	readonly year: number;
}

/** The report in the working folder itself that reviews the latest year. @throws UsageError where there is none, or more than one */
export async function newestReport(terminal: Terminal, command: string): Promise<string> {
	const entries = await terminal.files.list(terminal.folder).catch(() => []);
	const names = entries.filter(({ name, kind }) => kind === 'file' && draftNamed(name)).map(({ name }) => name);
	const dated = (await Promise.all(names.map((name) => datedReport(terminal, name)))).filter((report) => report !== undefined);
	const latest = Math.max(...dated.map(({ year }) => year));
	const [newest, ...others] = dated.filter(({ year }) => year === latest);
	if (!newest) throw new UsageError(`这个文件夹里没有看得出年份的报告，请写明文件：hegao ${command} 文件`);
	if (others.length === 0) return newest.name;
	const all = [newest, ...others].map(({ name }) => name).join('、');
	throw new UsageError(`这个文件夹里回顾${latest}年的报告不止一份（${all}），请写明哪一份：hegao ${command} 文件`);
}

async function datedReport({ files, folder }: Terminal, name: string): Promise<Dated | undefined> {
	const draft = await readDraft(files, join(folder, name));
	if (isUnreadable(draft)) return undefined;
	const { calendar, outline } = readReport(draft.text);
	const isReport = /报告/.test(name) || /报告/.test(outline.title);
	return isReport && calendar.reviewYear !== undefined ? { name, year: calendar.reviewYear } : undefined;
}
