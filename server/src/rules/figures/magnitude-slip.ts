import { compare, multiply, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import type { Report } from '../../report/report';
import { type Comparison, comparing, scopeOf } from '../comparison';
import { type YearBefore, yearBefore } from '../yearBefore';
import { isGeneric, isPowerOfTen } from './conflicting-value';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n一般公共预算收入3.2亿元。粮食产量1.25万吨。村集体经营性收入945万元。\n二、2025年工作安排\n抓落实。';
const report = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n抓落实。`;

export const magnitudeSlip = comparing({
	id: 'figures/magnitude-slip',
	tier: 'error',
	summary:
		'同一指标的两处数值数字相同而相差十倍、百倍或万倍，或与去年的数差出数量级：小数点错位，或万、亿写混；社会消费品零售总额、税收等比生产总值还多，也是一样。',
	why: '小数点移一位、“万”写成“亿”，数字看着面熟，最难校出来。',
	examples: {
		bad: [
			'一、2024年工作回顾\n粮食产量1.26万吨。\n（一）农业增收。粮食产量⟦12.6万吨⟧，再获丰收。',
			'一、2024年工作回顾\n一般公共预算收入3.5亿元。\n（一）财政平稳。一般公共预算收入⟦3.5万元⟧，收支平衡。',
			{ lastYear, text: report('一般公共预算收入⟦33.5亿元⟧，收支平衡。') },
			report('地区生产总值4.93亿元，增长5%。社会消费品零售总额⟦15亿元⟧，增长6%。'),
		],
		good: [
			{ lastYear, text: report('一般公共预算收入3.5亿元。粮食产量1.3万吨，增长4%。') },
			report('地区生产总值4.93亿元，增长5%。社会消费品零售总额1.5亿元，增长6%。'),
			{ lastYear, text: report('村集体经营性收入达到1092万元，增长15.6%，村均52万元。') },
			'一、2024年工作回顾\n粮食产量1.26万吨，蔬菜产量12.6万吨。',
			'一、2024年工作回顾\n新建农村公路10公里。\n二、2025年工作安排\n新建农村公路100公里。',
		],
	},

	*compare(report, context) {
		const before = yearBefore(context);
		if (before) yield* againstLastYear(report, before);
		yield* aboveAllThatIsMade(report);
		for (const [first, ...others] of groupedBy(report.figures, sameThing).values()) {
			for (const fact of others) {
				if (!first || !isPowerOfTen(first, fact)) continue;
				yield {
					facts: [fact, first],
					verdict: 'contradiction',
					note: `文中另一处为“${first.text}”`,
					message: `“${fact.indicator}”这里是${fact.text}，前文同一时期为${first.text}，数字相同而数量级不同，请核对小数点和万、亿。`,
				};
			}
		}
	},
});

/** What is sold at retail, taken in by the government or added by a branch of the economy comes out of what a place makes in the year. */
const withinProduct = /^(?:社会消费品零售总额|一般公共预算收入|税收收入|.*增加值)$/;
const product = /^(?:地区|国内)生产总值$/;

function* aboveAllThatIsMade(report: Report): Generator<Comparison> {
	const products = largestProducts(report);
	for (const fact of products.size === 0 ? [] : report.figures) {
		const all = withinProduct.test(fact.key) && isSumOfAYear(fact) ? products.get(placeAndYear(fact)) : undefined;
		if (!all || compare(fact.quantity.value, multiply(all.quantity.value, whole(2))) < 0) continue;
		yield {
			facts: [fact, all],
			verdict: 'contradiction',
			note: `同期${all.indicator}为${all.text}`,
			message: `“${fact.indicator}”这里是${fact.text}，比同期的${all.indicator}${all.text}还多，请核对小数点和万、亿。`,
		};
	}
}

/** By place and year; of districts, whose names no text tells from the whole's, the products are smaller. */
function largestProducts({ figures }: Report): ReadonlyMap<string, Fact> {
	const largest = new Map<string, Fact>();
	for (const fact of figures) {
		if (!product.test(fact.key) || !isSumOfAYear(fact) || fact.quantity.approximation !== 'exact') continue;
		const other = largest.get(placeAndYear(fact));
		if (!other || compare(fact.quantity.value, other.quantity.value) > 0) largest.set(placeAndYear(fact), fact);
	}
	return largest;
}

function placeAndYear(fact: Fact): string {
	return `${scopeOf(fact)}|${fact.period}`;
}

/** Money of one year's results. */
function isSumOfAYear(fact: Fact): boolean {
	return isYearsSum(fact) && fact.quantity.unit === '元' && fact.role !== 'target' && /^\d{4}$/.test(fact.period);
}

function sameThing(fact: Fact): string | undefined {
	const { entry, key, period, role, measure, quantity, isNote, isShared, partOf, isAnnualAverage, isCumulative, words } = fact;
	if (entry?.name !== key || measure !== 'level' || isNote || isShared || partOf !== undefined || quantity.isCount || period === '')
		return undefined;
	if (/季度|上半年|月均|日均|其中/.test(words)) return undefined;
	return [key, scopeOf(fact), quantity.unit, period, role, isAnnualAverage, isCumulative].join('|');
}

/** No sum or quantity of a whole place grows sevenfold in a year. */
const leap = whole(7);

function* againstLastYear(report: Report, { source, results }: YearBefore): Generator<Comparison> {
	const year = String(report.calendar.reviewYear);
	for (const fact of report.figures) {
		if (fact.period !== year || fact.role === 'target' || !isYearsSum(fact)) continue;
		const [base] = results.on(fact).filter((other) => other.key === fact.key && isYearsSum(other));
		if (!base || !isLeap(fact, base)) continue;
		yield {
			facts: [fact],
			beside: [{ fact: base, source }],
			verdict: 'contradiction',
			note: `上年报告为${base.text}`,
			message: `“${fact.indicator}”这里是${fact.text}，上年报告为${base.text}，一年间差出数量级，请核对小数点和万、亿。`,
			tier: 'warning',
		};
	}
}

/** What one year brought; of a stock (高速公路里程) a report may as well tell what was added. */
function isYearsSum(fact: Fact): boolean {
	// 迈上四个万亿元台阶 names a step.
	return (
		sameThing(fact) !== undefined && !/^[百千万亿]/.test(fact.text) && !fact.isCumulative && !isGeneric(fact) && fact.entry?.stock !== true
	);
}

function isLeap({ quantity: { value: now } }: Fact, { quantity: { value: then } }: Fact): boolean {
	if (now.units <= 0 || then.units <= 0) return false;
	return compare(now, multiply(then, leap)) > 0 || compare(then, multiply(now, leap)) > 0;
}
