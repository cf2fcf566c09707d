import { resolve } from 'node:path';
import { reasonOf } from '../project/drafts';
import { readReport } from '../report/report';
import { skeletonOf } from '../report/skeleton';
import { parseArguments } from './arguments';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError, visible } from './terminal';

const options = {
	from: { type: 'string' },
	year: { type: 'string' },
	output: { type: 'string', short: 'o' },
	force: { type: 'boolean', default: false },
} as const;

/** `hegao draft --from LAST`: next year's report, laid out by what last year's promised, with a gap for each figure. */
export async function draft(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	if (values.from === undefined || positionals.length > 0) throw new UsageError('draft 需要去年的报告：hegao draft --from 文件');
	const last = await readOne(values.from, terminal);
	if (!last) return exit.usage;
	const report = readReport(last.text);
	const year = yearFrom(values.year, report.calendar.planYear);
	const text = skeletonOf(report, year);
	if (values.output === undefined) {
		terminal.out(text);
		return exit.fine;
	}
	return save(resolve(terminal.folder, values.output), text, values.force, terminal);
}

function yearFrom(written: string | undefined, planned: number | undefined): number {
	if (written === undefined && planned === undefined) throw new UsageError('看不出去年的报告安排的是哪一年，请写明：--year 2025');
	const year = written === undefined ? planned : Number(written);
	if (year === undefined || !/^(?:19|20)\d{2}$/.test(String(year))) throw new UsageError(`--year 要四位年份，不能是“${written}”`);
	return year;
}

async function save(path: string, text: string, force: boolean, terminal: Terminal): Promise<number> {
	if (!force && (await terminal.files.kindOf(path)) !== undefined) {
		terminal.err(`hegao: ${visible(path)}：文件已经存在，没有覆盖；换个名字，或加 --force\n`);
		return exit.usage;
	}
	try {
		await terminal.files.write(path, text);
		return exit.fine;
	} catch (error) {
		terminal.err(`hegao: ${visible(path)}：未能保存，${reasonOf(error)}\n`);
		return exit.usage;
	}
}
