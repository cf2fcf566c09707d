import { jsonText } from '../exchange/steering';
import { rules as allRules } from '../rules/index';
import { type Example, type Rule, tierNames } from '../rules/rule';
import { oneOf, parseArguments } from './arguments';
import { exit, type Paint, paintFor, type Terminal, UsageError } from './terminal';

/** `hegao rules [ID]`: the list of rules, or all about one. */
export async function rules(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'stylish' } });
	const format = oneOf('--format', values.format, ['stylish', 'json']);
	const [id] = positionals;
	const chosen = id === undefined ? allRules : allRules.filter((rule) => rule.id === id);
	if (chosen.length === 0) throw new UsageError(`没有规则“${id}”，用 hegao rules 查看全部规则`);
	const paint = paintFor(terminal.hasColours);
	if (format === 'json') terminal.out(jsonText({ rules: chosen.map(({ check: _, ...facts }) => facts) }));
	else terminal.out(chosen.map((rule) => (id === undefined ? row(rule, paint) : page(rule, paint))).join(''));
	return exit.fine;
}

function row({ id, tier, summary }: Rule, paint: Paint): string {
	return `${paint[tier](tierNames[tier])}  ${id.padEnd(36)} ${summary}\n`;
}

function page({ id, tier, summary, why, source, examples }: Rule, paint: Paint): string {
	const list = (examples: readonly Example[]) => examples.map((example) => `  · ${shownExample(example).replaceAll('\n', '\n    ')}`);
	const lines = [
		`${paint.bold(id)}  ${paint[tier](tierNames[tier])}`,
		summary,
		'',
		why,
		...(source ? [`依据：${source}`] : []),
		'',
		paint.bold('应当报告（⟦⟧ 内）：'),
		...list(examples.bad),
		'',
		paint.bold('不应报告：'),
		...list(examples.good),
	];
	return `${lines.join('\n')}\n`;
}

function shownExample(example: Example): string {
	if (typeof example === 'string') return example;
	return example.lastYear === undefined ? example.text : `上年报告：${example.lastYear}\n今年报告：${example.text}`;
}
