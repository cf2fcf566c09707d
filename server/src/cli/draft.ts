import { withoutSteeringInDraft } from '../exchange/steering';
import { skeletonFrom } from '../project/skeleton/skeleton';
import { type Report, readReport } from '../report/report';
import { parseArguments } from './arguments';
import { refuseToOverwrite, save } from './output';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError } from './terminal';

const options = {
	from: { type: 'string' },
	year: { type: 'string' },
	output: { type: 'string', short: 'o' },
	force: { type: 'boolean', default: false },
} as const;

/** `hegao draft --from LAST`: a first draft of the report that follows, to standard output or a file. */
export async function draft(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	if (values.from === undefined || positionals.length > 0)
		throw new UsageError('draft 需要上年报告：hegao draft --from 上年报告 [--year 年份] [-o 文件]');
	const asked = yearOf(values.year);
	if (values.output !== undefined) await refuseToOverwrite(values.from, values.output, values.force, terminal);
	const read = await readOne(values.from, terminal);
	if (!read) return exit.usage;
	const last = readReport(read.text);
	const skeleton = withoutSteeringInDraft(skeletonFrom(last, asked ?? plannedYear(values.from, last)));
	if (values.output !== undefined) return save(values.output, skeleton, values.force ? undefined : null, terminal);
	terminal.out(skeleton);
	return exit.fine;
}

function yearOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^(?:19|20)\d\d$/.test(text)) throw new UsageError(`--year 要写新稿回顾的年份，如 2025，不能是“${text}”`);
	return Number(text);
}

function plannedYear(path: string, { calendar }: Report): number {
	if (calendar.planYear === undefined) throw new UsageError(`${path}：看不出它安排的是哪一年的工作，请用 --year 指明新稿回顾的年份`);
	return calendar.planYear;
}
