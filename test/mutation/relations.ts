import { decimalText } from '../../server/src/report/decimal';
import type { Fact } from '../../server/src/report/facts';
import { conversionOf } from '../../server/src/report/quantities';
import type { Report } from '../../server/src/report/report';
import type { ComparingRule, Comparison } from '../../server/src/rules/comparison';
import { emptyContext } from '../../server/src/rules/context';
import { rules } from '../../server/src/rules/index';

/** Statements that a rule found to agree, with arithmetic of our own that tells whether they still can when a figure is written otherwise. */
export interface Relation {
	readonly rule: string;
	readonly facts: readonly Fact[];
	/** Whether figures read at the same places can be true together; in the order of `facts`. */
	readonly canHold: (facts: readonly Fact[]) => boolean;
}

/** Rules that are worth a reader's time: what is told as mere information need not stand out. */
const loudRules = rules.filter((rule): rule is ComparingRule => 'compare' in rule && rule.tier !== 'information');

/** Every relation that was checked and holds. @throws for a rule whose arithmetic is not known here, so that no new rule goes untested */
export function relationsOf(report: Report): readonly Relation[] {
	return loudRules.flatMap((rule) =>
		[...rule.compare(report, emptyContext)]
			.filter(({ verdict }) => verdict === 'consistent')
			.map((comparison) => relationOf(rule.id, comparison, report)),
	);
}

function relationOf(rule: string, { facts }: Comparison, report: Report): Relation {
	const arithmetic = arithmetics[rule];
	if (!arithmetic) throw new Error(`test/mutation/relations.ts: ${rule} 比较的是什么关系，请在 arithmetics 里补上`);
	return { rule, facts: completed(rule, facts, report), canHold: arithmetic };
}

/** What a part is part of is not among the facts of a comparison that holds. */
function completed(rule: string, facts: readonly Fact[], report: Report): readonly Fact[] {
	const [part] = facts;
	if (rule !== 'figures/part-exceeds-total' || !part) return facts;
	const whole = report.figures[part.whole ?? part.index + 1];
	const isStart = whole && part.start !== undefined && report.figures[whole.index + 1]?.start === whole.index;
	const total = isStart ? report.figures[whole.index + 1] : whole;
	return total ? [part, total] : facts;
}

// Intervals in floating point, apart from the program's own exact ones

type Range = readonly [low: number, high: number];

const arithmetics: Readonly<Record<string, (facts: readonly Fact[]) => boolean>> = {
	'figures/growth-mismatch': grows,
	'figures/parts-total-mismatch': addsUp,
	'figures/share-mismatch': ([share, part, whole]) => meet(range(part), product(range(whole), percent(share))),
	'figures/difference-mismatch': ([change, level, base]) => meet(signed(change), sum([range(level), negative(range(base))])),
	'figures/multiple-mismatch': multiplies,
	'figures/average-mismatch': ([average, total, count]) => meet(range(total), product(range(average), range(count))),
	'figures/conflicting-value': ([one, other]) => meet(range(one), range(other)),
	'figures/part-exceeds-total': ([part, total]) => base(part)[0] <= base(total)[1],
	'figures/shares-not-100': makesHundred,
	'figures/income-ratio-mismatch': ([ratio, urban, rural]) => meet(range(urban), product(range(rural), range(ratio))),
	'figures/total-growth-mismatch': ([annual, total]) => compounds(annual, total),
	'figures/claim-contradicted': ([rate, output]) => signed(rate)[1] > signed(output)[0],
	'figures/target-claim': ([result, target]) => range(result)[1] >= range(target)[0],
	'figures/magnitude-slip': ([one, other]) => meet(range(one), range(other)),
};

/**
 * 其中 may leave parts out, so that too small a sum proves nothing; only one that is near and off by a single digit does.
 * Anywhere else, and where parts come to more than their total, the sum must be right.
 */
