import { digitsFor, digitsSpan, highestNumber } from '../../report/numbering';
import type { Section } from '../../report/outline';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Edit } from '../rule';
import type { Destination } from './destination';

/** The numbers that change with a move, by section. */
export type NewNumbers = ReadonlyMap<Section, number>;

/**
 * Numbers stay in their places and sections pass through them, so that a row that counts up goes on doing so, and what was wrong with one stays
 * what it was. Where a section leaves, the row loses its last number; where it comes to, the row gains one.
 */
export function newNumbers({ moved, from, parent, before, after }: Destination): NewNumbers {
	if (!moved.numbering) return new Map();
	if (from === parent) return new Map(changed(after, before.map(numberOf)));
	const left = rowWith(before, moved);
	const joined = rowJoined(after, moved);
	return new Map([
		...changed(
			left.filter((each) => each !== moved),
			left.map(numberOf),
		),
		...changed(joined, valuesWithNext(joined.filter((each) => each !== moved))),
	]);
}

export function numberEdits({ paragraphs }: Report, numbers: NewNumbers): readonly Edit[] {
	return Array.from(numbers).flatMap(
		([
			{
				numbering,
				paragraphs: { start },
			},
			value,
		]) => {
			const paragraph = paragraphs[start];
			if (!numbering || !paragraph) return [];
			return [{ span: sourceSpan(paragraph, digitsSpan(numbering)), newText: digitsFor(numbering, value) }];
		},
	);
}

/** Whether each number can be written in its style. */
export function canBeWritten(numbers: NewNumbers): boolean {
	return [...numbers].every(([{ numbering }, value]) => numbering && value <= highestNumber(numbering.style));
}

function numberOf({ numbering }: Section): number {
	return numbering?.value ?? 0;
}

function changed(sections: readonly Section[], values: readonly number[]): readonly (readonly [Section, number])[] {
	return sections.flatMap((section, index) => {
		const value = values[index] ?? numberOf(section);
		return value === numberOf(section) ? [] : [[section, value] as const];
	});
}

function valuesWithNext(row: readonly Section[]): readonly number[] {
	const values = row.map(numberOf);
	return [...values, (values.at(-1) ?? 0) + 1];
}

/** Of several rows one behind the other, each beginning at 1, the one that a section stands in. */
function rowWith(sections: readonly Section[], section: Section): readonly Section[] {
	const at = sections.indexOf(section);
	const start = Math.max(
		0,
		sections.slice(0, at + 1).findLastIndex((each) => numberOf(each) === 1),
	);
	const length = sections.slice(at + 1).findIndex((each) => numberOf(each) === 1);
	return sections.slice(start, length < 0 ? undefined : at + 1 + length);
}

/** The row of the brother before it, else of the one behind it, with the newcomer in its place. */
function rowJoined(after: readonly Section[], moved: Section): readonly Section[] {
	const at = after.indexOf(moved);
	const neighbour = after[at - 1] ?? after[at + 1];
	if (!neighbour) return [moved];
	const row = rowWith(
		after.filter((each) => each !== moved),
		neighbour,
	);
	return row.toSpliced(row.indexOf(neighbour) + (neighbour === after[at - 1] ? 1 : 0), 0, moved);
}
