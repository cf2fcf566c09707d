import { areKin } from './kinship';

/** How two names differ in one place: what each has there, and what both have before and behind it. */
export interface NameDifference {
	readonly before: string;
	readonly behind: string;
	readonly one: string;
	readonly other: string;
	readonly kind: 'alike' | 'swapped' | 'added' | 'replaced';
	/** Whether one of the names begins where their common part does. */
	readonly isWhole: boolean;
}

/** Where two names that end alike differ, if they do so in one place only. Read from the end, for names end more surely than they begin. */
export function differenceOf(one: string, other: string): NameDifference | undefined {
	const same = commonEnd(one, other, 0, 0);
	const lengths: readonly (readonly [number, number, NameDifference['kind']])[] = [
		[2, 2, 'swapped'],
		[1, 1, 'replaced'],
		[1, 0, 'added'],
		[0, 1, 'added'],
	];
	const found = lengths
		.map(([inOne, inOther, kind]) => differenceWith(one, other, same, inOne, inOther, kind))
		.filter((each) => each !== undefined);
	return found.sort((a, b) => b.before.length - a.before.length)[0];
}

function differenceWith(
	one: string,
	other: string,
	same: number,
	inOne: number,
	inOther: number,
	how: NameDifference['kind'],
): NameDifference | undefined {
	if (one.length < same + inOne || other.length < same + inOther) return undefined;
	const [here, there] = [
		one.slice(one.length - same - inOne, one.length - same),
		other.slice(other.length - same - inOther, other.length - same),
	];
	if (how === 'swapped' && (here === there || here[0] !== there[1] || here[1] !== there[0])) return undefined;
	const before = commonEnd(one, other, same + inOne, same + inOther);
	const [oneStart, otherStart] = [one.length - same - inOne - before, other.length - same - inOther - before];
	return {
		before: one.slice(oneStart, oneStart + before),
		behind: one.slice(one.length - same),
		one: here,
		other: there,
		kind: how === 'replaced' && areKin(here, there) ? 'alike' : how,
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
