import { createHash } from 'node:crypto';
import type { Report } from '../../report/report';
import { type FigureAnchor, figureAnchors } from '../figureAnchors';

/** Consonants only: no spreadsheet takes such a word for a number, a date or a formula, and nobody reads one as a word. */
const letters = 'BCDFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A figure's number on a check sheet. */
export interface FigureKey {
	/** Made from the figure and its sentence's words, so that it stays whatever becomes of other figures in the sentence and wherever it is moved. */
	readonly base: string;
	/** Which of the places that read the same, from 1; undefined where no other figure had this base. */
	readonly ordinal: number | undefined;
}

/** By the figures' index. */
export function figureKeys(report: Report): readonly FigureKey[] {
	const anchors = figureAnchors(report);
	const bases = anchors.map(baseOf);
	const counts = new Map<string, number>();
	for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
	return bases.map((base, index) => ({ base, ordinal: counts.get(base) === 1 ? undefined : anchors[index]?.occurrence }));
}

function baseOf({ frame, text }: FigureAnchor): string {
	const digest = createHash('sha256').update(`${frame}\0${text}`).digest();
	return Array.from(digest.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
}

export function keyText({ base, ordinal }: FigureKey): string {
	return ordinal === undefined ? base : `${base}-${ordinal}`;
}

/** Any text; a base that is none leads to no figure. */
export function keyFrom(written: string): FigureKey {
	const [base = '', ordinal] = written.toUpperCase().split('-');
	return { base: base.trim(), ordinal: ordinal === undefined ? undefined : Number(ordinal) };
}
