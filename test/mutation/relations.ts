import type { Fact } from '../../server/src/report/facts';
import { sourceSpan } from '../../server/src/report/paragraphs';
import { type Memory, type Report, readReport } from '../../server/src/report/report';
import type { Span } from '../../server/src/report/span';
import type { ComparingRule, Comparison } from '../../server/src/rules/comparison';

/** A figure of a relation that holds, written wrongly. */
export interface Mutation {
	readonly rule: ComparingRule;
	/** Where the relation's figures stand; a mutation keeps every place, since digits are only exchanged. */
	readonly places: readonly Span[];
	readonly text: string;
	/** For a reader of a failure: 105个 → 150个. */
	readonly what: string;
}

/** Every slip of a digit in every relation that a rule finds to hold in a text. */
export function* mutationsOf(rule: ComparingRule, text: string): Generator<Mutation> {
	const report = readReport(text);
	for (const comparison of rule.compare(report)) {
		if (comparison.verdict !== 'consistent') continue;
		for (const fact of comparison.facts) yield* mutationsAt(rule, report, comparison, fact);
	}
}

function* mutationsAt(rule: ComparingRule, { text }: Report, { facts }: Comparison, fact: Fact): Generator<Mutation> {
	const places = facts.map(({ span }) => span);
	const { start, end } = sourceSpan(fact.paragraph, fact.quantity.number);
	const written = text.slice(start, end);
	for (const slip of [withDigitChanged(written), withDigitsSwapped(written)]) {
		if (slip !== undefined && slip !== written)
			yield { rule, places, text: text.slice(0, start) + slip + text.slice(end), what: `${fact.indicator} ${written} → ${slip}` };
	}
}

/** One more in the second digit that is no leading zero, where a hurried hand slips; in the first when there is but one. */
function withDigitChanged(written: string): string | undefined {
	const digits = [...written.matchAll(/\d/g)].map(({ index }) => index);
	const at = digits[digits.length > 1 ? 1 : 0];
	if (at === undefined) return undefined;
	const digit = Number(written[at]);
	return written.slice(0, at) + String(digit === 9 ? 8 : digit + 1) + written.slice(at + 1);
}

function withDigitsSwapped(written: string): string | undefined {
	const found = /([1-9])([1-9])/.exec(written);
	if (!found || found[1] === found[2]) return undefined;
	return written.slice(0, found.index) + found[2] + found[1] + written.slice(found.index + 2);
}

/** What a rule makes of a mutation: reported, still consistent within the intervals, or no longer seen, which is a miss. */
export function outcomeOf({ rule, places, text }: Mutation, memory: Memory): 'reported' | 'consistent' | 'missed' {
	const isSame = ({ facts }: Comparison) =>
		facts.length === places.length && facts.every(({ span }, index) => span.start === places[index]?.start);
	const isTouching = ({ facts }: Comparison) => facts.some(({ span }) => places.some((place) => place.start === span.start));
	const comparisons = [...rule.compare(readReport(text, memory))];
	if (comparisons.some((comparison) => comparison.verdict === 'contradiction' && isTouching(comparison))) return 'reported';
	return comparisons.some((comparison) => comparison.verdict === 'consistent' && isSame(comparison)) ? 'consistent' : 'missed';
}
