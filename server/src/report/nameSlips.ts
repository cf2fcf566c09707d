import { areKin } from './kinship';

/** How two names differ in one place: what each has there, and what both have before and behind it. */
export interface NameDifference {
	readonly before: string;
	readonly behind: string;
	readonly one: string;
	readonly other: string;
	readonly kind: 'alike' | 'swapped' | 'turned' | 'added' | 'replaced';
	/** Whether one of the names begins where their common part does. */
	readonly isWhole: boolean;
}

/**
 * Where two names that end alike differ, if they do so in one place only. Read from the end, for names end more surely than they begin. 沪明 and 明沪 are
 * swapped, although with another beginning one character left out would explain as much.
 */
export function differenceOf(one: string, other: string): NameDifference | undefined {
	const same = commonEnd(one, other, 0, 0);
	let best: Way | undefined;
	let longest = -1;
	for (const way of ways) {
		const before = commonBefore(one, other, same, way);
		if (before > longest + (best?.kind === 'swapped' ? 1 : 0)) [best, longest] = [way, before];
	}
	return best && differenceWith(one, other, same, best, longest);
}

/** A kind of difference, by how many characters it takes in each name. */
interface Way {
	readonly inOne: number;
	readonly inOther: number;
	readonly kind: NameDifference['kind'];
}

const ways: readonly Way[] = [
	{ inOne: 2, inOther: 2, kind: 'swapped' },
	{ inOne: 4, inOther: 4, kind: 'turned' },
	{ inOne: 1, inOther: 1, kind: 'replaced' },
	{ inOne: 1, inOther: 0, kind: 'added' },
	{ inOne: 0, inOther: 1, kind: 'added' },
];

/** How many characters two names share before a difference; -1 where they don't differ so. Counts alone, since nearly all pairs come to nothing. */
function commonBefore(one: string, other: string, same: number, { inOne, inOther, kind }: Way): number {
	if (one.length < same + inOne || other.length < same + inOther) return -1;
	if (kind === 'swapped' && !areSwapped(one, other, same)) return -1;
	if (kind === 'turned' && !areTurned(one, other, same)) return -1;
	return commonEnd(one, other, same + inOne, same + inOther);
}

function areSwapped(one: string, other: string, same: number): boolean {
	const [first, second] = [one.charCodeAt(one.length - same - 2), one.charCodeAt(one.length - same - 1)];
	return first !== second && first === other.charCodeAt(other.length - same - 1) && second === other.charCodeAt(other.length - same - 2);
}

/** 就业稳岗 and 稳岗就业: two words in the other order. */
function areTurned(one: string, other: string, same: number): boolean {
	const [first, second] = [one.length - same - 4, other.length - same - 4];
	return (
		one.slice(first, first + 2) === other.slice(second + 2, second + 4) &&
		one.slice(first + 2, first + 4) === other.slice(second, second + 2)
	);
}

function differenceWith(one: string, other: string, same: number, { inOne, inOther, kind }: Way, before: number): NameDifference {
	const here = one.slice(one.length - same - inOne, one.length - same);
	const there = other.slice(other.length - same - inOther, other.length - same);
	const [oneStart, otherStart] = [one.length - same - inOne - before, other.length - same - inOther - before];
	return {
		before: one.slice(oneStart, oneStart + before),
		behind: one.slice(one.length - same),
		one: here,
		other: there,
		kind: kind === 'replaced' && areKin(here, there) ? 'alike' : kind,
		isWhole: oneStart === 0 || otherStart === 0,
	};
}

/** How many characters two texts share at their ends, leaving off so many of each. */
function commonEnd(one: string, other: string, offOne: number, offOther: number): number {
	let same = 0;
	const most = Math.min(one.length - offOne, other.length - offOther);
	while (same < most && one.charCodeAt(one.length - offOne - 1 - same) === other.charCodeAt(other.length - offOther - 1 - same)) same++;
	return same;
}
