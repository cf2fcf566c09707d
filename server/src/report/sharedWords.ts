/** Passages that can be searched for the words of another text. */
export interface PassageIndex {
	/** The passage that has most of a text's telling words; undefined where none has any. */
	nearest(text: string): Nearest | undefined;
}

export interface Nearest {
	readonly passage: number;
	/** How much of the text's words the passage has, from 0 to 1; rare words count for more. */
	readonly coverage: number;
	/** The longest run of characters they share. */
	readonly run: number;
}

/** An index of pairs of characters, the nearest thing to words in a text without blanks. Takes time linear in the passages. */
export function passageIndex(passages: readonly string[]): PassageIndex {
	const places = new Map<string, number[]>();
	passages.forEach((passage, at) => {
		for (const pair of pairsOf(passage)) {
			const found = places.get(pair);
			if (!found) places.set(pair, [at]);
			else if (found.at(-1) !== at) found.push(at);
		}
	});
	return { nearest: (text) => nearest(text, passages, places) };
}

function nearest(text: string, passages: readonly string[], places: ReadonlyMap<string, readonly number[]>): Nearest | undefined {
	const scores = new Float64Array(passages.length);
	let total = 0;
	for (const pair of new Set(pairsOf(text))) {
		const found = places.get(pair) ?? [];
		// Another number is no other subject.
		if (found.length === 0 && isFigure(pair)) continue;
		const weight = Math.log(1 + passages.length / (found.length + 1));
		total += weight;
		for (const at of found) scores[at] = (scores[at] ?? 0) + weight;
	}
	const passage = indexOfMost(scores);
	const score = scores[passage] ?? 0;
	return score === 0 ? undefined : { passage, coverage: score / total, run: longestRun(text, passages[passage] ?? '') };
}

function indexOfMost(scores: Float64Array): number {
	let most = 0;
	for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[most] ?? 0)) most = at;
	return most;
}

const words = /[\p{Script=Han}A-Za-z]{2,}/gu;
const figure = /\d[\d.]*[%％万亿]?[\p{Script=Han}A-Za-z]/gu;

function isFigure(pair: string): boolean {
	return /^\d/.test(pair);
}

/** Pairs of neighbouring characters that are neither digits nor marks, and figures with the beginning of their units. */
function pairsOf(text: string): readonly string[] {
	const pairs: string[] = [];
	for (const word of text.match(words) ?? []) {
		for (let at = 0; at + 1 < word.length; at++) pairs.push(word.slice(at, at + 2));
	}
	return [...pairs, ...(text.match(figure) ?? [])];
}

function longestRun(text: string, passage: string): number {
	let longest = 0;
	for (const word of text.match(words) ?? []) {
		for (let at = 0; at + longest < word.length; at++) {
			while (at + longest < word.length && passage.includes(word.slice(at, at + longest + 1))) longest++;
		}
	}
	return longest;
}
