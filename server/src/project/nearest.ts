/** The word that a misspelt one was probably meant to be: at most a third of its characters away. Own code, since it is ten lines. */
export function nearest(written: string, words: readonly string[]): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.max(1, Math.floor(Math.min(written.length, longestWord) / 3)) + 1;
	for (const word of words) {
		if (written.length > longestWord || Math.abs(word.length - written.length) >= bestDistance) continue;
		const distance = editDistance(written, word);
		if (distance >= bestDistance) continue;
		best = word;
		bestDistance = distance;
	}
	return best;
}

/** `，是否想写“X”？` or nothing. */
export function suggestion(written: string, words: readonly string[]): string {
	const word = nearest(written, words);
	return word === undefined ? '' : `，是否想写“${word}”？`;
}

const longestWord = 60;

/** Characters to add, drop or replace. */
function editDistance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let at = 1; at <= one.length; at++) {
		const next = [at];
		for (let to = 1; to <= other.length; to++) {
			const replaced = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
