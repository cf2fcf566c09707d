import { absolute, add, type Decimal, decimalText, divide, round, shift, subtract } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import { growthFactor, type Interval, meet, minus, power, shifted, sum, times } from '../../report/intervals';
import type { Report } from '../../report/report';
import { bySentence, type Comparison, comparing, interval, isBaseOf, readable, scopeOf, sentenceOf } from '../comparison';

export const growthMismatch = comparing({
	id: 'figures/growth-mismatch',
	tier: 'error',
	summary: '总量、基数（或增量）与增速对不上。',
	why: '“达到A、增加D、增长r%”三个数只要有一个抄错，一算便知。地区生产总值等按可比价计算增速的指标不作这种验算。',
	examples: {
		bad: [
			'移动电话用户446110户，比上年增加10512户，增长⟦4.2%⟧。',
			'对外直接投资从2007年的248亿美元上升到2012年的772亿美元，年均增长⟦35.5%⟧。',
			'一、2024年工作回顾\n一般公共预算收入完成20.67亿元。\n二、2025年工作安排\n一般公共预算收入增长20%，达到⟦28.4亿元⟧。',
			'技改投资从4.00亿元增加到5.00亿元，增长⟦20%⟧。',
			'一般公共预算收入8400万元，比上年的8000万元增长⟦15%⟧。',
		],
		good: [
			'规上工业企业120家，比2020年86家增加34家，增长39.5%。',
			'移动电话用户446110户，比上年增加10512户，增长2.4%。',
			'财政收入17.9亿元，增收1.4亿元，增长8.6%。',
			'国内生产总值从26.6万亿元增加到51.9万亿元，年均增长9.3%。',
			'技改投资从4亿元增加到5亿元，按可比口径增长20%。一般公共预算收入8400万元，比上年的8000万元增长5%。',
			'一、2024年工作回顾\n旅游收入15.07亿元。\n二、2025年工作安排\n旅游收入增长5%，达到15.8亿元。',
			'地方财政总收入增长16%，达到28.83亿元。',
		],
	},

	*compare(report) {
		for (const facts of bySentence(report).filter((each) => each.length >= 3)) {
			yield* levelIncreaseRate(facts);
			yield* fromTo(report, facts);
			yield* overBase(facts);
		}
		yield* targets(report);
	},
});

/** Growth that is reckoned at constant prices, or on another basis than the levels, can't be reckoned again from them. */
function isNominal(fact: Fact): boolean {
	if (fact.hasSpecialBasis || fact.entry?.constant || /实际/.test(fact.words)) return false;
	return !/增加值|生产总值/.test(fact.indicator);
}

// A, 增加D, 增长r%

function* levelIncreaseRate(facts: readonly Fact[]): Generator<Comparison> {
	for (const [at, rate] of facts.entries()) {
		const [level, increase] = [facts[at - 2], facts[at - 1]];
		if (!level || !increase || !isGrowth(rate) || !rate.isCarried || !increase.isCarried || rate.isAnnualAverage) continue;
		if (
			level.measure !== 'level' ||
			increase.measure !== 'increase' ||
			level.quantity.unit !== increase.quantity.unit ||
			increase.direction !== rate.direction
		)
			continue;
		if (
			!isNominal(rate) ||
			!isNominal(level) ||
			level.key !== rate.key ||
			increase.key !== level.key ||
			/(?:比|较)(?:[^，。；]*的|[上去]年|\d{4}年)(?:同期|底|末)?$/.test(level.words)
		)
			continue;
		yield increaseOverBase(level, increase, rate);
	}
}

function increaseOverBase(level: Fact, increase: Fact, rate: Fact): Comparison {
	const signed = rate.direction === 'down';
	const base: Interval = signed ? sum([interval(level), interval(increase)]) : minus(interval(level), interval(increase));
	const agrees = meet(interval(increase), times(base, shifted(interval(rate), -2)));
	const baseValue = signed ? add(level.quantity.value, increase.quantity.value) : subtract(level.quantity.value, increase.quantity.value);
	const computed = rateText(increase.quantity.value, baseValue);
	const note = `${readable(increase.quantity.value)}÷（${readable(level.quantity.value)}${signed ? '＋' : '－'}${readable(increase.quantity.value)}）＝${computed}%`;
	return {
		facts: [rate, level, increase],
		verdict: agrees ? 'consistent' : 'contradiction',
		note,
		message: `按总量${level.text}、增减量${increase.text}计算，应${signed ? '下降' : '增长'} ${computed}%（${note}），这里是${rate.text}，请核对。`,
	};
}

function isGrowth({ measure, quantity, isShared }: Fact): boolean {
	return measure === 'growth' && quantity.unit === '%' && !isShared && quantity.low !== undefined && quantity.high !== undefined;
}

// 从B增加到A，增长r%

function* fromTo(report: Report, facts: readonly Fact[]): Generator<Comparison> {
	for (const [at, rate] of facts.entries()) {
		const end = facts[at - 1];
		const start = end?.start === undefined ? undefined : report.figures[end.start];
		if (
			!end ||
			!start ||
			!isGrowth(rate) ||
			!rate.isCarried ||
			!isNominal(rate) ||
			!isNominal(end) ||
			end.quantity.unit !== start.quantity.unit
		)
			continue;
		if (end.measure !== 'level' || end.quantity.unit === '%' || end.quantity.low === undefined || start.quantity.low === undefined)
			continue;
		const years = rate.isAnnualAverage ? yearsBetween(start, end) : 1;
		if (years !== undefined) yield grown(start, end, rate, years);
	}
}

