import type { Report } from '../../report/report';
import { contains, type Span } from '../../report/span';
import { applied } from '../edits';
import type { Edit } from '../rule';
import type { Destination } from './destination';
import { gapEnd, gapStart, linesOf } from './lines';

/** What moves a section's lines, with what is changed in the text besides: in order, without overlaps or neighbours that touch. */
export function textEdits(report: Report, destination: Destination, changes: readonly Edit[]): readonly Edit[] {
	const edited = (span: Span) => textWithin(report.text, span, changes);
	const moving =
		destination.from === destination.parent ? amongBrothers(report, destination, edited) : elsewhere(report, destination, edited);
	const others = changes.filter(({ span }) => !moving.some((move) => move.span.start < move.span.end && contains(move.span, span)));
	return joined([...moving, ...others]);
}

type Edited = (span: Span) => string;

function textWithin(text: string, span: Span, changes: readonly Edit[]): string {
	const within = changes.filter((change) => contains(span, change.span));
	const shifted = within.map(({ newText, span: { start, end } }) => ({
		newText,
		span: { start: start - span.start, end: end - span.start },
	}));
	return applied(text.slice(span.start, span.end), shifted);
}

/** What stands between brothers stays in its place: blank lines, and words that are none of theirs. */
function amongBrothers(report: Report, { moved, before, after }: Destination, edited: Edited): readonly Edit[] {
	const [from, to] = [before.indexOf(moved), after.indexOf(moved)];
	const passed = before.slice(Math.min(from, to), Math.max(from, to) + 1).map((each) => linesOf(report, each));
	const gaps = passed.slice(1).map(({ start }, index) => ({ start: passed[index]?.end ?? start, end: start }));
	return from < to ? forward(passed, gaps, edited) : backward(passed, gaps, edited);
}

function forward(passed: readonly Span[], gaps: readonly Span[], edited: Edited): readonly Edit[] {
	const [own, last] = [passed[0], passed.at(-1)];
	const [first, final] = [gaps[0], gaps.at(-1)];
	if (!own || !last || !first || !final) return [];
	return [
		{ span: { start: own.start, end: first.end }, newText: '' },
		...gaps.slice(1).flatMap((gap, index) => replacedGap(gap, gaps[index], edited)),
		{ span: { start: last.end, end: last.end }, newText: edited(final) + edited(own) },
	];
}

function backward(passed: readonly Span[], gaps: readonly Span[], edited: Edited): readonly Edit[] {
	const [own, place] = [passed.at(-1), passed[0]];
	const [first, final] = [gaps[0], gaps.at(-1)];
	if (!own || !place || !first || !final) return [];
	return [
		{ span: { start: place.start, end: place.start }, newText: edited(own) + edited(first) },
		...gaps.slice(0, -1).flatMap((gap, index) => replacedGap(gap, gaps[index + 1], edited)),
		{ span: { start: final.start, end: own.end }, newText: '' },
	];
}

function replacedGap(gap: Span, by: Span | undefined, edited: Edited): readonly Edit[] {
	const newText = edited(by ?? gap);
	return newText === edited(gap) ? [] : [{ span: gap, newText }];
}

/** The blank lines before a section go with it, so that it comes back as it went. */
function elsewhere(report: Report, destination: Destination, edited: Edited): readonly Edit[] {
	const own = linesOf(report, destination.moved);
	const before = gapStart(report.text, own.start);
	const gap = { start: before ?? own.end, end: before === undefined ? gapEnd(report.text, own.end) : own.start };
	const place = placeFor(report, destination);
	const inserted = place.isFirst ? edited(own) + edited(gap) : edited(gap) + edited(own);
	return [
		{ span: { start: Math.min(own.start, gap.start), end: Math.max(own.end, gap.end) }, newText: '' },
		{ span: { start: place.offset, end: place.offset }, newText: inserted },
	];
}

interface Place {
	readonly offset: number;
	/** Whether nothing stands before it. */
	readonly isFirst: boolean;
}

function placeFor(report: Report, { moved, parent, after }: Destination): Place {
	const at = after.indexOf(moved);
	const [before, next] = [after[at - 1] ?? (after[at + 1] ? undefined : parent), after[at + 1]];
	if (before) return { offset: linesOf(report, before).end, isFirst: false };
	const start = next ? linesOf(report, next).start : report.text.length;
	const gap = gapStart(report.text, start);
	return { offset: gap ?? start, isFirst: gap === undefined };
}

/** Edits that touch are one: which of them comes first would be anybody's guess. */
function joined(edits: readonly Edit[]): readonly Edit[] {
	const all: Edit[] = [];
	for (const { span, newText } of edits.toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end)) {
		const last = all.at(-1);
		if (last?.span.end !== span.start) all.push({ span, newText });
		else all[all.length - 1] = { span: { start: last.span.start, end: span.end }, newText: last.newText + newText };
	}
	return all;
}