function addsUp([total, ...parts]: readonly Fact[]): boolean {
	const added = sum(parts.map(range));
	if (meet(range(total), added)) return true;
	const isOpen = parts.every(({ whole }) => whole === total?.index);
	const [told, difference] = [added[0] / range(total)[1], range(total)[1] - added[0]];
	return isOpen && difference > 0 && (told < 0.8 || !/^[1-9]0*$/.test(String(difference)));
}

/** Rate, level and increase; rate, level and base; or target, rate and base. */
function grows([one, two, three]: readonly Fact[]): boolean {
	const rate = one?.measure === 'growth' ? one : two;
	const level = one?.measure === 'growth' ? two : one;
	const years = rate?.isAnnualAverage ? Number(level?.period.slice(-4)) - Number(three?.period.slice(-4)) : 1;
	if (three?.measure === 'increase') {
		const before = sum([range(level), negative(signed(three))]);
		return meet(signed(three), product(before, percent(rate)));
	}
	const [low, high] = percent(rate);
	return meet(range(level), product(range(three), [(1 + low) ** years, (1 + high) ** years]));
}

/** A whole number of years, up to twenty, leads from the one to the other. */
function compounds(annual: Fact | undefined, total: Fact | undefined): boolean {
	const [[low, high], all] = [percent(annual), sum([percent(total), [1, 1]])];
	return Array.from({ length: 19 }, (_, index) => index + 2).some((years) => meet(all, [(1 + low) ** years, (1 + high) ** years]));
}

/** 增长 n 倍 is n + 1 times as much; 增长 n 倍 beside 是…的 m 倍 differs from it by one. */
function multiplies([multiple, end, start]: readonly Fact[]): boolean {
	if (!start) return meet(sum([range(end), [1, 1]]), range(multiple));
	const isIncrease = /(?:增长|增加|提高|扩大|提升|上升)了?$/.test(multiple?.words ?? '');
	return meet(range(end), product(range(start), sum([range(multiple), isIncrease ? [1, 1] : [0, 0]])));
}

/** Each of the parts may be off by a tenth or by one in its last decimal, whichever is finer. */
function makesHundred(facts: readonly Fact[]): boolean {
	const terms = facts.flatMap(({ quantity: { terms: own, value } }) => (own.length > 0 ? own : [value]));
	const slack = terms.length * 10 ** -Math.max(1, ...terms.map(({ scale }) => scale));
	const total = terms.reduce((whole, term) => whole + Number(decimalText(term)), 0);
	return Math.abs(total - 100) <= slack + tiny;
}

function range(fact: Fact | undefined): Range {
	const { low, high } = fact?.quantity ?? {};
	return [low ? Number(decimalText(low)) : Number.NEGATIVE_INFINITY, high ? Number(decimalText(high)) : Number.POSITIVE_INFINITY];
}

function signed(fact: Fact | undefined): Range {
	return fact?.direction === 'down' ? negative(range(fact)) : range(fact);
}

function percent(fact: Fact | undefined): Range {
	const [low, high] = signed(fact);
	return [low / 100, high / 100];
}

/** In the unit that 万 and 亿 or 米 and 公里 have in common. */
function base(fact: Fact | undefined): Range {
	const [numerator, denominator] = conversionOf(fact?.quantity.unit ?? '')?.ratio ?? [1, 1];
	const [low, high] = range(fact);
	return [(low * numerator) / denominator, (high * numerator) / denominator];
}

function negative([low, high]: Range): Range {
	return [-high, -low];
}

function sum(ranges: readonly Range[]): Range {
	return ranges.reduce<Range>(([low, high], each) => [low + each[0], high + each[1]], [0, 0]);
}

function product(one: Range, other: Range): Range {
	const corners = one.flatMap((each) => other.map((factor) => (each === 0 || factor === 0 ? 0 : each * factor)));
	return [Math.min(...corners), Math.max(...corners)];
}

const tiny = 1e-9;

/** With room for the last bits of floating point, far below any digit that is written. */
function meet(one: Range, other: Range): boolean {
	const size = Math.max(...[...one, ...other].filter(Number.isFinite).map(Math.abs), 1);
	return one[0] <= other[1] + size * tiny && other[0] <= one[1] + size * tiny;
}
