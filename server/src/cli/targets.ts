import { resolve } from 'node:path';
import { type Range, rangeOf } from '../exchange/findings';
import { jsonText } from '../exchange/steering';
import { csvTable, markdownTable, type Table } from '../exchange/table';
import { createSurroundings } from '../project/surroundings';
import { bounds } from '../report/facts';
import { type Lines, linesOf } from '../report/lines';
import { type Report, readReport } from '../report/report';
import { type Answer, answersTo, type Outcome, type Passage } from '../rules/answers';
import type { Source } from '../rules/context';
import { oneOf, onePath, parseArguments } from './arguments';
import { columnTable } from './columns';
import { newestReport } from './newestReport';
import { readOne } from './readOne';
import { exit, shownPath, type Terminal, UsageError } from './terminal';

const formats = ['table', 'json', 'csv', 'markdown'] as const;

const options = { format: { type: 'string', default: 'table' }, last: { type: 'string' } } as const;

/** `hegao targets [FILE]`: what last year's report promised, and where this year's draft answers it; without a file the folder's newest. */
export async function targets(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	const format = oneOf('--format', values.format, formats);
	const path = positionals.length === 0 ? await newestReport(terminal, 'targets') : onePath(positionals, 'targets');
	const draft = await readOne(path, terminal);
	if (!draft) return exit.usage;
	const { text } = draft;
	const report = readReport(text);
	const last = values.last === undefined ? await lastYearOf(path, report, terminal) : await named(values.last, terminal);
	if (!last) return exit.usage;
	terminal.out(
		written(format, {
			answers: answersTo(last.report, report),
			last,
			now: { path: shownPath(terminal, resolve(terminal.folder, path)), text },
		}),
	);
	return exit.fine;
}

interface Volume extends Source {
	readonly report: Report;
}

async function named(path: string, terminal: Terminal): Promise<Volume | undefined> {
	const read = await readOne(path, terminal);
	return read && { path, text: read.text, report: readReport(read.text) };
}

async function lastYearOf(path: string, report: Report, terminal: Terminal): Promise<Volume> {
	const { context } = await createSurroundings(terminal.files).of({ path: resolve(terminal.folder, path), report });
	const { lastYear } = context;
	if (lastYear) return { ...lastYear, path: shownPath(terminal, lastYear.path) };
	const year = report.calendar.reviewYear;
	const why = year === undefined ? '看不出它回顾的是哪一年' : `旁边没有回顾${year - 1}年的报告`;
	throw new UsageError(`${path}：${why}，请用 --last 指明上年报告：hegao targets ${path} --last 上年报告`);
}

// Output

interface Answers {
	readonly answers: readonly Answer[];
	readonly last: Source;
	readonly now: Source;
}

function written(format: (typeof formats)[number], all: Answers): string {
	switch (format) {
		case 'json':
			return jsonText(shown(all));
		case 'csv':
			return csvTable(tableOf(all));
		case 'markdown':
			return markdownTable(tableOf(all));
		case 'table':
			return columnTable(tableOf(all));
	}
}

function shown({ answers, last, now }: Answers): object {
	const [before, lines] = [linesOf(last.text), linesOf(now.text)];
	return {
		last: last.path,
		path: now.path,
		targets: answers.map(({ commitment: { text, span, heading, figures }, outcome, place, perhaps }) => ({
			text,
			heading,
			range: rangeOf(before, span),
			figures: figures.map((fact) => ({ text: fact.text, indicator: fact.indicator, ...bounds(fact), unit: fact.quantity.unit })),
			outcome,
			answer: placed(place, lines),
			perhaps: placed(perhaps, lines),
		})),
	};
}

function placed(passage: Passage | undefined, lines: Lines): { readonly text: string; readonly range: Range } | null {
	return passage ? { text: passage.text, range: rangeOf(lines, passage.span) } : null;
}

const outcomeNames: Readonly<Record<Outcome, string>> = { met: '完成', missed: '未完成', answered: '已回应', unanswered: '未回应' };

function tableOf({ answers, last, now }: Answers): Table {
	const [before, lines] = [linesOf(last.text), linesOf(now.text)];
	const lineOf = (text: Lines, { span }: { readonly span: Answer['commitment']['span'] }) => String(text.positionAt(span.start).line + 1);
	return {
		head: ['结果', '承诺', '上年行', '上年原文', '数字', '今年行', '今年回应'],
		rows: answers.map(({ commitment, outcome, place, perhaps }) => {
			const answer = place ?? perhaps;
			return [
				outcomeNames[outcome],
				nameOf(commitment),
				lineOf(before, commitment),
				commitment.text,
				commitment.figures.map(({ text }) => text).join('、'),
				answer ? lineOf(lines, answer) : '',
				place ? place.text : perhaps ? `（或：）${perhaps.text}` : '',
			];
		}),
	};
}

/** What is promised in short: its indicators, or the heading of a task without figures. */
function nameOf({ figures, heading }: Answer['commitment']): string {
	const names = new Set(figures.map(({ indicator }) => indicator).filter((indicator) => indicator !== ''));
	return names.size > 0 ? [...names].join('、') : heading;
}
