import { type Indicator, indicators } from '../data/indicators';
import { flagsOf } from './characters';

/** What `plain` may leave out. */
const isLeftOut = flagsOf(
	'“”（(的 \f\n\r\t\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

const byName = new Map<string, Indicator>();
for (const indicator of indicators) {
	byName.set(plain(indicator.name), indicator);
	for (const alias of indicator.aliases ?? []) byName.set(plain(alias), indicator);
}
const exactOnly: ReadonlySet<string> = new Set(indicators.flatMap(({ exact = [] }) => exact.map(plain)));

/**
 * Which hashes names have, reckoned from their last character on, so that one walk back over a phrase tells of each of its endings whether it may be a
 * name: asking the map for every ending, which means cutting it out and hashing it, took a fifth of a figure's time.
 */
const hashes = 1 << 17;
const hasHash = new Uint8Array(hashes);
let longestName = 0;
for (const name of byName.keys()) {
	let hash = 0;
	for (let at = name.length - 1; at >= 0; at--) hash = extended(hash, name.charCodeAt(at));
	hasHash[hash] = 1;
	longestName = Math.max(longestName, name.length);
}

function extended(hash: number, code: number): number {
	return (Math.imul(hash, 31) + code) & (hashes - 1);
}

/** The entry a phrase is a name of. */
export function indicatorNamed(phrase: string): Indicator | undefined {
	const text = plain(phrase);
	if (text.length > longestName) return undefined;
	let hash = 0;
	for (let at = text.length - 1; at >= 0; at--) hash = extended(hash, text.charCodeAt(at));
	return hasHash[hash] ? byName.get(text) : undefined;
}

/** The entry whose name a phrase ends with, and the words before it: 高技术|制造业增加值. Names marked exact only match whole phrases. */
export function indicatorAtEnd(phrase: string): { readonly indicator: Indicator; readonly before: string } | undefined {
	const text = plain(phrase);
	const farthest = Math.max(0, text.length - longestName);
	let found: { readonly indicator: Indicator; readonly before: string } | undefined;
	let hash = 0;
	for (let start = text.length - 1; start >= farthest; start--) {
		hash = extended(hash, text.charCodeAt(start));
		if (!hasHash[hash] || start === text.length - 1) continue;
		const name = text.slice(start);
		const indicator = byName.get(name);
		if (indicator && (start === 0 || !exactOnly.has(name))) found = { indicator, before: text.slice(0, start) };
	}
	return found;
}

/** Names are compared without the marks that writers put in and leave out. */
function plain(name: string): string {
	for (let at = 0; at < name.length; at++) if (isLeftOut[name.charCodeAt(at)]) return name.replace(/（[^）]*）|\([^)]*\)|[“”的\s]/g, '');
	return name;
}
