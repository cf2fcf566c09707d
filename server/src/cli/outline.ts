import { rangeOf } from '../exchange/findings';
import { jsonText } from '../exchange/steering';
import { type Lines, linesOf } from '../report/lines';
import type { Section } from '../report/outline';
import { readReport } from '../report/report';
import { oneOf, onePath, parseArguments } from './arguments';
import { readOne } from './readOne';
import { exit, type Paint, paintFor, type Terminal, visible } from './terminal';

/** `hegao outline FILE`: parts, sections, items and lead sentences, with their length and figures. */
export async function outline(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'stylish' } });
	const format = oneOf('--format', values.format, ['stylish', 'json']);
	const text = (await readOne(onePath(positionals, 'outline'), terminal))?.text;
	if (text === undefined) return exit.usage;
	const { title, sections } = readReport(text).outline;
	const lines = linesOf(text);
	if (format === 'json') terminal.out(jsonText({ title, sections: sections.map((section) => shown(section, lines)) }));
	else terminal.out([visible(title), ...sections.flatMap((section) => rows(section, 0, paintFor(terminal.hasColours))), ''].join('\n'));
	return exit.fine;
}

function shown(section: Section, lines: Lines): object {
	const { kind, level, number, title, heading, characters, figures, children } = section;
	return {
		kind,
		level,
		number,
		title,
		range: rangeOf(lines, heading),
		characters,
		figures,
		children: children.map((child) => shown(child, lines)),
	};
}

function rows({ kind, number, title, characters, figures, children }: Section, depth: number, paint: Paint): readonly string[] {
	const name = visible(`${number}${title}`);
	const counts = paint.dim(`  ${characters} 字${figures > 0 ? ` · ${figures} 个数据` : ''}`);
	const row = `${'  '.repeat(depth + 1)}${kind === 'part' ? paint.bold(name) : name}${counts}`;
	return [row, ...children.flatMap((child) => rows(child, depth + 1, paint))];
}
