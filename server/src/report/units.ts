import { type Unit, units } from '../data/units';

/** A unit found in a text, with the name it stands there under. */
export interface FoundUnit {
	readonly unit: Unit;
	readonly written: string;
	/** Whether what was written is often no unit: 5号, 3级, 兆. */
	readonly isAmbiguous: boolean;
}

const byName: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.name, unit]));

/** Names by their first character, the longest first: 个百分点 before 个. */
const byFirst: ReadonlyMap<string, readonly FoundUnit[]> = index();

function index(): ReadonlyMap<string, readonly FoundUnit[]> {
	const lists = new Map<string, FoundUnit[]>();
	for (const unit of units) {
		for (const written of [unit.name, ...(unit.aliases ?? [])]) {
			const isAmbiguous = unit.ambiguousNames ? unit.ambiguousNames.includes(written) : unit.ambiguous === true;
			const list = lists.get(written.charAt(0)) ?? [];
			list.push({ unit, written, isAmbiguous });
			lists.set(written.charAt(0), list);
		}
	}
	for (const list of lists.values()) list.sort((one, other) => other.written.length - one.written.length);
	return lists;
}

/** The longest unit that stands at an offset of a text. */
export function unitAt(text: string, offset: number): FoundUnit | undefined {
	return byFirst
		.get(text.charAt(offset))
		?.find(({ written }) => text.startsWith(written, offset) && !splitsWord(text, offset + written.length));
}

/** 9条|次干道: a unit that ends with 次 must not take it from the next word. */
function splitsWord(text: string, end: number): boolean {
	return text[end - 1] === '次' && /[干要级生]/.test(text[end] ?? '');
}

export function unitNamed(name: string): Unit | undefined {
	return byName.get(name);
}
