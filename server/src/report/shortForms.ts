import { matchesOf } from './matches';
import type { Span } from './span';

/** 《…》（以下简称《纲要》）: a short form agreed upon for a title. Spans are of the paragraph's text. */
export interface ShortForm {
	readonly span: Span;
	readonly name: string;
	/** What stands before the brackets, as far as a title reaches. */
	readonly full: string;
}

const agreed = /[（(](?:以下)?(?:统称|简称|下称)(?:为|：|:)?[《“]([^《》“”]{1,16})[》”][）)]/g;

/** A pure function of the text. */
export function shortFormsIn(text: string): readonly ShortForm[] {
	if (!text.includes('称')) return [];
	return matchesOf(agreed, text).map(({ 0: whole, 1: name = '', index }) => {
		const start = index + whole.indexOf(name);
		const before = text.slice(Math.max(0, index - 60), index);
		const full = /《([^《》]*)》$/.exec(before)?.[1] ?? /[^，。；！？]*$/.exec(before)?.[0] ?? '';
		return { span: { start, end: start + name.length }, name, full };
	});
}

/** Whether a name is what is left of another when characters are taken out: 规划纲要 of …五年规划纲要（草案）. */
export function isShortFor(short: string, long: string): boolean {
	let at = 0;
	for (const character of long) if (character === short[at]) at++;
	return at === short.length;
}
