import { type Change, changesBetween } from '../report/changes';
import { decimalText } from '../report/decimal';
import type { Fact } from '../report/facts';
import type { Report } from '../report/report';
import { contains, type Span } from '../report/span';
import { isWithin, type Layout, literalLines, withJoinedLines, withoutStrayBlanks } from '../report/tidyLayout';
import { emptyContext } from './context';
import { applied } from './edits';
import { readAgain } from './trial';
import { halfwidthMark } from './wording/halfwidth-mark';

/**
 * What tidies a draft: wrapped lines joined, stray blanks gone, half-width marks made full width where that is certain. Words, numbers and
 * headings stay, and so does what the draft is read as: a step that would change that is left out. Tidying twice changes nothing more.
 */
export function tidyingOf(report: Report, layout: Layout): readonly Change[] {
	return changesBetween(report.text, tidied(report, layout).text);
}

/** The same for a stretch of the text. A bracket whose other half lies outside may open the way for another, so that this goes in rounds, too. */
export function tidyingWithin(report: Report, layout: Layout, { start, end }: Span): readonly Change[] {
	let current = report;
	for (let round = 0; round < mostRounds; round++) {
		const next = tidiedOnceWithin(current, layout, { start, end: end + current.text.length - report.text.length });
		if (next === current) break;
		current = next;
	}
	return changesBetween(report.text, current.text);
}

function tidiedOnceWithin(report: Report, layout: Layout, stretch: Span): Report {
	const changes = tidyingOf(report, layout).filter(({ span }) => contains(stretch, span));
	if (changes.length === 0) return report;
	const after = readAgain(report, applied(report.text, changes));
	return saysTheSame(report, after) ? after : report;
}

/** A step may open the way for another; more than a few times that never happens. */
const mostRounds = 4;

function tidied(report: Report, layout: Layout): Report {
	let current = report;
	for (let round = 0; round < mostRounds; round++) {
		const next = tidiedOnce(current, layout);
		if (next === current) break;
		current = next;
	}
	return current;
}

/** As many of the steps as leave the draft what it is. */
function tidiedOnce(report: Report, layout: Layout): Report {
	const wide = withWideMarks(report, layout);
	for (const marks of [wide, report.text]) {
		for (const lines of [withJoinedLines(marks, report.paragraphs, layout), marks]) {
			const text = withoutStrayBlanks(lines, layout);
			if (text === report.text) return report;
			const after = readAgain(report, text);
			if (saysTheSame(report, after)) return after;
		}
	}
	return report;
}

/** A mark takes one character in either width, so offsets stay what they are. */
function withWideMarks(report: Report, layout: Layout): string {
	const kept = layout === 'markdown' ? literalLines(report.text) : [];
	const edits = [...halfwidthMark.check(report, emptyContext)].flatMap(({ fixes = [] }) =>
		fixes.length === 1 ? (fixes[0]?.edits ?? []) : [],
	);
	return applied(
		report.text,
		edits.filter(({ span }) => !isWithin(kept, span.start)),
	);
}

/** The same paragraphs but for the width of marks, and the same figures. */
function saysTheSame(before: Report, after: Report): boolean {
	const isSame = before.paragraphs.length === after.paragraphs.length && before.figures.length === after.figures.length;
	return (
		isSame &&
		before.paragraphs.every(({ text }, index) => narrow(text) === narrow(after.paragraphs[index]?.text ?? '')) &&
		before.figures.every((fact, index) => figureText(fact) === figureText(after.figures[index]))
	);
}

function figureText(fact: Fact | undefined): string {
	const { low, high, unit } = fact?.quantity ?? { low: undefined, high: undefined, unit: '' };
	return `${low && decimalText(low)}|${high && decimalText(high)}|${unit}`;
}

function narrow(text: string): string {
	return text.replace(/[，。；：！？（）“”]/g, (mark) => narrowForms.get(mark) ?? mark);
}

const narrowForms: ReadonlyMap<string, string> = new Map(
	Array.from('，。；：！？（）“”', (mark, index) => [mark, ',.;:!?()""'.charAt(index)]),
);
