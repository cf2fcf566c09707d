import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { listAnnouncedBy } from '../../server/src/report/announcedLists';
import { linesOf } from '../../server/src/report/lines';
import { type Numbering, renumbered } from '../../server/src/report/numbering';
import { chineseNumber } from '../../server/src/report/numerals';
import { sourceSpan } from '../../server/src/report/paragraphs';
import { type Memory, type Report, readReport } from '../../server/src/report/report';
import { overlaps, type Span } from '../../server/src/report/span';
import { loudFindings, type Slip, slipped } from './slips';

interface StructuralSlip extends Slip {
	/** How the id of the rule that must see it begins. */
	readonly rule: string;
}

/**
 * Every heading and point, numbered one too high and one too low. A run of one heading has nothing to be out of step with,
 * and two headings numbered one are to the numbers two runs.
 */
function* numbers(report: Report): Generator<StructuralSlip> {
	for (const { members } of report.headingRuns.filter((run) => run.members.length > 1)) {
		const isPair = members.length === 2;
		for (const { span, numbering } of members) {
			for (const slip of misnumbered(span, numbering, 'structure/numbering-'))
				if (!isPair || slip.newText !== members[0]?.numbering.text) yield slip;
		}
	}
	for (const { markers } of report.enumerations.filter((list) => list.markers.length > 1)) {
		for (const { paragraph, numbering } of markers)
			yield* misnumbered(sourceSpan(paragraph, numbering.span), numbering, 'structure/enumeration-sequence');
	}
}

function* misnumbered(span: Span, numbering: Numbering, rule: string): Generator<StructuralSlip> {
	for (const value of [numbering.value - 1, numbering.value + 1].filter((each) => each > 0))
		yield { span, newText: renumbered(numbering, value), rule };
}

/** Every announced count whose list follows, one too low and one too high. */
function* announcements(report: Report): Generator<StructuralSlip> {
	for (const [index, { announcements: all }] of report.facts.entries()) {
		for (const announcement of all.filter((each) => listAnnouncedBy(report, index, each)))
			yield* miscounted(report, index, announcement.numeral, [announcement.count - 1, announcement.count + 1], announced);
	}
}

const announced = 'structure/announced-count-mismatch';

/** Every number behind the list of what it counts. With 等 a list may be incomplete, and 和 may belong to a name. */
function* listCounts(report: Report): Generator<StructuralSlip> {
	for (const [index, { countedLists }] of report.facts.entries()) {
		for (const { numeral, count, fewest, most, isOpen } of countedLists) {
			const wrong = [count - 1, count + 1].filter((each) => each < fewest || (each > most && !isOpen));
			yield* miscounted(report, index, numeral, wrong, 'figures/list-count-mismatch');
		}
	}
}

function* miscounted(report: Report, index: number, numeral: Span, wrong: readonly number[], rule: string): Generator<StructuralSlip> {
	const paragraph = report.paragraphs[index];
	if (!paragraph) return;
	const isDigits = /\d/.test(paragraph.text.slice(numeral.start, numeral.end));
	for (const count of wrong.filter((each) => each > 1))
		yield { span: sourceSpan(paragraph, numeral), newText: isDigits ? String(count) : chineseNumber(count), rule };
}

/** Every quotation mark, bracket and title mark taken away, but for the brackets of numbers, which are another rule's. */
function* marks({ text, paragraphs, outline }: Report): Generator<StructuralSlip> {
	const start = paragraphs[outline.bodyStart]?.span.start ?? 0;
	for (const { index } of text.matchAll(/[“”《》]|（(?![一二三四五六七八九十\d]+）)|(?<!（[一二三四五六七八九十\d]+)）/g))
		if (index >= start) yield { span: { start: index, end: index + 1 }, newText: '', rule: 'wording/unpaired-mark' };
}

/** Every third figure left blank, in the ways that drafters do. */
function* blanks({ figures, paragraphs }: Report): Generator<StructuralSlip> {
	const ways = ['XX', '××', '____', '【待核】'];
	for (const [at, { quantity, paragraphIndex }] of figures.filter((_, index) => index % 3 === 0).entries()) {
		const paragraph = paragraphs[paragraphIndex];
		if (paragraph)
			yield { span: sourceSpan(paragraph, quantity.number), newText: ways[at % ways.length] ?? '', rule: 'wording/placeholder' };
	}
}

for (const name of readdirSync('examples').filter((each) => each.endsWith('.txt'))) {
	suite(`slips in ${name}`, () => {
		const text = readFileSync(`examples/${name}`, 'utf8');
		// Each slip changes one paragraph; the rest need not be read again.
		const memory: Memory = new Map();
		for (const [kind, slipsIn] of Object.entries({ numbers, announcements, listCounts, marks, blanks })) {
			test(`${kind} are all reported`, function () {
				const slips = [...slipsIn(readReport(text))];
				if (this.test) this.test.title += ` (${slips.length})`;
				assert.deepEqual(
					slips.filter((slip) => !isReported(text, slip, memory)).map((slip) => told(text, slip)),
					[],
				);
				assert.ok(slips.length > 0);
			}).timeout(60_000);
		}
	});
}

function isReported(text: string, slip: StructuralSlip, memory: Memory): boolean {
	const changed = slipped(text, slip);
	const line = wholeLine(changed, slip.span.start);
	return loudFindings(readReport(changed, memory), slip.rule).some(({ span, related }) =>
		[span, ...related.map((place) => place.span)].some((place) => overlaps(place, line)),
	);
}

function wholeLine(text: string, offset: number): Span {
	const lines = linesOf(text);
	const { line } = lines.positionAt(offset);
	return { start: lines.startOf(line), end: lines.startOf(line + 1) };
}

function told(text: string, { span, newText, rule }: StructuralSlip): string {
	return `${rule}: ${text.slice(span.start - 8, span.end + 8)} → ${newText}`;
}