/** A，比上年的B增长r%. */
function* overBase(facts: readonly Fact[]): Generator<Comparison> {
	for (const [at, rate] of facts.entries()) {
		const [level, base] = [facts[at - 2], facts[at - 1]];
		if (!level || !base || !isGrowth(rate) || rate.isAnnualAverage || !isNominal(rate) || !isNominal(level) || !isBaseOf(base, rate))
			continue;
		if (isAmount(level) && isAmount(base) && level.quantity.unit === base.quantity.unit && level.key === base.key)
			yield grown(base, level, rate, 1);
	}
}

function isAmount({ measure, quantity: { unit, low, high } }: Fact): boolean {
	return measure === 'level' && unit !== '%' && low !== undefined && high !== undefined;
}

function yearsBetween(start: Fact, end: Fact): number | undefined {
	const named =
		sentenceOf(end)
			.match(/(?:19|20)\d{2}(?=年)/g)
			?.map(Number) ?? [];
	const [first, last] = [named[0] ?? Number(start.period.slice(-4)), named[1] ?? Number(end.period.slice(-4))];
	const years = last - first;
	return years >= 2 && years <= 20 ? years : undefined;
}

function grown(base: Fact, level: Fact, rate: Fact, years: number): Comparison {
	const factor = power(growthFactor(interval(rate), rate.direction), years);
	const agrees = meet(interval(level), times(interval(base), factor));
	const total = rateText(subtract(level.quantity.value, base.quantity.value), base.quantity.value);
	const computed = years === 1 ? total : averageText(base, level, years);
	const note =
		years === 1
			? `（${readable(level.quantity.value)}－${readable(base.quantity.value)}）÷${readable(base.quantity.value)}＝${total}%`
			: `${readable(base.quantity.value)}到${readable(level.quantity.value)}，${years} 年年均 ${computed}%`;
	return {
		facts: [rate, level, base],
		verdict: agrees ? 'consistent' : 'contradiction',
		note,
		message: `从${base.text}到${level.text}，${years === 1 ? '应' : '年均应'}增长 ${computed}%（${note}），这里是${rate.text}，请核对。`,
	};
}

// This year's result × (1 + r%) = next year's target

function* targets(report: Report): Generator<Comparison> {
	const rates = report.figures.filter(isTargetRate);
	if (rates.length === 0) return;
	const levels = groupedBy(report.figures, (fact) =>
		isPlainLevel(fact) ? levelKey(fact, fact.role === 'estimate' ? 'actual' : fact.role, fact.period) : undefined,
	);
	for (const rate of rates) {
		const target = besideRate(report, rate);
		const base = target && levels.get(levelKey(target, 'actual', String(Number(rate.period) - 1)))?.[0];
		if (!target || !base) continue;
		const comparison = grown(base, target, rate, 1);
		yield {
			...comparison,
			facts: [target, rate, base],
			message: `上年完成${base.text}，按${rate.text}的增速应达到 ${expected(base, rate)}，这里是${target.text}，请核对。`,
		};
	}
}

function isTargetRate(rate: Fact): boolean {
	return rate.role === 'target' && isGrowth(rate) && !rate.isAnnualAverage && isNominal(rate) && /^\d{4}$/.test(rate.period);
}

/** 增长20%，达到24.8亿元 or 24.8亿元、增长20%: the level that stands beside a rate. */
function besideRate(report: Report, rate: Fact): Fact | undefined {
	const beside = [report.figures[rate.index + 1], report.figures[rate.index - 1]];
	return beside.find(
		(fact) =>
			fact &&
			fact.paragraphIndex === rate.paragraphIndex &&
			fact.sentence.start === rate.sentence.start &&
			fact.key === rate.key &&
			isPlainLevel(fact) &&
			(fact.isCarried || rate.isCarried),
	);
}

function isPlainLevel({ measure, quantity, isNote, isShared, partOf, isCumulative, isAnnualAverage, period }: Fact): boolean {
	return (
		measure === 'level' &&
		quantity.low !== undefined &&
		quantity.high !== undefined &&
		!isNote &&
		!isShared &&
		partOf === undefined &&
		!isCumulative &&
		!isAnnualAverage &&
		/^\d{4}$/.test(period) &&
		quantity.unit !== '%'
	);
}

function levelKey(fact: Fact, role: string, period: string): string {
	return [fact.key.replace(/^全社会/, ''), scopeOf(fact), fact.quantity.unit, role, period].join('|');
}

// Numbers for messages

function rateText(change: Decimal, base: Decimal): string {
	const quotient = divide(shift(change, 2), base, 4);
	if (!quotient) return '?';
	return decimalText(absolute(round(quotient, 1)));
}

/** The yearly rate that leads from base to level. Only for a message, so that floating point will do. */
function averageText(base: Fact, level: Fact, years: number): string {
	const quotient = divide(level.quantity.value, base.quantity.value, 8);
	return quotient ? ((Number(decimalText(quotient)) ** (1 / years) - 1) * 100).toFixed(1) : '?';
}

function expected(base: Fact, rate: Fact): string {
	const value = times(
		{ low: base.quantity.value, high: base.quantity.value },
		growthFactor({ low: rate.quantity.value, high: rate.quantity.value }, rate.direction),
	).low;
	return value ? readable(round(value, 2), base.quantity.unit) : '?';
}
