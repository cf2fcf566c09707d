import { strict as assert } from 'node:assert';
import { readReport } from '../server/src/report/report';
import type { Rule } from '../server/src/rules/rule';

/** Asserts that a rule reports just what stands between ⟦ and ⟧ in a marked text, and gives what it found for more assertions. */
export function check(rule: Rule, marked: string): ReturnType<typeof problemsOf> {
	const text = marked.replace(/[⟦⟧]/g, '');
	const problems = problemsOf(rule, text);
	assert.equal(mark(text, problems), marked, `${rule.id}: ${problems.map((problem) => problem.message).join(' | ') || 'nothing reported'}`);
	return problems;
}

function problemsOf(rule: Rule, text: string) {
	return [...rule.check(readReport(text))].sort((one, other) => one.span.start - other.span.start);
}

function mark(text: string, problems: ReturnType<typeof problemsOf>): string {
	let marked = text;
	for (const { span } of [...problems].reverse()) {
		marked = `${marked.slice(0, span.start)}⟦${marked.slice(span.start, span.end)}⟧${marked.slice(span.end)}`;
	}
	return marked;
}
