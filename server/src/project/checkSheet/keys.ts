import { createHash } from 'node:crypto';
import type { FigureAnchor } from '../figureAnchors';

/** Consonants only: no spreadsheet takes such a word for a number, a date or a formula, and nobody reads one as a word. */
const letters = 'BCDFGHJKMNPQRSTVWXYZ';
const length = 8;

/**
 * A figure's number on a check sheet, made from what it says: the same as long as the figure and its sentence's words are, whatever becomes of
 * other figures in the sentence, and wherever it is moved.
 */
export function figureKey({ text, frame, occurrence }: FigureAnchor): string {
	const digest = createHash('sha256').update([frame, text, occurrence].join('\0')).digest();
	return Array.from(digest.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
}
