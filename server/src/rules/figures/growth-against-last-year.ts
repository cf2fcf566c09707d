import { absolute, compare, type Decimal, divide, multiply, round, subtract } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { growthFactor, meet, percentText, times } from '../../report/intervals';
import { type Comparison, comparing, interval, readable } from '../comparison';
import { isOneSlipFrom } from '../slips';
import { type YearBefore, yearBefore } from '../yearBefore';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n招商到位资金20251万元。粮食产量3.2万吨。固定资产投资90.7亿元。地区生产总值40亿元。\n二、2025年工作安排\n抓落实。';
const report = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n抓落实。`;

export const growthAgainstLastYear = comparing({
	id: 'figures/growth-against-last-year',
	tier: 'error',
	summary: '今年的数、增速与去年报告里的数对不上。',
	why: '今年报告的增速，基数就在去年的报告里，一除便知。',
	examples: {
		bad: [
			{ lastYear, text: report('招商到位资金22367万元，增长⟦14.9%⟧。') },
			{ lastYear, text: report('固定资产投资完成121.1亿元，同比增长⟦23.5%⟧。') },
		],
		good: [
			{ lastYear, text: report('招商到位资金23267万元，增长14.9%。固定资产投资完成121.1亿元，同比增长33.5%。') },
			// At constant prices growth can't be told from levels; a base that was revised since is not seen in the report.
			{ lastYear, text: report('地区生产总值45亿元，增长5.3%。') },
			{ lastYear, text: report('固定资产投资完成96.1亿元，同比增长7.2%。') },
			{ lastYear, text: report('粮食产量3.25万吨，增长1.2%，按可比口径计算。') },
		],
	},

	*compare({ figures, calendar }, context) {
		const before = yearBefore(context);
		if (!before || calendar.reviewYear === undefined) return;
		for (const rate of figures) {
			if (!isYearsGrowth(rate, String(calendar.reviewYear))) continue;
			const level = [figures[rate.index - 1], figures[rate.index + 1]].find((fact) => fact && isLevelOf(fact, rate));
			const base = level && before.results.on(level).find(({ measure }) => measure === 'level');
			if (level && base) yield* compared({ base, level, rate }, before);
		}
	},
});

function isYearsGrowth(rate: Fact, year: string): boolean {
	const { measure, role, period, isNote, isShared, isAnnualAverage, hasSpecialBasis, against, entry, words } = rate;
	if (measure !== 'growth' || role === 'target' || period !== year || isNote || isShared || isAnnualAverage) return false;
	if (hasSpecialBasis || entry?.constant || /实际增长|季度|\d月/.test(words)) return false;
	return against === '' || /去年|上年|同期/.test(against);
}

function isLevelOf(level: Fact, rate: Fact): boolean {
	return (
		level.measure === 'level' &&
		level.paragraphIndex === rate.paragraphIndex &&
		level.sentence.start === rate.sentence.start &&
		level.key === rate.key &&
		(level.isCarried || rate.isCarried) &&
		level.period === rate.period &&
		level.partOf === undefined
	);
}

interface Growth {
	readonly base: Fact;
	readonly level: Fact;
	readonly rate: Fact;
}

function* compared(growth: Growth, { source }: YearBefore): Generator<Comparison> {
	const { base, level, rate } = growth;
	const agrees = meet(interval(level), times(interval(base), growthFactor(interval(rate), rate.direction)));
	const tier = agrees ? undefined : sureness(growth);
	if (!agrees && !tier) return;
	const change = subtract(level.quantity.value, base.quantity.value);
	const note = `上年报告为${base.text}，（${readable(level.quantity.value)}－${readable(base.quantity.value)}）÷${readable(base.quantity.value)}＝${percentText(change, base.quantity.value)}%`;
	yield {
		facts: [rate, level],
		beside: [{ fact: base, source }],
		verdict: agrees ? 'consistent' : 'contradiction',
		note,
		message: `按上年报告的${base.text}计算，${level.text}应${change.units < 0 ? '下降' : '增长'} ${percentText(absolute(change), base.quantity.value)}%，这里是${rate.text}，请核对本数、增速或上年基数。`,
		...(tier && { tier }),
	};
}

/** Bases are revised by a hundredth or two between two reports without a word. */
const revision: Decimal = { units: 2, scale: 2 };

/** A slip of the pen is an error; what may be another reckoning of the base is for a person to look at, or says nothing. */
function sureness({ base, level, rate }: Growth): Comparison['tier'] {
	const mayBeRevised = base.entry?.revised || base.entry?.real !== undefined || base.role === 'estimate';
	const fits = (value: ReturnType<typeof interval>) => meet(interval(level), times(interval(base), growthFactor(value, rate.direction)));
	const factor = growthFactor(interval(rate), rate.direction);
	const isSlip = isOneSlipFrom(rate, fits) || isOneSlipFrom(level, (value) => meet(value, times(interval(base), factor)));
	if (!isFarOff({ base, level, rate })) return undefined;
	if (isSlip) return mayBeRevised ? 'warning' : 'error';
	return mayBeRevised ? undefined : 'warning';
}

/** Whether the base that level and rate imply is off last year's figure by more than revisions are. */
function isFarOff({ base, level, rate }: Growth): boolean {
	const stated = growthFactor({ low: rate.quantity.value, high: rate.quantity.value }, rate.direction).low;
	const implied = stated && divide(level.quantity.value, stated, 4);
	if (!implied) return false;
	const gap = subtract(implied, base.quantity.value);
	const size = absolute(gap);
	return compare(size, round(multiply(base.quantity.value, revision), 4)) > 0;
}
