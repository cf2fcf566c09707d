import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { listAnnouncedBy } from '../../server/src/report/announcedLists';
import { renumbered } from '../../server/src/report/numbering';
import { chineseNumber } from '../../server/src/report/numerals';
import { sourceSpan } from '../../server/src/report/paragraphs';
import { type Memory, type Report, readReport } from '../../server/src/report/report';
import { overlaps, type Span } from '../../server/src/report/span';
import { runRules } from '../../server/src/rules/run';

interface Slip {
	readonly span: Span;
	readonly newText: string;
	/** Part of the id of the rule that must see it. */
	readonly rule: string;
}

/** Every heading and point that counts up, numbered one too high. */
function* numbers(report: Report): Generator<Slip> {
	for (const { members } of report.headingRuns) {
		for (const { span, numbering } of members.slice(1))
			yield { span, newText: renumbered(numbering, numbering.value + 1), rule: 'structure/numbering-' };
	}
	for (const { markers } of report.enumerations) {
		if (markers.length < 2) continue;
		for (const { paragraph, numbering } of markers.slice(1)) {
			yield {
				span: sourceSpan(paragraph, numbering.span),
				newText: renumbered(numbering, numbering.value + 1),
				rule: 'structure/enumeration-sequence',
			};
		}
	}
}

/** Every announced count whose list follows, one too low. */
function* announcements(report: Report): Generator<Slip> {
	for (const [index, { announcements: all }] of report.facts.entries()) {
		for (const announcement of all) {
			const paragraph = report.paragraphs[index];
			if (!paragraph || !listAnnouncedBy(report, index, announcement)) continue;
			yield {
				span: sourceSpan(paragraph, announcement.numeral),
				newText: chineseNumber(announcement.count - 1),
				rule: 'structure/announced-count-mismatch',
			};
		}
	}
}

/** Every quotation mark, bracket and title mark taken away; every figure left blank. */
function* marks({ text, figures, paragraphs, outline }: Report): Generator<Slip> {
	const start = paragraphs[outline.bodyStart]?.span.start ?? 0;
	for (const { index } of text.matchAll(/[“”《》（）]/g)) {
		const isNumber = /[一二三四五六七八九十\d]/.test(text[index - 1] ?? '') || /[一二三四五六七八九十\d]/.test(text[index + 1] ?? '');
		if (index >= start && !isNumber) yield { span: { start: index, end: index + 1 }, newText: '', rule: 'wording/unpaired-mark' };
	}
	for (const { span } of figures.filter((_, index) => index % 10 === 0)) yield { span, newText: 'XX', rule: 'wording/placeholder' };
}

for (const name of readdirSync('examples').filter((each) => each.endsWith('.txt'))) {
	suite(`slips in ${name}`, () => {
		const text = readFileSync(`examples/${name}`, 'utf8');
		// Each slip changes one paragraph; the rest need not be read again.
		const memory: Memory = new Map();
		for (const [kind, slipsIn] of Object.entries({ numbers, announcements, marks })) {
			test(`${kind} are all reported`, () => {
				const slips = [...slipsIn(readReport(text))];
				assert.ok(slips.length > 0);
				assert.deepEqual(
					slips
						.filter((slip) => !isReported(text, slip, memory))
						.map(({ span, newText, rule }) => `${rule}: ${text.slice(span.start - 8, span.end + 8)} → ${newText}`),
					[],
				);
			}).timeout(60_000);
		}
	});
}

function isReported(text: string, { span, newText, rule }: Slip, memory: Memory): boolean {
	const changed = text.slice(0, span.start) + newText + text.slice(span.end);
	const line = { start: changed.lastIndexOf('\n', span.start - 1) + 1, end: indexOrEnd(changed, '\n', span.start) };
	return runRules(readReport(changed, memory)).some(
		(finding) =>
			finding.rule.startsWith(rule) && [finding.span, ...finding.related.map((place) => place.span)].some((place) => overlaps(place, line)),
	);
}

function indexOrEnd(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at;
}
