import { addTo } from '../report/groups';
import { initialsOf } from '../report/initials';

/** Things found by how their names begin, or by the first letters of their names' syllables. */
export interface NameIndex<Thing> {
	/** Names that begin with what was typed, in the order in which they came. Nothing for fewer than 2 characters. */
	startingWith(typed: string): readonly Thing[];
	/** The same by initials, with the whole name's initials that fit. */
	abbreviatedBy(typed: string): readonly { readonly thing: Thing; readonly initials: string }[];
}

const shortestStart = 2;

export function nameIndex<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): NameIndex<Thing> {
	const byName = lazily(() => grouped(things, (thing) => [nameOf(thing).slice(0, shortestStart)]));
	// Initials of whole names are made for the few that begin as typed: of all of them they take twice as long.
	const byInitials = lazily(() => grouped(things, (thing) => initialsOf(nameOf(thing).slice(0, shortestStart))));
	return {
		startingWith: (typed) => beginningAs(byName(), typed).filter((thing) => nameOf(thing).startsWith(typed)),
		abbreviatedBy: (typed) =>
			beginningAs(byInitials(), typed).flatMap((thing) => {
				const initials = initialsOf(nameOf(thing)).find((form) => form.startsWith(typed));
				return initials === undefined ? [] : [{ thing, initials }];
			}),
	};
}

type Groups<Thing> = ReadonlyMap<string, readonly Thing[]>;

function beginningAs<Thing>(groups: Groups<Thing>, typed: string): readonly Thing[] {
	return typed.length < shortestStart ? [] : (groups.get(typed.slice(0, shortestStart)) ?? []);
}

function grouped<Thing>(things: readonly Thing[], startsOf: (thing: Thing) => readonly string[]): Groups<Thing> {
	const groups = new Map<string, Thing[]>();
	for (const thing of things) {
		for (const start of startsOf(thing)) {
			addTo(groups, start, thing);
		}
	}
	return groups;
}

function lazily<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
