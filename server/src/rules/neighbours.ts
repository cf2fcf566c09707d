import { addTo } from '../report/groups';

/** More things than this sharing a key share a generic word: 改造工程. */
const mostAlike = 24;

/** Shows pairs of things that share a key, each pair once for every key. Keys are whole numbers of 32 bits; `addKeys` puts a thing's own into the row of all. */
export function neighbours<Thing>(
	things: readonly Thing[],
	addKeys: (thing: Thing, keys: number[]) => void,
	show: (one: Thing, other: Thing) => void,
): void {
	if (things.length < 2) return;
	const keys: number[] = [];
	const ends = things.map((thing) => {
		addKeys(thing, keys);
		return keys.length;
	});
	for (const bucket of bucketsOf(things, keys, ends)) {
		if (bucket.length > mostAlike) continue;
		bucket.forEach((one, at) => {
			for (let next = at + 1; next < bucket.length; next++) show(one, bucket[next] as Thing);
		});
	}
}

/** How many keys there are at each place, up to 2. Nine keys in ten are alone at theirs, so that nothing shares them; buckets for these took half of the time. */
const places = new Uint8Array(1 << 16);

/** @param ends where each thing's keys end in the row of all */
function bucketsOf<Thing>(things: readonly Thing[], keys: readonly number[], ends: readonly number[]): Iterable<readonly Thing[]> {
	for (const key of keys) places[placeOf(key)] = places[placeOf(key)] === 0 ? 1 : 2;
	const buckets = new Map<number, Thing[]>();
	let owner = 0;
	keys.forEach((key, index) => {
		while (index >= (ends[owner] as number)) owner++;
		if (places[placeOf(key)] === 1) return;
		addTo(buckets, key, things[owner] as Thing);
	});
	for (const key of keys) places[placeOf(key)] = 0;
	return buckets.values();
}

/** Below 65,536. */
function placeOf(key: number): number {
	return (key ^ (key >>> 16)) & 0xffff;
}
