import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { skeletonFrom } from '../../server/src/project/skeleton/skeleton';
import { compare } from '../../server/src/report/decimal';
import { nameAt, placesOfName } from '../../server/src/report/nameAt';
import { nestingAt } from '../../server/src/report/nesting';
import { nextNumberIn } from '../../server/src/report/nextNumber';
import { occurrencesAt } from '../../server/src/report/occurrences';
import { type Report, readReport } from '../../server/src/report/report';
import { contains, type Span } from '../../server/src/report/span';
import { answersTo } from '../../server/src/rules/answers';
import { compareReports } from '../../server/src/rules/compare';
import { completionsAt } from '../../server/src/rules/completions';
import { type Context, emptyContext } from '../../server/src/rules/context';
import { evidenceOf } from '../../server/src/rules/evidence';
import { historyOf } from '../../server/src/rules/history';
import type { Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { type Property, property } from './property';
import { draftText } from './texts';

/** What holds of reading any text: nothing throws, and whatever is said of a text lies in it. */
export const reading: readonly Property[] = [
	property('figures lie in the text, in order, low ends not above high ones', draftText, (text) => assertFigures(readReport(text))),
	property('findings and their fixes lie in the text, in order; no rule throws', fc.tuple(draftText, draftText), ([text, last]) => {
		for (const context of [emptyContext, contextOf(last)]) assertFindings(text, context);
	}),
	property('whatever is asked at a place is answered, and lies in the text', fc.tuple(draftText, fc.nat(9999)), ([text, at]) =>
		assertAnswers(text, at % (text.length + 1)),
	),
	property('two texts are compared, answered and continued', fc.tuple(draftText, draftText), ([old, current]) =>
		assertBeside(old, current),
	),
];

function assertFigures({ figures, text }: Report): void {
	let from = 0;
	for (const { span, text: written, quantity, index } of figures) {
		assert.ok(span.start >= from && span.start < span.end && span.end <= text.length, 'a figure out of place');
		assert.ok(written !== '' && figures[index]?.span === span);
		const { low, high, value } = quantity;
		if (low && high) assert.ok(compare(low, high) <= 0, `${written}: low above high`);
		if (quantity.approximation === 'exact' && low && high) {
			assert.ok(compare(low, value) <= 0 && compare(value, high) <= 0, `${written}: means something else than it says`);
		}
		from = span.start;
	}
}

function assertFindings(text: string, context: Context): void {
	let from = 0;
	for (const { span, message, rule, related, fixes } of findingsOn(text, context)) {
		assert.ok(span.start >= from, `${rule}: out of order`);
		assert.ok(span.start < span.end && span.end <= text.length, `${rule}: not in the text`);
		assert.ok(message !== '' && !/undefined|NaN|\[object/.test(message), `${rule}: ${message}`);
		for (const place of related) assertIn(place.source?.text ?? text, place.span);
		for (const { edits } of fixes) assertEdits(text, edits);
		from = span.start;
	}
}

export function assertEdits(text: string, edits: readonly { readonly span: Span }[]): void {
	edits.reduce((end, { span }) => {
		assert.ok(span.start >= end && span.end >= span.start && span.end <= text.length, 'edits overlap or lie outside');
		return span.end;
	}, 0);
}

export function findingsOn(text: string, context: Context = emptyContext): readonly Finding[] {
	return runRules(readReport(text), { context, onFailure: ({ id }, error) => assert.fail(`${id} threw ${String(error)}`) });
}

/** A text as last year's report, whatever year it says it is of. */
export function contextOf(text: string): Context {
	const report = readReport(text);
	const lastYear = { path: '/去年.txt', text, report, year: report.calendar.reviewYear ?? 0 };
	return { lastYear, series: [lastYear], lexicon: [], ledger: [] };
}

function assertAnswers(text: string, at: number): void {
	const report = readReport(text);
	const name = nameAt(report, at);
	if (name) for (const span of [name.span, ...placesOfName(report, name.name)]) assertIn(text, span);
	const found = occurrencesAt(report, at);
	if (found) assertSpans(text, found);
	for (const span of nestingAt(report, at)) assertIn(text, span);
	for (const { span } of completionsAt(report, contextOf(text), at)) {
		assertIn(text, span);
		assert.ok(span.start <= at && at <= span.end, 'a completion of what stands elsewhere');
	}
	const line = text.slice(0, at).split('\n').length - 1;
	const next = nextNumberIn(text, line);
	if (next) assertIn(text, next.span);
}

/** Every span anywhere in a value. */
function assertSpans(text: string, value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	if ('start' in value && 'end' in value) assertIn(text, value as Span);
	else for (const each of Object.values(value)) assertSpans(text, each);
}

function assertIn({ length }: string, span: Span): void {
	assert.ok(contains({ start: 0, end: length }, span) && span.start <= span.end, `${span.start}–${span.end} of ${length}`);
}

function assertBeside(old: string, current: string): void {
	const [last, now] = [readReport(old), readReport(current)];
	const context = contextOf(old);
	for (const index of evidenceOf(now, context).keys()) assert.ok(now.figures[index]);
	for (const fact of now.figures) historyOf(fact, context);
	for (const { commitment, place } of answersTo(last, now)) {
		assertIn(old, commitment.span);
		if (place) assertIn(current, place.span);
	}
	compareReports(last, now);
	const { figures, sections, paragraphs } = compareReports(now, now);
	assert.deepEqual([figures, sections, paragraphs].map(changes), [0, 0, 0], 'a text that differs from itself');
	readReport(skeletonFrom(last, 2026));
}

function changes(all: readonly { readonly status: string }[]): number {
	return all.filter(({ status }) => status !== 'same').length;
}
