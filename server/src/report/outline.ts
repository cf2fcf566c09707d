import type { Span } from './span';

/** part 部分 (一、) · section 节 (（一）) · item 条 (1. （1）) · lead 段旨句 (the short first sentence that serves as a run-in heading). */
export type SectionKind = 'part' | 'section' | 'item' | 'lead';

/** A heading with everything it heads. Spans are of the source text. */
export interface Section {
	readonly kind: SectionKind;
	/** The number as written with its mark (`一、`, `（三）`, `2.`); empty when there is none. */
	readonly number: string;
	/** Complete and without line breaks, number or closing stop. */
	readonly title: string;
	/** The heading itself, number included. */
	readonly heading: Span;
	/** The heading and all that belongs to it, children included. */
	readonly span: Span;
	/** Characters of `span` without white space. */
	readonly characters: number;
	/** Figures within `span`. */
	readonly figures: number;
	readonly children: readonly Section[];
}

export interface Outline {
	/** The report's title; empty when the text has none. */
	readonly title: string;
	/** The top of the tree; parts as a rule. Where a text skips levels, other kinds may stand here. */
	readonly sections: readonly Section[];
}
