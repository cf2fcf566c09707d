import { rangeOf } from '../exchange/findings';
import { jsonText } from '../exchange/steering';
import { csvTable, markdownTable, type Table } from '../exchange/table';
import { createSurroundings } from '../project/surroundings';
import { measureNames, roleNames } from '../report/factNames';
import { bounds, type Fact, sectionPath } from '../report/facts';
import { type Lines, linesOf } from '../report/lines';
import { type Report, readReport } from '../report/report';
import type { Context } from '../rules/context';
import { type Check, evidenceOf } from '../rules/evidence';
import { oneOf, onePath, parseArguments } from './arguments';
import { columnTable } from './columns';
import { readOne } from './readOne';
import { exit, type Terminal } from './terminal';

const formats = ['stylish', 'json', 'csv', 'markdown'] as const;

/** `hegao figures FILE`: every figure of a draft, with what was checked of it. */
export async function figures(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'stylish' } });
	const format = oneOf('--format', values.format, formats);
	const draft = await readOne(onePath(positionals, 'figures'), terminal);
	if (!draft) return exit.usage;
	const report = readReport(draft.text);
	const { context } = await createSurroundings(terminal.files).of({ path: draft.path, report });
	terminal.out(written(format, listed(report, context, linesOf(draft.text))));
	return exit.fine;
}

interface ListedFigure {
	readonly fact: Fact;
	readonly section: string;
	readonly range: ReturnType<typeof rangeOf>;
	readonly checks: readonly Check[];
}

function listed(report: Report, context: Context, lines: Lines): readonly ListedFigure[] {
	const evidence = evidenceOf(report, context);
	return report.figures.map((fact) => ({
		fact,
		section: sectionPath(report.outline.sections, fact.span.start).join(' › '),
		range: rangeOf(lines, fact.span),
		checks: evidence.get(fact.index) ?? [],
	}));
}

function written(format: (typeof formats)[number], all: readonly ListedFigure[]): string {
	switch (format) {
		case 'json':
			return jsonText({ figures: all.map(shown) });
		case 'csv':
			return csvTable(table(all));
		case 'markdown':
			return markdownTable(table(all));
		case 'stylish':
			return columnTable(table(all));
	}
}

function shown({ fact, section, range, checks }: ListedFigure) {
	const { text, quantity, indicator, scope, period, role, measure } = fact;
	return { text, range, ...bounds(fact), unit: quantity.unit, indicator, scope, period, role, measure, section, checks };
}

function table(all: readonly ListedFigure[]): Table {
	return {
		head: ['行', '数据', '指标', '口径', '时期', '性质', '类别', '核对'],
		rows: all.map(({ fact, range, checks }) => [
			String(range.start.line + 1),
			fact.text,
			fact.indicator,
			fact.scope,
			fact.period,
			roleNames[fact.role],
			measureNames[fact.measure],
			checks.map(({ result, note }) => `${result === 'consistent' ? '✓' : '✗'} ${note}`).join('；'),
		]),
	};
}
