import { strict as assert } from 'node:assert';
import { readReport } from '../server/src/report/report';
import { type Context, emptyContext, type SeriesReport } from '../server/src/rules/context';
import type { Example, Problem, Rule } from '../server/src/rules/rule';

/** Asserts that a rule reports just what stands between ⟦ and ⟧ in a marked text, and gives what it found for more assertions. */
export function check(rule: Rule, example: Example): readonly Problem[] {
	const marked = markedText(example);
	const text = marked.replace(/[⟦⟧]/g, '');
	const problems = problemsOf(rule, text, contextOf(example));
	assert.equal(mark(text, problems), marked, `${rule.id}: ${problems.map((problem) => problem.message).join(' | ') || 'nothing reported'}`);
	return problems;
}

export function markedText(example: Example): string {
	return typeof example === 'string' ? example : example.text;
}

/** What stands beside the text of an example. */
export function contextOf(example: Example): Context {
	if (typeof example === 'string') return emptyContext;
	const { lastYear, lexicon = [], ledger = [] } = example;
	if (lastYear === undefined) return { series: [], lexicon, ledger };
	const earlier = seriesReport('去年.txt', lastYear);
	return { lastYear: earlier, series: [earlier], lexicon, ledger };
}

function seriesReport(path: string, text: string): SeriesReport {
	const report = readReport(text);
	return { path, text, report, year: report.calendar.reviewYear ?? 0 };
}

function problemsOf(rule: Rule, text: string, context: Context): readonly Problem[] {
	return [...rule.check(readReport(text), context)].sort((one, other) => one.span.start - other.span.start);
}

function mark(text: string, problems: readonly Problem[]): string {
	let marked = text;
	for (const { span } of [...problems].reverse()) {
		marked = `${marked.slice(0, span.start)}⟦${marked.slice(span.start, span.end)}⟧${marked.slice(span.end)}`;
	}
	return marked;
}
