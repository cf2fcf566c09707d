import { isBlank } from './characters';
import { type Outline, outlineOf } from './outline';
import { type Paragraph, paragraphsOf } from './paragraphs';
import type { Span } from './span';

/** A report as facts. Made once for each version of a text by `readReport`; nothing in it changes afterwards. */
export interface Report {
	/** The source text, untouched. */
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly outline: Outline;
	/** Figures of the whole text in the order of their places. */
	readonly figures: readonly Figure[];
}

/** A number with its unit, as written. */
export interface Figure {
	readonly text: string;
	readonly span: Span;
}

/** Reads any text; odd text yields fewer facts, never an exception. */
export function readReport(text: string): Report {
	const paragraphs = paragraphsOf(text);
	const counts = paragraphs.map((paragraph) => ({ characters: visibleCharacters(paragraph.text), figures: 0 }));
	return { text, paragraphs, outline: outlineOf(paragraphs, counts), figures: [] };
}

function visibleCharacters(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) count++;
	return count;
}
