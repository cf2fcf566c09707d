import { rangeOf } from '../exchange/findings';
import { csvTable, markdownTable, type Table } from '../exchange/table';
import { createSurroundings } from '../project/surroundings';
import { linesOf } from '../report/lines';
import { readReport } from '../report/report';
import { type Answer, answersTo, type Outcome } from '../rules/answers';
import type { Source } from '../rules/context';
import { oneOf, onePath, parseArguments } from './arguments';
import { columnTable } from './columns';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError } from './terminal';

const formats = ['table', 'json', 'csv', 'markdown'] as const;

/** `hegao targets FILE`: every commitment of last year's report, and where this year's draft answers it. */
export async function targets(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'table' }, last: { type: 'string' } });
	const format = oneOf('--format', values.format, formats);
	const draft = await readOne(onePath(positionals, 'targets'), terminal);
	if (!draft) return exit.usage;
	const report = readReport(draft.text);
	const last = values.last === undefined ? await lastYearOf(draft.path, draft.text, terminal) : await readOne(values.last, terminal);
	if (!last) {
		if (values.last !== undefined) return exit.usage;
		throw new UsageError('旁边没有找到去年的报告；把它放进同一文件夹，或写明：--last 文件');
	}
	const answers = answersTo(readReport(last.text), report);
	terminal.out(written(format, answers, { draft, last }));
	return exit.fine;
}

async function lastYearOf(path: string, text: string, terminal: Terminal): Promise<Source | undefined> {
	const { context } = await createSurroundings(terminal.files).of({ path, report: readReport(text) });
	return context.lastYear;
}

export const outcomeNames: Readonly<Record<Outcome, string>> = { met: '完成', missed: '未完成', answered: '已回应', unanswered: '未回应' };

interface Sources {
	readonly draft: Source;
	readonly last: Source;
}

function written(format: (typeof formats)[number], answers: readonly Answer[], sources: Sources): string {
	switch (format) {
		case 'json':
			return `${JSON.stringify({ targets: answers.map((answer) => shown(answer, sources)) }, null, 1)}\n`;
		case 'csv':
			return csvTable(table(answers, sources));
		case 'markdown':
			return markdownTable(table(answers, sources));
		case 'table':
			return `${columnTable(table(answers, sources))}${summary(answers)}\n`;
	}
}

function shown({ commitment, outcome, place, target, result }: Answer, { draft, last }: Sources) {
	return {
		text: commitment.text,
		range: rangeOf(linesOf(last.text), commitment.span),
		figures: commitment.figures.map(({ text, indicator }) => ({ text, indicator })),
		outcome,
		answer: place && { range: rangeOf(linesOf(draft.text), place), text: excerpt(draft, place) },
		target: target?.text,
		result: result?.text,
	};
}

function table(answers: readonly Answer[], { draft, last }: Sources): Table {
	const [lines, lastLines] = [linesOf(draft.text), linesOf(last.text)];
	return {
		head: ['上年行', '承诺', '目标', '结果', '今年行', '今年回应'],
		rows: answers.map(({ commitment, outcome, place, target, result }) => [
			String(lastLines.positionAt(commitment.span.start).line + 1),
			commitment.text,
			target ? `${target.indicator} ${target.text}` : commitment.figures.map(({ text }) => text).join('、'),
			result ? `${outcomeNames[outcome]} ${result.text}` : outcomeNames[outcome],
			place ? String(lines.positionAt(place.start).line + 1) : '',
			place ? excerpt(draft, place) : '',
		]),
	};
}

const longestExcerpt = 40;

function excerpt({ text }: Source, { start, end }: { readonly start: number; readonly end: number }): string {
	return text
		.slice(start, Math.max(end, start + longestExcerpt))
		.replace(/\s+/g, '')
		.slice(0, longestExcerpt);
}

function summary(answers: readonly Answer[]): string {
	const counts = (['met', 'missed', 'answered', 'unanswered'] as const).map(
		(outcome) => `${outcomeNames[outcome]} ${answers.filter((answer) => answer.outcome === outcome).length}`,
	);
	return `上年承诺 ${answers.length} 项：${counts.join('，')}`;
}
