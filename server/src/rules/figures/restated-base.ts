import { absolute, compare, multiply, subtract, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { meet } from '../../report/intervals';
import type { Report } from '../../report/report';
import { type Comparison, comparing, interval } from '../comparison';
import { isOneSlipFrom } from '../slips';
import { isPlain, type Statements, type YearBefore, yearBefore } from '../yearBefore';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n进出口总额8.5亿美元，居全区第四位。粮食产量3.25万吨。招商到位资金10.8亿元。\n二、2025年工作安排\n城镇新增就业4000人。';
const report = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n抓落实。`;

export const restatedBase = comparing({
	id: 'figures/restated-base',
	tier: 'error',
	summary: '重提的去年的数、名次或目标，与去年报告里写的不一样。',
	why: '去年的数在去年的报告里已经定下来了，重提时只能照写。',
	examples: {
		bad: [
			{ lastYear, text: report('进出口总额9.6亿美元，由上年居全区第⟦五位⟧上升为第三位。') },
			{ lastYear, text: report('粮食产量由⟦3.52万吨⟧提高到3.6万吨。') },
			{ lastYear, text: report('粮食产量从2024年的⟦3.52万吨⟧增加到3.6万吨。') },
		],
		good: [
			{ lastYear, text: report('进出口总额9.6亿美元，由上年居全区第四位上升为第三位。') },
			{ lastYear, text: report('粮食产量从2024年的3.25万吨增加到3.6万吨。') },
			// Revised by the statisticians since, within what they revise.
			{ lastYear, text: report('招商到位资金从2024年的10.7亿元增加到12亿元。') },
		],
	},

	*compare(report, context) {
		const { figures, calendar } = report;
		const before = yearBefore(context);
		if (!before || calendar.reviewYear === undefined) return;
		const year = calendar.reviewYear;
		for (const fact of figures) {
			if (!isPlain(fact) || fact.isCumulative || fact.hasSpecialBasis || fact.partOf !== undefined) continue;
			if (fact.role === 'actual' && fact.period === String(year - 1) && (namesYear(fact) || isStartOfYear(report, fact)))
				yield* compared(fact, before.results, before);
			if (fact.role === 'target' && fact.period === String(year)) yield* compared(fact, before.targets, before);
		}
	},
});

/** 由2110公里增至…… in a report on five years starts five years ago: only what is said to be last year's is. */
function namesYear({ time, words }: Fact): boolean {
	return /去年|上年|\d{4}年/.test(time) || /(?:由|从)(?:去年|上年|\d{4}年)/.test(words);
}

/** 综合排名由第7位升至第3位 in the review of one year alone. */
function isStartOfYear({ figures, calendar }: Report, { index, paragraphIndex, time, words }: Fact): boolean {
	const isStart = figures[index + 1]?.start === index;
	return isStart && time === '' && !/年/.test(words) && calendar.settings[paragraphIndex]?.period === String(calendar.reviewYear);
}

function* compared(fact: Fact, statements: Statements, { source }: YearBefore): Generator<Comparison> {
	const same = statements.on(fact).filter((other) => isSameStatement(fact, other));
	const [first] = same;
	if (!first || same.some((other) => !meet(interval(first), interval(other)))) return;
	const agrees = same.some((other) => meet(interval(fact), interval(other)));
	if (!agrees && !isSlip(fact, first)) return;
	yield {
		facts: [fact],
		beside: [{ fact: first, source }],
		verdict: agrees ? 'consistent' : 'contradiction',
		note: `上年报告为${first.text}`,
		message: `“${fact.indicator}”上年报告写的是${first.text}，这里重提为${fact.text}，请核对。`,
	};
}

function isSameStatement(fact: Fact, other: Fact): boolean {
	return (
		other.key === fact.key &&
		other.measure === fact.measure &&
		(fact.quantity.isRank || other.direction === fact.direction) &&
		other.partOf === undefined &&
		!other.isCumulative &&
		(fact.entry?.name === fact.key || fact.quantity.isRank || !fact.quantity.isCount) &&
		!/季度|上半年|月/.test(other.words)
	);
}

/** Statisticians revise by hundredths; what one slip of the pen explains, or a place in an order, is no revision. */
function isSlip(fact: Fact, first: Fact): boolean {
	if (fact.quantity.isRank) return true;
	const gap = subtract(fact.quantity.value, first.quantity.value);
	const size = absolute(gap);
	const isSmall = compare(multiply(size, whole(50)), first.quantity.value) < 0;
	return !isSmall && isOneSlipFrom(fact, (meant) => meet(meant, interval(first)));
}
