import { type Unit, units } from '../data/units';
import { flagsOf } from './characters';

/** A unit found in a text, with the name it stands there under. */
export interface FoundUnit {
	readonly unit: Unit;
	readonly written: string;
	/** Whether what was written is often no unit: 5号, 3级, 兆. */
	readonly isAmbiguous: boolean;
}

const byName: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.name, unit]));

/** Names by the code of their first character, the longest first: 个百分点 before 个. */
const byFirst: ReadonlyMap<number, readonly FoundUnit[]> = index();

/** Flags of the characters that units begin with. */
export const beginsUnit = flagsOf(String.fromCharCode(...byFirst.keys()));

function index(): ReadonlyMap<number, readonly FoundUnit[]> {
	const lists = new Map<number, FoundUnit[]>();
	for (const unit of units) {
		for (const written of [unit.name, ...(unit.aliases ?? [])]) {
			const isAmbiguous = unit.ambiguousNames ? unit.ambiguousNames.includes(written) : unit.ambiguous === true;
			const list = lists.get(written.charCodeAt(0)) ?? [];
			list.push({ unit, written, isAmbiguous });
			lists.set(written.charCodeAt(0), list);
		}
	}
	for (const list of lists.values()) list.sort((one, other) => other.written.length - one.written.length);
	return lists;
}

/** The longest unit that stands at an offset of a text. */
export function unitAt(text: string, offset: number): FoundUnit | undefined {
	const code = text.charCodeAt(offset);
	if (!beginsUnit[code]) return undefined;
	for (const unit of byFirst.get(code) ?? [])
		if (text.startsWith(unit.written, offset) && !splitsWord(text, offset + unit.written.length)) return unit;
	return undefined;
}

/** 9条|次干道: a unit that ends with 次 must not take it from the next word. */
function splitsWord(text: string, end: number): boolean {
	return text[end - 1] === '次' && /[干要级生]/.test(text[end] ?? '');
}

export function unitNamed(name: string): Unit | undefined {
	return byName.get(name);
}
