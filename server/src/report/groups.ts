/** Adds to a key's list, beginning it where there is none. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** Things grouped by what a function says of them, in their order; those it gives nothing for are left out. */
export function groupedBy<Thing>(
	things: readonly Thing[],
	keyOf: (thing: Thing) => string | undefined,
): ReadonlyMap<string, readonly Thing[]> {
	const groups = new Map<string, Thing[]>();
	for (const thing of things) {
		const key = keyOf(thing);
		if (key !== undefined) addTo(groups, key, thing);
	}
	return groups;
}
