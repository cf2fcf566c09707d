import { bestPairs, type Candidate, likenesses, pairsByKey } from '../rules/alike';
import type { FigureAnchor } from './figureAnchors';

/** The figure that one reviewer's sign-off is of. */
export interface Match {
	/** The figure's index; undefined where nothing is left of it. */
	readonly figure: number | undefined;
	/** Whether the figure, its indicator and its sentence's words are as they were signed. */
	readonly holds: boolean;
}

/**
 * The figures that one reviewer's sign-offs are of, by the index of the sign-off; no figure is given away twice.
 * First those that say the same, twins told apart by what stands before them and by their order; then what was edited, by likeness.
 */
export function matched(signed: readonly FigureAnchor[], figures: readonly FigureAnchor[]): readonly Match[] {
	const holding = withDuplicates(same(signed, figures), signed);
	const edited = alike(signed, figures, holding);
	return signed.map((_, index) => ({ figure: holding.get(index) ?? edited.get(index), holds: holding.has(index) }));
}

/** Indices of figures by those of sign-offs. */
type Pairs = ReadonlyMap<number, number>;

/** From the strictest: the later ones find what has moved, what has twins by now, what stands beside a changed figure. */
const sameness: readonly ((anchor: FigureAnchor) => string)[] = [
	({ text, indicator, sentence, after, occurrence }) => [text, indicator, sentence, after, occurrence].join('\0'),
	({ text, indicator, sentence, after }) => [text, indicator, sentence, after].join('\0'),
	({ text, indicator, sentence, occurrence }) => [text, indicator, sentence, occurrence].join('\0'),
	({ text, indicator, sentence }) => [text, indicator, sentence].join('\0'),
	meaningOf,
];

function meaningOf({ text, indicator, frame }: FigureAnchor): string {
	return [text, indicator, frame].join('\0');
}

function same(signed: readonly FigureAnchor[], figures: readonly FigureAnchor[]): Pairs {
	const pairs = new Map<number, number>();
	const paired = new Set<FigureAnchor>();
	for (const keyOf of sameness) {
		for (const [figure, sign] of pairsByKey(signed, figures, (anchor) => (paired.has(anchor) ? undefined : keyOf(anchor)))) {
			pairs.set(sign, figure);
			for (const anchor of [signed[sign], figures[figure]]) if (anchor) paired.add(anchor);
		}
	}
	return pairs;
}

/** Merged files hold entries of a figure that another entry of the same reviewer has already. */
function withDuplicates(pairs: Pairs, signed: readonly FigureAnchor[]): Pairs {
	const keyOf = (anchor: FigureAnchor) => [meaningOf(anchor), anchor.occurrence].join('\0');
	const figures = new Map(signed.flatMap((anchor, index) => (pairs.has(index) ? [[keyOf(anchor), pairs.get(index)]] : [])));
	return new Map(
		signed.flatMap((anchor, index): [number, number][] => {
			const figure = pairs.get(index) ?? figures.get(keyOf(anchor));
			return figure === undefined ? [] : [[index, figure]];
		}),
	);
}

// What was edited

/** Sentences that share less are others. */
const leastLikeness = 0.15;
/** What makes up for a changed sentence, and the sum that is enough. */
const bonus = { indicator: 0.3, text: 0.3, place: 0.5 };
const leastScore = 0.6;

function alike(signed: readonly FigureAnchor[], figures: readonly FigureAnchor[], holding: Pairs): Pairs {
	if (holding.size === signed.length) return new Map();
	const held = new Set(holding.values());
	const olds = [...signed.keys()].filter((index) => !holding.has(index));
	const news = [...figures.keys()].filter((index) => !held.has(index));
	const likeness = sentenceLikeness(anchorsAt(signed, olds), anchorsAt(figures, news));
	const candidates = olds.flatMap((old) => news.flatMap((current) => candidateFor(signed, figures, old, current, likeness)));
	return new Map(Array.from(bestPairs(candidates), ([current, old]) => [old, current]));
}

function candidateFor(
	signed: readonly FigureAnchor[],
	figures: readonly FigureAnchor[],
	old: number,
	current: number,
	likeness: Likeness,
): readonly Candidate[] {
	const [one, other] = [signed[old], figures[current]];
	const points = one && other ? pointsFor(one, other) : 0;
	if (!one || !other || points === 0) return [];
	const alikeness = likeness(one.frame, other.frame);
	const score = alikeness + points;
	return alikeness >= leastLikeness && score >= leastScore ? [{ old, new: current, score }] : [];
}

/** 0 for figures that have nothing in common. */
function pointsFor(one: FigureAnchor, other: FigureAnchor): number {
	const isPlace = one.frame === other.frame && one.places.some((place) => other.places.includes(place));
	return (
		(one.indicator === other.indicator ? bonus.indicator : 0) + (one.text === other.text ? bonus.text : 0) + (isPlace ? bonus.place : 0)
	);
}

type Likeness = (old: string, current: string) => number;

/** Each sentence once, however many figures it has: what many texts share tells nothing. */
function sentenceLikeness(olds: readonly FigureAnchor[], news: readonly FigureAnchor[]): Likeness {
	const [oldFrames, newFrames] = [olds, news].map((anchors) => [...new Set(anchors.map(({ frame }) => frame))]);
	if (!oldFrames || !newFrames) return () => 0;
	const rows = likenesses(oldFrames, newFrames);
	const [oldIndices, newIndices] = [indices(oldFrames), indices(newFrames)];
	return (old, current) => (old === current ? 1 : (rows[newIndices.get(current) ?? -1]?.get(oldIndices.get(old) ?? -1) ?? 0));
}

function indices(texts: readonly string[]): ReadonlyMap<string, number> {
	return new Map(texts.map((text, index) => [text, index]));
}

function anchorsAt(anchors: readonly FigureAnchor[], at: readonly number[]): readonly FigureAnchor[] {
	return at.flatMap((index) => anchors[index] ?? []);
}
