/** The fewest things without which the others' places ascend; things without place are left out. */
export function outOfOrder<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => number | undefined): readonly Thing[] {
	const placed = things.filter((thing) => placeOf(thing) !== undefined);
	const inOrder = longestAscent(placed.map((thing) => placeOf(thing) ?? 0));
	return placed.filter((_, index) => !inOrder.has(index));
}

/** Indices of a longest ascending row of values, by the piles of patience sorting. */
function longestAscent(values: readonly number[]): ReadonlySet<number> {
	const piles: { readonly index: number; readonly value: number }[] = [];
	const before: (number | undefined)[] = [];
	values.forEach((value, index) => {
		const pile = firstNotBelow(piles, value);
		before[index] = piles[pile - 1]?.index;
		piles[pile] = { index, value };
	});
	const row = new Set<number>();
	for (let index = piles.at(-1)?.index; index !== undefined; index = before[index]) row.add(index);
	return row;
}

function firstNotBelow(piles: readonly { readonly value: number }[], value: number): number {
	let [low, high] = [0, piles.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((piles[middle]?.value ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
