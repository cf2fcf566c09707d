import { add, decimal, decimalText, shift, subtract } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { growthFactor, isClosed, meet, power } from '../../report/intervals';
import type { Report } from '../../report/report';
import { type Comparison, comparing, interval, previousInSentence } from '../comparison';

export const totalGrowthMismatch = comparing({
	id: 'figures/total-growth-mismatch',
	tier: 'error',
	summary: '几年的总增幅与年均增速对不上。',
	why: '年均增速的几次方就是总增幅，五年年均10.6%约合增长65.5%，数位一颠倒就对不上。',
	examples: {
		bad: [
			'2025年，旅游收入达到24.66亿元，比2020年增长65.5%，年均增长⟦16.0%⟧。',
			'粮食产量达到3.2万吨，五年累计增长12.5%、年均增长⟦4.2%⟧。',
			'一般公共预算收入年均增长⟦6.2%⟧，五年累计增长55%。',
		],
		good: [
			'2025年，旅游收入24亿元，比2019年增长11.3%，两年平均增长5.5%。',
			'2025年，旅游收入达到24.66亿元，比2020年增长65.5%，年均增长10.6%。',
			'粮食产量达到3.2万吨，五年累计增长12.5%、年均增长2.4%。',
			// Whose years are not told.
			'旅游收入增长12.5%，年均增长6%的目标有望实现。',
		],
	},

	*compare(report) {
		for (const annual of report.figures.filter((fact) => fact.isAnnualAverage && isRate(fact))) {
			const total = totalBeside(report, annual);
			const years = total && !fewYears.test(annual.words) ? yearsOf(total) : undefined;
			if (total && years !== undefined) yield compounded(total, annual, years);
		}
	},
});

/** The growth over all years right before the annual one, or right behind it. */
function totalBeside(report: Report, annual: Fact): Fact | undefined {
	const before = previousInSentence(report, annual);
	if (before && annual.isCarried && isRate(before) && !before.isAnnualAverage) return before;
	const next = report.figures[annual.index + 1];
	const isNext = next && previousInSentence(report, next) === annual && next.isCarried && isRate(next) && !next.isAnnualAverage;
	return isNext ? next : undefined;
}

/** 两年平均增长5.5% beside the growth over six. */
const fewYears = /[两二三四]年(?:年?平均|年均)/;

function isRate({ measure, quantity, isShared }: Fact): boolean {
	return measure === 'growth' && quantity.unit === '%' && !isShared && isClosed(quantity);
}

/** The years a growth is over: since the year it is compared with, or as many as it names. */
function yearsOf({ against, period, words }: Fact): number | undefined {
	const base = /((?:19|20)\d{2})年/.exec(against)?.[1];
	const numeral = /(?:^|[^第])([三四五])年(?:来|间)?(?:累计|共|总)/.exec(words)?.[1];
	const years = base ? Number(period.slice(-4)) - Number(base) : numeral ? '三四五'.indexOf(numeral) + 3 : undefined;
	return years !== undefined && years >= 2 && years <= 20 ? years : undefined;
}

function compounded(total: Fact, annual: Fact, years: number): Comparison {
	const factor = power(growthFactor(interval(annual), annual.direction), years);
	const agrees = meet(growthFactor(interval(total), total.direction), factor);
	const computed = annualRate(total, years);
	const note = `${years} 年增长${total.text}，年均 ${computed}%`;
	return {
		facts: [annual, total],
		verdict: agrees ? 'consistent' : 'contradiction',
		note,
		message: `${years} 年共${total.direction === 'down' ? '下降' : '增长'}${total.text}，年均应为 ${computed}%，这里是${annual.text}，请核对。`,
	};
}

/** Only for a message, so that floating point will do. */
function annualRate({ quantity: { value }, direction }: Fact, years: number): string {
	const one = decimal('1');
	const factor = direction === 'down' ? subtract(one, shift(value, -2)) : add(one, shift(value, -2));
	return Math.abs((Number(decimalText(factor)) ** (1 / years) - 1) * 100).toFixed(1);
}
