import type { Role } from '../report/calendar';
import type { Span } from '../report/span';

/** Something that may be meant by what was typed. */
export interface Completion {
	readonly label: string;
	readonly kind: 'number' | 'indicator' | 'term' | 'phrase' | 'figure';
	/** What is replaced, in the source; on one line, the place asked about within or at its end. */
	readonly span: Span;
	readonly newText: string;
	/** The same with places to fill in, as the Language Server Protocol writes it. */
	readonly snippet?: string;
	/** What the typed text is held against. */
	readonly filterText: string;
	readonly detail?: string;
	readonly documentation?: string;
}

/** A list longer than this is not read. */
export const mostCompletions = 20;

/** What the place of the cursor says of what may be meant. */
export interface CompletionPlace {
	readonly role: Role;
	readonly period: string;
	readonly planYear: number | undefined;
}
