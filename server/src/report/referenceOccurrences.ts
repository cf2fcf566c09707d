import type { FindOccurrences } from './occurrences';
import { allSections, type Section } from './outline';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Reference, References } from './references';
import { partAround } from './referredSections';
import type { Report } from './report';
import { byPlace, touches } from './span';

/** What a numbered reference points at (附件2, 专栏3, 第三部分（二）) and all that point at it, from any of them. */
export const referenceOccurrences: FindOccurrences = (report, offset) => {
	const places = [...placesOf(report)];
	const here = places.find(({ span }) => touches(span, offset));
	if (!here) return undefined;
	const same = places.filter((place) => pointsAlike(place, here));
	// Alone it is a heading that nothing points at.
	if (same.every(({ isTarget }) => isTarget)) return undefined;
	return { definition: same.find(({ isTarget }) => isTarget)?.span, places: same.map(({ span }) => span).sort(byPlace) };
};

interface ReferencePlace extends Pick<Reference, 'kind' | 'number' | 'section' | 'span'> {
	/** The heading or label itself. */
	readonly isTarget: boolean;
}

function* placesOf({ facts, paragraphs, outline }: Report): Iterable<ReferencePlace> {
	for (const [index, paragraph] of paragraphs.entries()) {
		const references = facts[index]?.references;
		if (references) yield* placesIn(references, paragraph, partAround(outline.sections, index));
	}
	for (const part of outline.sections) yield* placesOfPart(part);
}

function* placesIn({ pointers, announced, label }: References, paragraph: Paragraph, part: Section | undefined): Iterable<ReferencePlace> {
	for (const each of [...pointers, ...announced]) yield { ...inFull(each, part), span: sourceSpan(paragraph, each.span), isTarget: false };
	if (label) yield { ...label, span: sourceSpan(paragraph, label.span), isTarget: true };
}

/** A section named alone is one of the part that it is named in. */
function inFull(reference: Reference, part: Section | undefined): Reference {
	return reference.kind === '节' ? { ...reference, kind: '部分', number: part?.numbering?.value, section: reference.number } : reference;
}

/** A part, and its sections by their numbers in brackets. */
function* placesOfPart(part: Section): Iterable<ReferencePlace> {
	const number = part.numbering?.value;
	if (part.kind !== 'part' || part.isAnnex || number === undefined) return;
	yield { kind: '部分', number, section: undefined, span: part.heading, isTarget: true };
	for (const { numbering, heading } of allSections(part.children)) {
		if (numbering?.style === '（一）') yield { kind: '部分', number, section: numbering.value, span: heading, isTarget: true };
	}
}

/** A single annex needs no number: 附件 is 附件1 then. */
function pointsAlike(one: ReferencePlace, other: ReferencePlace): boolean {
	return one.kind === other.kind && (one.number ?? 1) === (other.number ?? 1) && one.section === other.section;
}
