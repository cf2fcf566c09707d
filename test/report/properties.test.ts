import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isBlank } from '../../server/src/report/characters';
import type { Section } from '../../server/src/report/outline';
import { paragraphsOf, sourceSpan } from '../../server/src/report/paragraphs';
import { type Report, readReport, reviewYearOf } from '../../server/src/report/report';
import { contains, type Span } from '../../server/src/report/span';
import { emptyContext } from '../../server/src/rules/context';
import { applied } from '../../server/src/rules/edits';
import type { Problem, Rule } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { enumerationSequence } from '../../server/src/rules/structure/enumeration-sequence';
import { numberingLevel } from '../../server/src/rules/structure/numbering-level';
import { numberingMark } from '../../server/src/rules/structure/numbering-mark';
import { numberingSequence } from '../../server/src/rules/structure/numbering-sequence';
import { anyText, reportText, slippedList, wrappedReport } from './arbitraries';

const text = fc.oneof(anyText, reportText, wrappedReport);

/** Texts that no arbitrary is likely to come upon. */
const examples: readonly [string][] = [
	[''],
	['\ufeff'],
	['\0'],
	['云'],
	['\n'.repeat(1000)],
	['\ud842'],
	['（'.repeat(500)],
	['一是'.repeat(500)],
];

/** Runs a property; fast-check puts the seed and the smallest text that fails into the error. */
function holds(arbitrary: fc.Arbitrary<string>, check: (text: string) => void, options: fc.Parameters<[string]> = {}): void {
	fc.assert(fc.property(arbitrary, check), { numRuns: 100, examples: [...examples], ...options });
}

suite('reading any text', () => {
	test('every character of a paragraph is the one of the source it is mapped to', () => holds(text, assertMapped));
	test('paragraphs stand in order and leave out nothing but blanks', () => holds(text, assertComplete));
	test('sections lie within their parents, in order, and headings within sections', () => {
		holds(text, (source) => assertNested(readReport(source)));
	});
	test('findings lie in the text, in order, and so do their edits', () => holds(text, assertFindings));
	test('what is remembered of earlier texts changes nothing', () => {
		fc.assert(fc.property(fc.array(text, { maxLength: 4 }), assertForgetful), { numRuns: 30 });
	});
	test('the year it reviews is told without the figures as with them', () => {
		holds(text, (source) => assert.equal(reviewYearOf(source), readReport(source).calendar.reviewYear));
	});
	test('a line of 300,000 characters is read like any other', () => {
		for (const unit of ['云', '一是好；', '“', '\ud842']) assertComplete(unit.repeat(300_000 / unit.length));
		assert.equal(readReport('云'.repeat(300_000)).paragraphs.length, 1);
	});
});

suite('fixes of numbering', () => {
	for (const rule of [enumerationSequence, numberingLevel, numberingMark, numberingSequence]) {
		test(`each of ${rule.id} removes its own finding`, () => {
			let mended = 0;
			const mendsAll = (source: string) => {
				for (const problem of rule.check(readReport(source), emptyContext)) mended += assertMends(rule, source, problem);
			};
			// Few texts have a slip of just this kind, so that many are made.
			holds(fc.oneof(reportText, slippedList), mendsAll, { numRuns: 500 });
			assert.ok(mended > 3, `only ${mended} fixes were tried`);
		});
	}
});

function assertMapped(source: string): void {
	for (const paragraph of paragraphsOf(source)) {
		for (let at = 0; at < paragraph.text.length; at++) {
			const { start, end } = sourceSpan(paragraph, { start: at, end: at + 1 });
			const character = paragraph.text.charAt(at);
			assert.equal(end, start + 1);
			if (character === ' ') assert.ok(isBlank(source.charCodeAt(start)));
			else assert.equal(source.charAt(start), character);
		}
	}
}

function assertComplete(source: string): void {
	const paragraphs = paragraphsOf(source);
	assertOrdered(
		paragraphs.map(({ span }) => span),
		{ start: 0, end: source.length },
	);
	assert.ok(paragraphs.every(({ text: own }) => own !== ''));
	assert.equal(withoutBlanks(paragraphs.map(({ text: own }) => own).join('')), withoutBlanks(source));
}

function assertNested({ outline, paragraphs, text: source }: Report): void {
	assertSections(outline.sections, { start: 0, end: source.length }, 1);
	const whole = { start: 0, end: paragraphs.length };
	assert.ok(contains(whole, { start: outline.bodyStart, end: outline.bodyStart }));
}

function assertSections(sections: readonly Section[], parent: Span, level: number): void {
	assertOrdered(
		sections.map(({ span }) => span),
		parent,
	);
	for (const section of sections) {
		assert.ok(contains(section.span, section.heading));
		assert.ok(section.paragraphs.start < section.paragraphs.end);
		assert.equal(section.level, level);
		assert.ok(section.characters >= section.children.reduce((sum, child) => sum + child.characters, 0));
		assertSections(section.children, section.span, level + 1);
	}
}

function assertFindings(source: string): void {
	const findings = runRules(readReport(source), { onFailure: (rule, error) => assert.fail(`${rule.id} threw ${error}`) });
	const whole = { start: 0, end: source.length };
	findings.forEach(({ span, related, fixes, message }, index) => {
		assert.ok(span.start >= (findings[index - 1]?.span.start ?? 0), 'out of order');
		assert.ok(contains(whole, span) && span.start < span.end && message !== '');
		for (const each of related) assert.ok(contains(whole, each.span));
		for (const { edits } of fixes)
			assertOrdered(
				edits.map((edit) => edit.span),
				whole,
			);
	});
}

function assertForgetful(texts: readonly string[]): void {
	const memory = new Map();
	for (const source of texts) assert.deepEqual(readReport(source, memory), readReport(source));
}

/** How many fixes were tried. */
function assertMends(rule: Rule, source: string, { span, message, fixes = [] }: Problem): number {
	for (const { edits } of fixes) {
		const mended = applied(source, edits);
		const left = [...rule.check(readReport(mended), emptyContext)].filter((problem) => problem.span.start === span.start);
		assert.deepEqual(left, [], `${message}\n${mended}`);
	}
	return fixes.length;
}

/** Spans one after the other, without overlaps, inside of a whole. */
function assertOrdered(spans: readonly Span[], whole: Span): void {
	let end = whole.start;
	for (const span of spans) {
		assert.ok(span.start >= end && span.end >= span.start, 'out of order');
		end = span.end;
	}
	assert.ok(end <= whole.end, 'out of range');
}

function withoutBlanks(source: string): string {
	return source
		.split('')
		.filter((character) => !isBlank(character.charCodeAt(0)))
		.join('');
}
