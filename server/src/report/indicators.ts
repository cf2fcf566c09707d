import { type Indicator, indicators } from '../data/indicators';
import { hashOf, pairAt } from './pairs';

const byName = new Map<string, Indicator>();
const exactOnly: ReadonlySet<string> = new Set(indicators.flatMap(({ exact = [] }) => exact.map(plain)));
/** How long the names are whose last two characters have a hash, as bits: few phrases end as any name does. */
const lengthsByEnd = new Uint32Array(1 << 16);
/** Longer names, which no one writes, are only found as whole phrases. */
const longestEnd = 31;

for (const indicator of indicators) {
	add(indicator.name, indicator);
	for (const alias of indicator.aliases ?? []) add(alias, indicator);
}

function add(written: string, indicator: Indicator): void {
	const name = plain(written);
	byName.set(name, indicator);
	if (name.length < 2 || name.length > longestEnd) return;
	const end = endOf(name);
	lengthsByEnd[end] = (lengthsByEnd[end] ?? 0) | (1 << name.length);
}

/** The entry a phrase is a name of. */
export function indicatorNamed(phrase: string): Indicator | undefined {
	return byName.get(plain(phrase));
}

/** The entry whose name a phrase ends with, and the words before it: 高技术|制造业增加值. Names marked exact only match whole phrases. */
export function indicatorAtEnd(phrase: string): { readonly indicator: Indicator; readonly before: string } | undefined {
	const text = plain(phrase);
	if (text.length < 2) return undefined;
	const lengths = lengthsByEnd[endOf(text)] ?? 0;
	if (lengths === 0) return undefined;
	for (let length = Math.min(text.length, longestEnd); length > 1; length--) {
		if ((lengths & (1 << length)) === 0) continue;
		const name = text.slice(text.length - length);
		const indicator = byName.get(name);
		if (indicator && (length === text.length || !exactOnly.has(name))) return { indicator, before: text.slice(0, text.length - length) };
	}
	return undefined;
}

function endOf(name: string): number {
	return hashOf(pairAt(name, name.length - 2));
}

/** Names are compared without the marks that writers put in and leave out. */
function plain(name: string): string {
	return /[“”（(的\s]/.test(name) ? name.replace(/（[^）]*）|\([^)]*\)|[“”的\s]/g, '') : name;
}
