import { createHash } from 'node:crypto';
import type { Anchor } from '../anchors';

/** Consonants only: no spreadsheet takes such a word for a number, a date or a formula, and nobody reads one as a word. */
const letters = 'BCDFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A figure's number on a check sheet, made from what it says: the same as long as its sentence is, wherever that is moved. */
export function figureKey({ context, text, occurrence }: Anchor): string {
	const digest = createHash('sha256').update([context, text, occurrence].join('\0')).digest();
	return Array.from(digest.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
}
