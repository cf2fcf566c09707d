import { allSections, type Section } from '../../report/outline';
import type { Report } from '../../report/report';
import type { Span } from '../../report/span';
import { applied } from '../edits';
import type { Edit } from '../rule';
import { readAgain } from '../trial';
import { isAsMeant, orderAfter } from './arrangement';
import { countEdits } from './counts';
import { type Destination, destinationOf, type Refusal, type Target } from './destination';
import { canBeWritten, newNumbers, numberEdits } from './numbers';
import { pointerEdits } from './pointers';
import { textEdits } from './textEdits';

/** A section moved, and what followed. */
export interface Move {
	/** In the order of their places, without overlaps. */
	readonly edits: readonly Edit[];
	/** How many headings got another number, how many announced counts and how many references followed. */
	readonly numbers: number;
	readonly counts: number;
	readonly references: number;
	/** The moved section's heading in the text after the move. */
	readonly heading: Span;
}

/**
 * Moves a section with all below it. Its brothers' numbers, announced counts and references to sections follow; all other text stays as it is.
 * What would not read as the same sections in the new order is refused.
 */
export function moveSection(report: Report, section: Section, target: Target): Move | Refusal {
	const destination = destinationOf(report, section, target);
	if ('refusal' in destination) return destination;
	const numbers = newNumbers(destination);
	if (!canBeWritten(numbers)) return tooMany;
	if (haveNotes(report, [...destination.before, ...destination.after])) return ofNotes;
	const references = pointerEdits(report, destination, numbers);
	const changes = [...numberEdits(report, numbers), ...references.flat()];
	const order = orderAfter(report, destination);
	const counts = countEdits(report, tried(report, destination, changes), order);
	const edits = textEdits(report, destination, [...changes, ...counts]);
	const after = readAgain(report, applied(report.text, edits));
	const heading = headingAt(after, order.indexOf(section.paragraphs.start));
	if (!heading || !isAsMeant(report, after, destination, numbers)) return unreadable;
	return { edits, numbers: numbers.size, counts: counts.length, references: references.length, heading };
}

const tooMany: Refusal = { refusal: '移过去以后序号太大，写不下。' };
const ofNotes: Refusal = { refusal: '注释的序号跟着正文里的标注走，不能单独移动，别的也不能移到其中。' };
const unreadable: Refusal = {
	refusal: '移过去以后，前后的段落会连在一起，或者标题会变成别的层次，所以没有移动。请先改好那里的标题和断行。',
};

/** Notes are numbered by their marks in the text: none leaves them, and nothing else joins them. */
function haveNotes({ footnotes }: Report, sections: readonly Section[]): boolean {
	const notes = new Set(footnotes.flatMap(({ marks, notes: each }) => (marks.length > 0 ? each.map(({ span }) => span.start) : [])));
	return sections.some(({ span }) => notes.has(span.start));
}

function tried(report: Report, destination: Destination, changes: readonly Edit[]): Report {
	return readAgain(report, applied(report.text, textEdits(report, destination, changes)));
}

function headingAt({ outline }: Report, paragraph: number): Span | undefined {
	return [...allSections(outline.sections)].find(({ paragraphs }) => paragraphs.start === paragraph)?.heading;
}
