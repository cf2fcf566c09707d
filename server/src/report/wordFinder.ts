import { addTo } from './groups';
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
	const shelves = shelvesOf(words);
	// For few words a small table does, which is made anew for each report.
	const mask = words.length < 100 ? 0xfff : 0xffff;
	const hasPair = new Uint8Array(mask + 1);
	for (const pair of shelves.keys()) hasPair[hashOf(pair) & mask] = 1;
	return (text) => {
		const found: FoundWord[] = [];
		for (let at = 0; at < text.length - 1; at++) {
			const pair = pairAt(text, at);
			if (!hasPair[hashOf(pair) & mask]) continue;
			const shelf = shelves.get(pair);
			if (!shelf) continue;
			for (const word of wordsAt(text, at, shelf)) found.push({ word, span: { start: at, end: at + (words[word]?.length ?? 0) } });
		}
		return found;
	};
}

const none: readonly number[] = [];

/** Words that begin alike, sorted, so that a look into the middle spares half of them; beside each the place of the next shorter one that it begins with. */
interface Shelf {
	readonly words: readonly string[];
	/** The place of each in the list of words. */
	readonly places: readonly number[];
	readonly shorter: readonly number[];
}

function shelvesOf(words: readonly string[]): ReadonlyMap<number, Shelf> {
	const byPair = new Map<number, number[]>();
	for (const [place, word] of words.entries()) {
		if (word.length < 2) continue;
		const pair = pairAt(word, 0);
		addTo(byPair, pair, place);
	}
	return new Map(Array.from(byPair, ([pair, places]) => [pair, shelfOf(words, places)]));
}

function shelfOf(all: readonly string[], unsorted: readonly number[]): Shelf {
	const wordAt = (place: number) => all[place] ?? '';
	const places = unsorted.toSorted((one, other) => (wordAt(one) < wordAt(other) ? -1 : wordAt(one) > wordAt(other) ? 1 : one - other));
	const words = places.map(wordAt);
	const shorter: number[] = [];
	for (const [index, word] of words.entries()) {
		let before = index - 1;
		while (before >= 0 && !word.startsWith(words[before] ?? '')) before = shorter[before] ?? -1;
		shorter.push(before);
	}
	return { words, places, shorter };
}

/** All words that a text has at a place. The longest is the last that does not come behind the text there, or one that this one begins with. */
function wordsAt(text: string, at: number, { words, places, shorter }: Shelf): readonly number[] {
	let index = words.length === 1 ? 0 : lastNotBehind(text, at, words);
	while (index >= 0 && !text.startsWith(words[index] ?? '', at)) index = shorter[index] ?? -1;
	if (index < 0) return none;
	const found: number[] = [];
	for (; index >= 0; index = shorter[index] ?? -1) found.push(places[index] ?? 0);
	return found.sort((one, other) => one - other);
}

function lastNotBehind(text: string, at: number, words: readonly string[]): number {
	let [low, high] = [0, words.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const word = words[middle] ?? '';
		if (word <= text.slice(at, at + word.length)) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
