import { absolute, compare, type Decimal, decimalText, round, shift, whole } from '../report/decimal';
import type { Fact } from '../report/facts';
import type { Interval, Verdict } from '../report/intervals';
import type { Report } from '../report/report';
import type { Context, Source } from './context';
import type { Problem, Related, Rule } from './rule';

/** Two or more statements held against each other. What agrees is kept as evidence, what contradicts is reported. */
export interface Comparison {
	/** The facts compared; the finding stands at the first. */
	readonly facts: readonly Fact[];
	/** Facts of other texts that they were held against. */
	readonly beside?: readonly FactBeside[];
	readonly verdict: Exclude<Verdict, 'unknown'>;
	/** What was computed, in Chinese: 55.2＋18.5＝73.7. */
	readonly note: string;
	/** The whole message, where it contradicts. */
	readonly message: string;
	readonly tier?: Problem['tier'];
}

export interface FactBeside {
	readonly fact: Fact;
	readonly source: Source;
}

/** A rule that compares facts; `compare` yields what it could decide either way. */
export type ComparingRule = Rule & { readonly compare: (report: Report, context: Context) => Iterable<Comparison> };

/** Completes a rule whose check reports the contradictions among its comparisons. */
export function comparing(rule: Omit<ComparingRule, 'check'>): ComparingRule {
	const compare = remembered(rule);
	return {
		...rule,
		compare,
		*check(report, context) {
			for (const comparison of compare(report, context)) if (comparison.verdict === 'contradiction') yield problemOf(comparison);
		},
	};
}

/** What a rule decided is kept with the report, since the evidence beside each figure is made of the same comparisons as the findings. */
function remembered({ compare }: Pick<ComparingRule, 'compare'>): ComparingRule['compare'] {
	const known = new WeakMap<Report, { readonly context: Context; readonly comparisons: readonly Comparison[] }>();
	return (report, context) => {
		const before = known.get(report);
		if (before?.context === context) return before.comparisons;
		const comparisons = [...compare(report, context)];
		known.set(report, { context, comparisons });
		return comparisons;
	};
}

function problemOf({ facts: [first, ...others], beside = [], message, tier }: Comparison): Problem {
	return {
		span: first?.span ?? { start: 0, end: 0 },
		...(tier && { tier }),
		message,
		related: [
			...others.map((fact): Related => ({ span: fact.span, message: describe(fact) })),
			...beside.map(({ fact, source }): Related => ({ span: fact.span, source, message: describe(fact) })),
		],
	};
}

/** A fact in short, for a related place: 2024年固定资产投资 29亿元, 2024年固定资产投资 增长 5%. */
export function describe({ period, indicator, text, measure, direction }: Fact): string {
	const isChange = measure === 'growth' || measure === 'increase' || measure === 'points';
	const change = !isChange ? '' : direction === 'down' ? '下降 ' : measure === 'growth' ? '增长 ' : '增加 ';
	return `${period ? `${period}年` : ''}${indicator} ${change}${text}`;
}

export function interval({ quantity: { low, high } }: Fact): Interval {
	return { low, high };
}

/** 较“十三五”末的9323亿元|增加4374亿元: whether a figure is what the one right behind it is reckoned from. */
export function isBaseOf(base: Fact, change: Fact): boolean {
	const isRight = base.quantity.span.end === change.quantity.span.start - change.words.length;
	return isRight && (/(?:比|较|在)[^，。；]*的$/.test(base.words) || /(?:比|较)(?:[上去]年|\d{4}年)(?:同期)?$/.test(base.words));
}

/** A number in the scale a reader would write it in: 3725000000 → 37.25亿. */
export function readable(value: Decimal, unit = ''): string {
	const size = absolute(value);
	if (compare(size, whole(1_000_000_000_000)) >= 0) return `${shortened(shift(value, -12))}万亿${unit}`;
	if (compare(size, whole(100_000_000)) >= 0) return `${shortened(shift(value, -8))}亿${unit}`;
	if (compare(size, whole(100_000)) >= 0) return `${shortened(shift(value, -4))}万${unit}`;
	return `${shortened(value)}${unit}`;
}

/** At most four decimals. */
function shortened(value: Decimal): string {
	return decimalText(round(value, 4));
}

/** 全市, 我市 and nothing said mean the place the report is of; other scopes stand for themselves, as does 全省 in a city's report. */
export function scopeOf({ scope, isOfAbove }: Pick<Fact, 'scope' | 'isOfAbove'>): string {
	if (isOfAbove) return scope;
	return scope === '' || /^(?:全(?:国|省|市|区|县|镇|乡|州|盟|旗|域|自治区)|[我本](?:国|省|市|区|县|镇|乡|州|盟|旗))$/.test(scope)
		? ''
		: scope;
}

/** Facts of the report's own statements that stand in one sentence, by sentence. */
export function bySentence(report: Report): readonly (readonly Fact[])[] {
	const known = sentences.get(report);
	if (known) return known;
	const groups: Fact[][] = [];
	let last: Fact | undefined;
	for (const fact of report.figures) {
		if (last?.paragraphIndex === fact.paragraphIndex && last.sentence.start === fact.sentence.start) groups.at(-1)?.push(fact);
		else groups.push([fact]);
		last = fact;
	}
	sentences.set(report, groups);
	return groups;
}

/** Several rules ask for them. */
const sentences = new WeakMap<Report, readonly (readonly Fact[])[]>();

/** The figure right before one in its sentence. */
export function previousInSentence(report: Report, { index, paragraphIndex, sentence }: Fact): Fact | undefined {
	const before = report.figures[index - 1];
	return before?.paragraphIndex === paragraphIndex && before.sentence.start === sentence.start ? before : undefined;
}

export function textBehind(fact: Fact): string {
	return fact.paragraph.text.slice(fact.quantity.span.end, fact.sentence.end);
}

/** What stands between a figure and the one before it in its sentence, commas and brackets included. */
export function gapBefore(report: Report, fact: Fact): string {
	const before = previousInSentence(report, fact);
	return fact.paragraph.text.slice(before?.quantity.span.end ?? fact.sentence.start, fact.quantity.span.start);
}

/** 亿元以上项目, 65岁及以上人口: a size that says which things are meant. */
export function isThreshold({ quantity: { unit, approximation, span }, paragraph: { text } }: Fact): boolean {
	if (unit === '岁') return true;
	return approximation === 'atLeast' && /^(?:的|[^，。；、：！？）)\d\s增减同比较左右达])/.test(text.slice(span.end, span.end + 1));
}

const eachOf =
	/人均|户均|村均|亩均|平均|均价|单产|亩产|月均|日均|年均|每[千万百平月户亩]|每.{0,3}[人户]|标准|浓度|密度|寿命|工资(?!总额)|价格|养老金$|[率度]$/;

/** 人均收入, 平均单产, 每千人床位: parts of such a figure's things may well be above it, and never add up to it. */
export function isAverage({ entry, indicator, words, isAnnualAverage }: Fact): boolean {
	// 每年安排1030亿元 is an amount, of each year.
	if (isAnnualAverage && !words.includes('每年')) return true;
	return entry?.perCapita === true || eachOf.test(indicator) || /平均|均价|[人户村亩月日]均|每(?!年)/.test(words);
}

/** The sentence a fact stands in. */
export function sentenceOf(fact: Fact): string {
	return fact.paragraph.text.slice(fact.sentence.start, fact.sentence.end);
}
