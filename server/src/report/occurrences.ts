import { noteOccurrences } from './noteOccurrences';
import { referenceOccurrences } from './referenceOccurrences';
import type { Report } from './report';
import type { Span } from './span';
import { statementOccurrences } from './statements';

/** What stands at a place of a report, and where else the same is spoken of. Spans are of the source. */
export interface Occurrences {
	/** Where it is introduced; undefined where the report has no such place. */
	readonly definition: Span | undefined;
	/** Everywhere it is spoken of, the definition among them, in the order of their places. */
	readonly places: readonly Span[];
}

/** The place of an occurrence, and what it is one of. */
export type FindOccurrences = (report: Report, offset: number) => Occurrences | undefined;

const finders: readonly FindOccurrences[] = [noteOccurrences, referenceOccurrences, statementOccurrences];

/** Undefined where there is neither a note's sign nor a numbered reference nor a figure or its indicator. */
export function occurrencesAt(report: Report, offset: number): Occurrences | undefined {
	for (const find of finders) {
		const found = find(report, offset);
		if (found) return found;
	}
	return undefined;
}
