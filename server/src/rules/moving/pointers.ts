import { numeralLike } from '../../report/numerals';
import type { Section } from '../../report/outline';
import { allSections } from '../../report/outline';
import { sourceSpan } from '../../report/paragraphs';
import type { Reference } from '../../report/references';
import { partAround, sectionReferredTo } from '../../report/referredSections';
import type { Report } from '../../report/report';
import type { Span } from '../../report/span';
import type { Edit } from '../rule';
import type { Destination } from './destination';
import type { NewNumbers } from './numbers';

/** What makes each reference to a part or section point at the same one as before; the edits of one reference together. */
export function pointerEdits(report: Report, destination: Destination, numbers: NewNumbers): readonly (readonly Edit[])[] {
	const places = placesAfter(report, destination, numbers);
	return report.facts.flatMap(({ references }, index) =>
		references.pointers.map((pointer) => followed(report, index, pointer, places)).filter((edits) => edits.length > 0),
	);
}

interface Places {
	/** The part that a paragraph will be in. */
	readonly partOf: (index: number) => Section | undefined;
	readonly numberOf: (section: Section) => number | undefined;
}

function placesAfter({ outline }: Report, { moved, parent }: Destination, numbers: NewNumbers): Places {
	const inMoved = ({ start, end }: Span, index: number) => start <= index && index < end;
	const home = parent && outline.sections.find((part) => [...allSections([part])].includes(parent));
	return {
		partOf: (index) => (parent && inMoved(moved.paragraphs, index) ? home : partAround(outline.sections, index)),
		numberOf: (section) => numbers.get(section) ?? section.numbering?.value,
	};
}

function followed(report: Report, index: number, pointer: Reference, { partOf, numberOf }: Places): readonly Edit[] {
	const target = sectionReferredTo(report, index, pointer);
	const part = target && partOf(target.paragraphs.start);
	const paragraph = report.paragraphs[index];
	if (!target || !part || !paragraph) return [];
	const isOther = pointer.kind === '节' && part !== partOf(index);
	const wanted: readonly (Written | undefined)[] = isOther
		? [inFull(paragraph.text, pointer, numberOf(part), numberOf(target))]
		: pointer.kind === '节'
			? [numeral(paragraph.text, pointer.numeral, numberOf(target))]
			: [numeral(paragraph.text, pointer.numeral, numberOf(part)), numeral(paragraph.text, pointer.sectionNumeral, numberOf(target))];
	return wanted.flatMap((each) => {
		if (!each || paragraph.text.slice(each.span.start, each.span.end) === each.newText) return [];
		return [{ span: sourceSpan(paragraph, each.span), newText: each.newText }];
	});
}

/** An edit of a paragraph's text. */
type Written = Edit;

function numeral(text: string, span: Span | undefined, value: number | undefined): Written | undefined {
	return span && value !== undefined ? { span, newText: numeralLike(text.slice(span.start, span.end), value) } : undefined;
}

/** `（三）` of another part is `第二部分（三）`. */
function inFull(text: string, { span, numeral: own }: Reference, part: number | undefined, value: number | undefined): Written | undefined {
	const section = numeral(text, own, value);
	if (!own || !section || part === undefined) return undefined;
	const opening = text.slice(span.start, own.start).replace(/^本部分的?/, '');
	return { span, newText: `第${numeralLike('一', part)}部分${opening}${section.newText}${text.slice(own.end, span.end)}` };
}
