import { rangeOf } from '../exchange/findings';
import { bounds, type Fact, sectionPath } from '../report/facts';
import { type Lines, linesOf } from '../report/lines';
import type { Section } from '../report/outline';
import { readReport } from '../report/report';
import { oneOf, onePath, parseArguments } from './arguments';
import { readOne } from './readOne';
import { exit, type Terminal } from './terminal';

/** `hegao figures FILE`: every figure of a draft. */
export async function figures(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'stylish' } });
	const format = oneOf('--format', values.format, ['stylish', 'json']);
	const text = await readOne(onePath(positionals, 'figures'), terminal);
	if (text === undefined) return exit.usage;
	const lines = linesOf(text);
	const report = readReport(text);
	const all = report.figures.map((fact) => shown(fact, report.outline.sections, lines));
	if (format === 'json') terminal.out(`${JSON.stringify({ figures: all }, null, 1)}\n`);
	else terminal.out(all.map(({ text: written, range }) => `${range.start.line + 1}:${range.start.character + 1}  ${written}\n`).join(''));
	return exit.fine;
}

function shown(fact: Fact, sections: readonly Section[], lines: Lines) {
	const { text, span, quantity, indicator, scope, period, role, measure } = fact;
	return {
		text,
		range: rangeOf(lines, span),
		...bounds(fact),
		unit: quantity.unit,
		indicator,
		scope,
		period,
		role,
		measure,
		section: sectionPath(sections, span.start).join(' › '),
		checks: [],
	};
}
