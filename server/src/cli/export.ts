import { formatOf, type SheetFormat, sheetAs, sheetFormats, sheetOf } from '../project/checkSheet/make';
import { reviewAt } from '../project/reviews';
import { createSurroundings } from '../project/surroundings';
import { today } from '../project/today';
import { readReport } from '../report/report';
import { oneOf, onePath, parseArguments } from './arguments';
import { findingsOn } from './findingsOn';
import { refuseToOverwrite, save } from './output';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError, visible } from './terminal';

const options = {
	sheet: { type: 'boolean', default: false },
	output: { type: 'string', short: 'o' },
	format: { type: 'string' },
	force: { type: 'boolean', default: false },
} as const;

/** `hegao export FILE --sheet -o OUT`: the check sheet that departments fill in and sign. */
export async function exportDraft(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	const path = onePath(positionals, 'export');
	if (!values.sheet || values.output === undefined)
		throw new UsageError('export 要写明导出什么、写到哪里：hegao export 文稿 --sheet -o 核校表.xlsx');
	const format = formatFor(values.output, values.format);
	await refuseToOverwrite(path, values.output, values.force, terminal);
	const draft = await readOne(path, terminal);
	if (!draft) return exit.usage;
	const report = readReport(draft.text);
	const beside = await createSurroundings(terminal.files).of({ path: draft.path, report });
	const review = await reviewAt(terminal.files, beside.root);
	const findings = findingsOn(draft.path, report, beside, (words) => terminal.err(`hegao: ${visible(`${path}：${words}`)}\n`));
	const sheet = sheetOf({ report, beside, review, findings }, today());
	return save(values.output, await sheetAs(format, sheet), values.force ? undefined : null, terminal);
}

function formatFor(output: string, given: string | undefined): SheetFormat {
	const format = given === undefined ? formatOf(output) : oneOf('--format', given, sheetFormats);
	if (!format)
		throw new UsageError(
			`看不出 ${visible(output)} 要什么格式：文件名请以 .xlsx、.md 或 .csv 结尾，或者写明 --format ${sheetFormats.join('|')}`,
		);
	return format;
}
