import type { Role } from '../report/calendar';
import type { Fact } from '../report/facts';
import { indicatorNamed } from '../report/indicators';
import type { Span } from '../report/span';
import { scopeOf } from './comparison';
import type { Context, SeriesReport } from './context';
import { isPlain } from './yearBefore';

/** What last year's report says of an indicator. */
export interface Wording {
	readonly source: SeriesReport;
	/** The indicator as written there. */
	readonly name: string;
	/** Figures on the indicator that stand together in one sentence. */
	readonly facts: readonly Fact[];
	/** From the indicator's name, or else the first figure, to the last figure: 固定资产投资14.9亿元，增长9.6%. */
	readonly words: string;
	/** The numbers within `words`, without unit. */
	readonly numbers: readonly Span[];
}

/** Last year's statement on an indicator, for the same purpose: what came about, or what was meant to. Undefined where there is none. */
export function wordingOf(context: Context, indicator: string, role: Role): Wording | undefined {
	if (!context.lastYear) return undefined;
	const key = indicatorNamed(indicator)?.name ?? indicator;
	return wordingsOf(context.lastYear, role === 'target').get(key);
}

interface Wordings {
	readonly targets: ReadonlyMap<string, Wording>;
	readonly results: ReadonlyMap<string, Wording>;
}

const known = new WeakMap<SeriesReport, Wordings>();

/** All wordings of one report by the indicator's dictionary name, or else its own. */
export function wordingsOf(source: SeriesReport, ofTargets: boolean): ReadonlyMap<string, Wording> {
	const wordings = known.get(source) ?? {
		targets: collected(source, (fact) => fact.role === 'target'),
		results: collected(source, (fact) => fact.role !== 'target'),
	};
	known.set(source, wordings);
	return ofTargets ? wordings.targets : wordings.results;
}

/** The first statement counts: reports name what matters before they go into detail. */
function collected(source: SeriesReport, holds: (fact: Fact) => boolean): ReadonlyMap<string, Wording> {
	const wordings = new Map<string, Wording>();
	for (const run of runsOf(source.report.figures.filter((fact) => isPlain(fact) && scopeOf(fact) === '' && holds(fact)))) {
		const [first] = run;
		if (first && !wordings.has(first.key)) wordings.set(first.key, wordingFrom(source, run));
	}
	return wordings;
}

/** Figures on one thing that follow each other in a sentence. */
function runsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
	const runs: Fact[][] = [];
	for (const fact of facts) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		const goesOn = last && last.index + 1 === fact.index && last.key === fact.key && last.paragraphIndex === fact.paragraphIndex;
		if (goesOn && last.sentence.start === fact.sentence.start) run?.push(fact);
		else runs.push([fact]);
	}
	return runs;
}

/** A name further from its first figure than this is the subject of something else. */
const longestGap = 12;

function wordingFrom(source: SeriesReport, facts: readonly Fact[]): Wording {
	const first = facts[0] as Fact;
	const { text } = first.paragraph;
	const name = nameBefore(first);
	const start = name?.start ?? first.quantity.span.start;
	const end = (facts.at(-1) ?? first).quantity.span.end;
	return {
		source,
		name: name ? text.slice(name.start, name.end) : first.indicator,
		facts,
		words: text.slice(start, end),
		numbers: facts
			.flatMap(({ quantity }) => digitsIn(text, quantity.span))
			.map((span) => ({ start: span.start - start, end: span.end - start })),
	};
}

/** Where the indicator's name stands that a figure follows soon. */
function nameBefore({ paragraph, indicator, key, entry, sentence, quantity }: Fact): Span | undefined {
	const before = paragraph.text.slice(sentence.start, quantity.span.start);
	for (const name of [indicator, key, ...(entry?.name === key ? (entry.aliases ?? []) : [])]) {
		const at = before.lastIndexOf(name);
		if (at < 0 || before.length - at - name.length > longestGap) continue;
		return { start: sentence.start + at, end: sentence.start + at + name.length };
	}
	return undefined;
}

function digitsIn(text: string, { start, end }: Span): readonly Span[] {
	return Array.from(text.slice(start, end).matchAll(/\d+(?:[.,]\d+)*/g), ({ 0: digits, index }) => ({
		start: start + index,
		end: start + index + digits.length,
	}));
}
