import { flagsOf } from './characters';

const opens = flagsOf('“‘《（(');
const closes = flagsOf('”’》）)');
const dividesClauses = flagsOf('，。；：,;:！？');
const listMark = '、'.charCodeAt(0);

/** Where the last clause of a text begins; commas inside of brackets and quotes do not count. */
export function lastBoundary(text: string): number {
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at--) {
		const code = text.charCodeAt(at);
		if (closes[code]) depth++;
		else if (opens[code]) {
			if (depth === 0) return at + 1;
			depth--;
		} else if (depth === 0 && dividesClauses[code]) return at + 1;
	}
	return 0;
}

/** Pieces between 、 marks that stand outside of brackets and quotes. */
export function splitOutside(text: string): readonly string[] {
	if (!text.includes('、')) return [text];
	const pieces: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (opens[code]) depth++;
		else if (closes[code]) depth--;
		else if (code === listMark && depth <= 0) {
			pieces.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...pieces, text.slice(start)].filter((piece, index, all) => piece !== '' || index === all.length - 1);
}
