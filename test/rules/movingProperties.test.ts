import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { allSections, parentsIn, type Section } from '../../server/src/report/outline';
import { type Report, readReport } from '../../server/src/report/report';
import { applied } from '../../server/src/rules/edits';
import type { Target } from '../../server/src/rules/moving/destination';
import { type Move, moveSection } from '../../server/src/rules/moving/move';
import { runRules } from '../../server/src/rules/run';
import { anyText, reportText, slippedList, wrappedReport } from '../report/arbitraries';
import { wellBuiltReport } from './wellBuiltReport';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`examples/${name}`, 'utf8'));
const samples = ['hard-wrapped.txt', 'sentence-a-line.txt', 'web-copy.txt', 'annexes.md'].map((name) =>
	readFileSync(`test/reports/${name}`, 'utf8'),
);
const wellBuilt = fc.oneof(wellBuiltReport, fc.constantFrom(...examples, ...samples));
/** A count that was wrong may come right by a move, and follows from then on; so drafts with mistakes do not come back as they were. */
const faultless = wellBuilt.filter((text) => findingsOf(readReport(text)).length === 0);

/** Rules on what a move must keep in order. */
const kept = [
	'structure/numbering-sequence',
	'structure/numbering-level',
	'structure/numbering-mark',
	'structure/enumeration-sequence',
	'structure/announced-count-mismatch',
	'structure/dangling-reference',
	'structure/heading-mark',
];

const choice = fc.record({
	section: fc.nat(),
	target: fc.nat(),
	to: fc.constantFrom('up', 'down', 'before', 'after', 'into', 'onto', 'before', 'after'),
});
type Choice = typeof choice extends fc.Arbitrary<infer Value> ? Value : never;

suite('moving any section of a report', () => {
	test('makes no new finding and loses no word', () => {
		const made = tally(wellBuilt, (before, { edits }) => {
			const after = readReport(applied(before.text, edits));
			assert.deepEqual(newFindings(before, after), []);
			assert.deepEqual(wordsOf(after), wordsOf(before));
		});
		assert.ok(made > 60, `only ${made} moves`);
	});

	test('and moving it back leaves the text as it was', () => {
		const made = tally(faultless, (before, move, section) => {
			const after = readReport(applied(before.text, move.edits));
			const [moved, back] = wayBack(before, section, after, move);
			const result = moveSection(after, moved, back);
			assert.ok(!('refusal' in result), 'refusal' in result ? result.refusal : '');
			assert.equal(unabridged(applied(after.text, result.edits)), unabridged(before.text));
		});
		assert.ok(made > 60, `only ${made} moves`);
	});

	test('never throws, whatever the text, and its edits stand in order', () => {
		const made = tally(fc.oneof(anyText, reportText, slippedList, wrappedReport), (before, { edits }) => {
			edits.forEach(({ span }, index) => {
				assert.ok(span.start > (edits[index - 1]?.span.end ?? -1) && span.start <= span.end && span.end <= before.text.length);
			});
			assert.deepEqual(wordsOf(readReport(applied(before.text, edits))), wordsOf(before));
		});
		assert.ok(made > 20, `only ${made} moves`);
	});
});

const runs = 250;

/** Tries moves in many texts; tells how many were made. */
function tally(texts: fc.Arbitrary<string>, check: (before: Report, move: Move, section: Section) => void): number {
	let made = 0;
	fc.assert(
		fc.property(texts, choice, (text, chosen) => {
			const before = readReport(text);
			const [section, target] = chosenIn(before, chosen);
			if (!section || !target) return;
			const result = moveSection(before, section, target);
			if ('refusal' in result) return;
			made++;
			check(before, result, section);
		}),
		{ numRuns: runs, seed: 4 },
	);
	return made;
}

/** Mostly at brothers, which most sections can pass. */
function chosenIn({ outline }: Report, { section: at, target: other, to }: Choice): readonly [Section?, Target?] {
	const sections = [...allSections(outline.sections)];
	const section = sections[at % sections.length];
	if (!section) return [];
	if (to === 'up' || to === 'down') return [section, { to }];
	const alike = sections.filter(({ rank, kind }) => (to === 'into' ? rank < section.rank : kind === section.kind));
	const target = alike[other % alike.length];
	return target ? [section, { to: to as 'before' | 'after' | 'into' | 'onto', section: target }] : [];
}

function wayBack(before: Report, section: Section, after: Report, { heading }: Move): readonly [Section, Target] {
	const parent = parentsIn(before.outline.sections).get(section);
	const brothers = (parent?.children ?? before.outline.sections).filter(
		({ rank, numbering, isAnnex }) => rank === section.rank && numbering?.style === section.numbering?.style && isAnnex === section.isAnnex,
	);
	const at = brothers.indexOf(section);
	const [next, previous] = [brothers[at + 1], brothers[at - 1]];
	const current = (old: Section) => sectionAt(after, old.title, before, old);
	const moved = [...allSections(after.outline.sections)].find((each) => each.heading.start === heading.start);
	assert.ok(moved);
	if (next) return [moved, { to: 'before', section: current(next) }];
	if (previous) return [moved, { to: 'after', section: current(previous) }];
	assert.ok(parent);
	return [moved, { to: 'into', section: current(parent) }];
}

/** A section that was named alone and went to another part is named in full for good. */
function unabridged(text: string): string {
	return text.replace(/如前文第[一二三四]部分（/g, '如前文（');
}

/** Titles may stand more than once: the one with the same text below it. */
function sectionAt(after: Report, title: string, before: Report, old: Section): Section {
	const alike = [...allSections(after.outline.sections)].filter((each) => plain(each.title) === plain(title) && each.rank === old.rank);
	const content = (report: Report, { paragraphs: { start } }: Section) => plain(report.paragraphs[start]?.text ?? '');
	const found = alike.find((each) => content(after, each) === content(before, old));
	assert.ok(found, title);
	return found;
}

function newFindings(before: Report, after: Report): readonly string[] {
	const known = findingsOf(before);
	return findingsOf(after).filter((each) => !known.includes(each));
}

function findingsOf(report: Report): readonly string[] {
	return runRules(report)
		.filter(({ rule }) => kept.includes(rule))
		.map(({ rule, message }) => `${rule} ${plain(message)}`);
}

function wordsOf({ paragraphs }: Report): readonly string[] {
	return paragraphs.map(({ text }) => plain(text)).sort();
}

function plain(text: string): string {
	return text.replace(/第[一二三四五六七八九十\d]+部分|本部分的?|[一二两三四五六七八九十\d①-⑳０-９ ]/g, '');
}
