import { allSections, parentsIn, type Section } from '../../report/outline';
import type { Report } from '../../report/report';
import type { Span } from '../../report/span';
import type { Destination } from './destination';
import { ownParagraphs } from './lines';
import type { NewNumbers } from './numbers';

/** The old index of each paragraph in the order that a move leads to. */
export function orderAfter(report: Report, destination: Destination): readonly number[] {
	const all = report.paragraphs.map((_, index) => index);
	const of = (section: Section) => ownParagraphs(report, section);
	const { moved, from, parent, before, after } = destination;
	if (from === parent) return slotted(all, before.map(of), after.map(of));
	const at = after.indexOf(moved);
	const [previous, next] = [after[at - 1], after[at + 1]];
	const place = previous ? of(previous).end : next ? of(next).start : parent ? of(parent).end : all.length;
	const own = of(moved);
	const isOther = (index: number) => index < own.start || index >= own.end;
	return [...all.slice(0, place).filter(isOther), ...all.slice(own.start, own.end), ...all.slice(place).filter(isOther)];
}

/** What stands in the `slots`, exchanged for what stands in `others`, one after the other. */
function slotted(all: readonly number[], slots: readonly Span[], others: readonly Span[]): readonly number[] {
	let from = 0;
	const order = slots.flatMap((slot, index) => {
		const kept = all.slice(from, slot.start);
		from = slot.end;
		const other = others[index] ?? slot;
		return [...kept, ...all.slice(other.start, other.end)];
	});
	return [...order, ...all.slice(from)];
}

/** Whether a text reads as it was meant: the same paragraphs in the new order, and the same headings over them. */
export function isAsMeant(before: Report, after: Report, destination: Destination, numbers: NewNumbers): boolean {
	const order = orderAfter(before, destination);
	const sameParagraphs =
		after.paragraphs.length === order.length &&
		order.every((old, index) => wordsOf(before.paragraphs[old]?.text) === wordsOf(after.paragraphs[index]?.text));
	return sameParagraphs && hasSameHeadings(before, after, destination, numbers, order);
}

/** A text but for its numbers, which may follow. */
function wordsOf(text = ''): string {
	return text.replace(/第[一二三四五六七八九十\d]+部分|本部分的?|[一二两三四五六七八九十\d①-⑳０-９ ]+/g, '');
}

function hasSameHeadings(
	before: Report,
	after: Report,
	{ moved, parent }: Destination,
	numbers: NewNumbers,
	order: readonly number[],
): boolean {
	const [old, current] = [[...allSections(before.outline.sections)], [...allSections(after.outline.sections)]];
	const starts = new Map(old.map((section) => [section.paragraphs.start, section]));
	const [oldParents, newParents] = [parentsIn(before.outline.sections), parentsIn(after.outline.sections)];
	const sourceOf = (section: Section | undefined) => section && starts.get(order[section.paragraphs.start] ?? -1);
	return (
		old.length === current.length &&
		current.every((section) => {
			const source = sourceOf(section);
			if (source?.rank !== section.rank || (numbers.get(source) ?? source.numbering?.value) !== section.numbering?.value) return false;
			return sourceOf(newParents.get(section)) === (source === moved ? parent : oldParents.get(source));
		})
	);
}
