import { addTo } from '../report/groups';
/** How alike texts are, by the pairs of neighbouring characters they share; pairs that few texts have count for more. */

/** For each of the new texts, by the index of an old one: more than 0 where they share anything telling, 1 for the same. */
export type Likenesses = readonly ReadonlyMap<number, number>[];

/** A pair of characters that more of the old texts than this have tells nothing, and would make the time grow with the square of the text. */
const mostSharing = 16;

export function likenesses(olds: readonly string[], news: readonly string[]): Likenesses {
	const oldPairs = olds.map(characterPairs);
	const holders = holdersOf(oldPairs);
	const weights = weightsFor(olds.length);
	const oldSizes = oldPairs.map((pairs) => sizeOf(pairs, holders, weights));
	return news.map((text) => {
		const pairs = characterPairs(text);
		return normalised(sharedWeights(pairs, holders, weights), sizeOf(pairs, holders, weights), oldSizes);
	});
}

/** Numbers change from draft to draft without making another sentence. */
function characterPairs(text: string): ReadonlySet<number> {
	const plain = text.replace(/\d[\d.]*/g, '0');
	const pairs = new Set<number>();
	for (let at = 0; at + 1 < plain.length; at++) pairs.add((plain.charCodeAt(at) << 16) | plain.charCodeAt(at + 1));
	return pairs;
}

/** Which of the texts have a pair. */
type Holders = ReadonlyMap<number, readonly number[]>;

function holdersOf(texts: readonly ReadonlySet<number>[]): Holders {
	const holders = new Map<number, number[]>();
	texts.forEach((pairs, index) => {
		for (const pair of pairs) {
			addTo(holders, pair, index);
		}
	});
	return holders;
}

/** What a pair counts for, by how many of the old texts have it. */
type Weights = readonly number[];

function weightsFor(texts: number): Weights {
	return Array.from({ length: mostSharing + 1 }, (_, sharing) => Math.log(1 + texts / Math.max(1, sharing)) ** 2);
}

function sizeOf(pairs: ReadonlySet<number>, holders: Holders, weights: Weights): number {
	let sum = 0;
	for (const pair of pairs) sum += weights[holders.get(pair)?.length ?? 0] ?? 0;
	return Math.sqrt(sum);
}

function sharedWeights(pairs: ReadonlySet<number>, holders: Holders, weights: Weights): ReadonlyMap<number, number> {
	const shared = new Map<number, number>();
	for (const pair of pairs) {
		const sharing = holders.get(pair) ?? [];
		const weight = weights[sharing.length];
		if (weight === undefined) continue;
		for (const old of sharing) shared.set(old, (shared.get(old) ?? 0) + weight);
	}
	return shared;
}

function normalised(shared: ReadonlyMap<number, number>, size: number, oldSizes: readonly number[]): ReadonlyMap<number, number> {
	const result = new Map<number, number>();
	for (const [old, weight] of shared) result.set(old, weight / (size * (oldSizes[old] ?? 1)));
	return result;
}

export interface Candidate {
	/** Indices. */
	readonly old: number;
	readonly new: number;
	readonly score: number;
}

/** The best pairs first, each text in one pair at most: old by new. */
export function bestPairs(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	for (const candidate of [...candidates].sort(byScore)) {
		if (pairs.has(candidate.new) || taken.has(candidate.old)) continue;
		pairs.set(candidate.new, candidate.old);
		taken.add(candidate.old);
	}
	return pairs;
}

function byScore(one: Candidate, other: Candidate): number {
	return other.score - one.score || one.new - other.new || one.old - other.old;
}

/** Below this two texts of one report's drafts are different ones. */
const leastLikeness = 0.45;

/** Old by new: the same texts in their order, then those that are most alike, where `bonus` may speak for or against two of them. */
export function textPairs(
	olds: readonly string[],
	news: readonly string[],
	bonus: (old: number, current: number) => number = () => 0,
): ReadonlyMap<number, number> {
	const pairs = new Map(pairsByKey(olds, news, (text) => text));
	const taken = new Set(pairs.values());
	const oldRest = [...olds.keys()].filter((index) => !taken.has(index));
	const newRest = [...news.keys()].filter((index) => !pairs.has(index));
	const candidates = likenesses(textsAt(olds, oldRest), textsAt(news, newRest)).flatMap((row, at) => {
		const current = newRest[at] ?? 0;
		return Array.from(row, ([from, likeness]): Candidate => {
			const old = oldRest[from] ?? 0;
			return { old, new: current, score: likeness + bonus(old, current) };
		});
	});
	for (const [current, old] of bestPairs(candidates.filter(({ score }) => score >= leastLikeness))) pairs.set(current, old);
	return pairs;
}

function textsAt(texts: readonly string[], indices: readonly number[]): readonly string[] {
	return indices.map((index) => texts[index] ?? '');
}

/** Things of one key paired in their order, index of the old by index of the new; those without key are left out. */
export function pairsByKey<Thing>(
	olds: readonly Thing[],
	news: readonly Thing[],
	keyOf: (thing: Thing, side: 'old' | 'new') => string | undefined,
): ReadonlyMap<number, number> {
	const waiting = new Map<string, number[]>();
	olds.forEach((thing, index) => {
		const key = keyOf(thing, 'old');
		if (key === undefined) return;
		addTo(waiting, key, index);
	});
	for (const queue of waiting.values()) queue.reverse();
	const pairs = new Map<number, number>();
	news.forEach((thing, index) => {
		const key = keyOf(thing, 'new');
		const old = key === undefined ? undefined : waiting.get(key)?.pop();
		if (old !== undefined) pairs.set(index, old);
	});
	return pairs;
}
