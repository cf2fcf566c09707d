import { hashOf, pairAt } from './pairs';
import type { Span } from './span';

/** A word found in a text, by its place in the list of words. */
export interface FoundWord {
	readonly word: number;
	readonly span: Span;
}

/**
 * A function that finds every occurrence of many words in one pass over a text, overlapping ones too, in the order of their beginnings.
 * Words are kept by their first two characters; those shorter than that are never found. Why not an automaton: see phraseIndex.ts.
 */
export function wordFinder(words: readonly string[]): (text: string) => readonly FoundWord[] {
	const byPair = new Map<number, number[]>();
	const hasPair = new Uint8Array(1 << 16);
	for (const [index, word] of words.entries()) {
		if (word.length < 2) continue;
		const pair = pairAt(word, 0);
		const same = byPair.get(pair);
		if (same) same.push(index);
		else byPair.set(pair, [index]);
		hasPair[hashOf(pair)] = 1;
	}
	return (text) => {
		const found: FoundWord[] = [];
		for (let at = 0; at < text.length - 1; at++) {
			const pair = pairAt(text, at);
			if (!hasPair[hashOf(pair)]) continue;
			for (const index of byPair.get(pair) ?? none) {
				const word = words[index] ?? '';
				if (text.startsWith(word, at)) found.push({ word: index, span: { start: at, end: at + word.length } });
			}
		}
		return found;
	};
}

const none: readonly number[] = [];
