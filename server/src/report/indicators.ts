import { type Indicator, indicators } from '../data/indicators';

const byName: ReadonlyMap<string, Indicator> = new Map(
	indicators.flatMap((indicator) => [indicator.name, ...(indicator.aliases ?? [])].map((name) => [plain(name), indicator] as const)),
);
const exactOnly: ReadonlySet<string> = new Set(indicators.flatMap(({ exact = [] }) => exact.map(plain)));
/** How long the names with the same last two characters are, the longest first: few phrases end as any name does. */
const lengthsByEnd: ReadonlyMap<string, readonly number[]> = lengths();

/** The entry a phrase is a name of. */
export function indicatorNamed(phrase: string): Indicator | undefined {
	return byName.get(plain(phrase));
}

/** The entry whose name a phrase ends with, and the words before it: 高技术|制造业增加值. Names marked exact only match whole phrases. */
export function indicatorAtEnd(phrase: string): { readonly indicator: Indicator; readonly before: string } | undefined {
	const text = plain(phrase);
	for (const length of lengthsByEnd.get(text.slice(-2)) ?? []) {
		const start = text.length - length;
		if (start < 0) continue;
		const name = text.slice(start);
		const indicator = byName.get(name);
		if (indicator && (start === 0 || !exactOnly.has(name))) return { indicator, before: text.slice(0, start) };
	}
	return undefined;
}

/** Names are compared without the marks that writers put in and leave out. */
function plain(name: string): string {
	return /[“”（）()的、\s]/.test(name) ? name.replace(/（[^）]*）|\([^)]*\)|[“”的\s]/g, '') : name;
}

function lengths(): ReadonlyMap<string, readonly number[]> {
	const byEnd = new Map<string, number[]>();
	for (const name of byName.keys()) {
		const found = byEnd.get(name.slice(-2)) ?? [];
		if (name.length > 1 && !found.includes(name.length)) byEnd.set(name.slice(-2), [...found, name.length]);
	}
	for (const found of byEnd.values()) found.sort((one, other) => other - one);
	return byEnd;
}
