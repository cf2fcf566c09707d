import { lastAtMost } from '../report/lines';
import type { Report } from '../report/report';
import { type Completion, type CompletionPlace, mostCompletions } from './completion';
import { figuresAfter, figuresFor, openBracket } from './completionFigures';
import { namesAt } from './completionNames';
import type { Context } from './context';
import { nextNumbers } from './nextNumbers';

/** What may follow at an offset of a report, the likeliest first; at most 20. Empty outside of the report's text. Never throws. */
export function completionsAt(report: Report, context: Context, offset: number): readonly Completion[] {
	const line = lineBefore(report.text, offset);
	const place = placeAt(report, offset);
	const bracket = openBracket(report.text, line, offset);
	if (bracket) return figuresFor(report, report.text.slice(line, bracket.start), bracket, context, place);
	if (offset <= (report.paragraphs[report.outline.bodyStart - 1]?.span.end ?? -1)) return [];
	const typed = report.text.slice(line, offset);
	const figures = figuresAfter(report, typed, offset, context);
	return [...numbersAt(report, line, offset, typed), ...figures, ...namesAt(typed, offset, context, place)].slice(0, mostCompletions);
}

function placeAt({ paragraphs, calendar }: Report, offset: number): CompletionPlace {
	const index = lastAtMost(
		paragraphs.map(({ span }) => span.start),
		offset,
	);
	const { role = 'actual', period = '' } = calendar.settings[index] ?? {};
	return { role, period, planYear: calendar.planYear };
}

function lineBefore(text: string, offset: number): number {
	return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

// Numbers of headings

const numberBegun = /^\s*([（(第]?[一二三四五六七八九十\d]{0,3})$/;

function numbersAt(report: Report, line: number, offset: number, typed: string): readonly Completion[] {
	const begun = numberBegun.exec(typed)?.[1];
	if (begun === undefined) return [];
	const span = { start: offset - begun.length, end: offset };
	return nextNumbers(report, line)
		.filter((number) => number.startsWith(begun) && number !== begun)
		.map((number) => ({ label: number, kind: 'number', span, newText: number, filterText: number, detail: '下一个序号' }));
}
