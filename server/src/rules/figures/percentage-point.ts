import { compare, decimal, multiply } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
import { changesInPoints } from '../../report/shareNames';
import type { Problem, Rule } from '../rule';

export const percentagePoint: Rule = {
	id: 'figures/percentage-point',
	tier: 'warning',
	summary: '比率的变化、增速的高低用了“%”，应为“个百分点”；或者总量的增长用了“百分点”。',
	why: '占比从50%提高到59%，是提高9个百分点，不是提高9%，两者相差很大。',
	source: 'GB/T 3101-1993',
	examples: {
		bad: [
			'社会消费品零售总额增长4.3%，高于全市⟦0.6%⟧。',
			'数字经济占比超过50%、提升⟦9%⟧。',
			'工业投资占全部投资的45.7%，比重提高⟦1.4%⟧。',
			'民间投资增速高于全国⟦3.7%⟧。',
			'森林覆盖率提高⟦1.4%⟧。民间投资占比比上年提高⟦2%⟧。',
			'城镇化率达到68.2%，比上年提高⟦1.1%⟧。消费对经济增长的贡献率上升⟦3%⟧。',
			'固定资产投资增长⟦6.2个百分点⟧。',
			'接待游客30万人次，同比增长⟦9个百分点⟧。',
			'农村居民收入增长8%，高于城镇居民⟦1.5%⟧。',
		],
		good: [
			'地区生产总值增长5.8%，高于全省5.2%的平均水平。研发投入强度2.1%，高于全省1.8%的平均水平。能耗下降3.2%，高于2.5%的年度目标。',
			'社会消费品零售总额增长4.3%，高于全市0.6个百分点。绿地占用地的35%，其中集中绿地不得低于用地的10%。',
			'数字经济占比超过50%、提升9个百分点。',
			'工业投资占全部投资的45.7%，比重提高到47%。森林覆盖率提高1.4个百分点。刑事发案率下降12%，劳动生产率提高8%。',
			'接待游客30万人次、增长9%。研发经费支出占比3%，技改投资提高12%。',
			'固定资产投资增速提高2个百分点，高于年初目标3%的预期。',
			'完成税收10亿元，占一般公共预算收入的80%，提高3个百分点。接待游客30万人次，增速提高3个百分点。',
			'农村居民收入增长8%，高于城镇居民6%的增速。民间投资增速高于全国3.7%的平均水平。',
		],
	},

	*check(report) {
		yield* report.figures.flatMap((fact) => percentForPoints(report, fact) ?? percentOfRate(fact) ?? pointsForPercent(report, fact) ?? []);
	},
};

function percentForPoints(report: Report, fact: Fact): Problem | undefined {
	const before = report.figures[fact.index - 1];
	if (fact.quantity.unit !== '%' || before?.sentence.start !== fact.sentence.start) return undefined;
	if (before.paragraphIndex !== fact.paragraphIndex || before.quantity.unit !== '%' || fact.quantity.approximation === 'range')
		return undefined;
	if (isNamedBase(fact)) return undefined;
	const isDifference = isGap(fact) || isSmallGap(fact, before);
	if (!isDifference && !isChangeOfRate(fact, before)) return undefined;
	return {
		span: fact.span,
		message: `这里是${isDifference ? '两个百分数之差' : `“${before.indicator}”这一比率的变化`}，应当用“个百分点”，不用“%”，请核对。`,
		related: [{ span: before.span, message: '所比较的百分数' }],
	};
}

/** 高于全省5.2%的平均水平, 高于2.5%的年度目标, 高于全国平均水平5.9%: the other rate itself. */
function isNamedBase({ words, quantity, paragraph: { text } }: Fact): boolean {
	const behind = text.slice(quantity.span.end, quantity.span.end + 10);
	return (
		/^的?(?:左右)?的?(?:全[国省市区县])?(?:年度|年初|预期|同期)?(?:平均|增速|增幅|降幅|水平|目标|增长)/.test(behind) ||
		/平均水平$/.test(words)
	);
}

/** 高于全国0.6%, right behind a growth rate. */
function isGap({ words }: Fact): boolean {
	return (
		/(?:高于|低于|快于|慢于|高出|领先|高|快)(?:于)?(?:全国|全省|全市|全区|全县|全州|上年|去年|同期|年初目标|预期|目标|平均|面上|省均|市均)[^，、；]{0,8}$/.test(
			words,
		) || /比?(?:全国|全省|全市|全区|全县|上年|去年)[^，、；]{0,8}(?:高|低|快|慢|高出)(?:了)?$/.test(words)
	);
}

/** 增长8%，高于城镇居民1.5%: far below the rate that is compared it can't be the other's rate. */
function isSmallGap({ words, quantity, paragraph }: Fact, before: Fact): boolean {
	if (!/(?<!不得?)(?:高于|低于|快于|慢于|高出)[^，、；]{1,11}[^，、；的]$/.test(words) || paragraph.text[quantity.span.end] === '的')
		return false;
	return compare(multiply(quantity.value, decimal('2')), before.quantity.value) < 0;
}

/** 占比达50%、提升9%. 增长 is left alone: it may be said of the amount. */
function isChangeOfRate(fact: Fact, before: Fact): boolean {
	const isRate = before.measure === 'share' || before.entry?.rate === true || /[率度]$/.test(before.indicator);
	const isChange = fact.isCarried && fact.measure === 'growth';
	const isOfShare = fact.key === before.key && /^[，、]?(?:比重|占比|比例)/.test(fact.words);
	return (
		(isChange || isOfShare) &&
		isRate &&
		!/目标$/.test(before.indicator) &&
		before.measure !== 'growth' &&
		/(?:提高|提升|上升|下降|降低|回落)(?:了)?$/.test(fact.words)
	);
}

/** 森林覆盖率提高1.4%. */
function percentOfRate({ quantity, words, span, paragraph }: Fact): Problem | undefined {
	const changed = changedRate.exec(words)?.[1] ?? '';
	const apart = paragraph.text[quantity.span.end] === '的' ? undefined : ratesApart.exec(words)?.[1];
	const rate = changesInPoints(changed) ? changed : apart;
	if (quantity.unit !== '%' || rate === undefined || quantity.approximation === 'range') return undefined;
	return { span, message: `“${rate.replace(/^[，、；]+/, '')}”本身是比率，升降用“个百分点”，不用“%”，请核对。` };
}

const changedRate = /^(.*?)(?:预计|同比|比上年|较上年|五年|累计|年均|再|均|平均){0,2}(?:提高|提升|上升|下降|降低|回落)了?$/;

/** 增速高于全国3.7%: what lies between two rates. */
const ratesApart = /(增速|增幅|增长率)(?:分别|均)?(?:高于|快于|低于|慢于)[^，、；]{2,10}$/;

function pointsForPercent(report: Report, fact: Fact): Problem | undefined {
	const { quantity, measure, words, span } = fact;
	if (measure !== 'points' || quantity.isChinese || tellsOfRate(words)) return undefined;
	const isAmounts = /(?:增长|下降|压减)(?:了)?$/.test(words) && (isNamedAmount(fact) || amountBefore(report, fact) !== undefined);
	if (!isAmounts && !isBesidePercent(report, fact)) return undefined;
	return { span, message: `“${fact.indicator}”是总量，增减用“%”，不用“百分点”，请核对。` };
}

/** 比上年 and 同比 are no ratios. */
function tellsOfRate(words: string): boolean {
	return /每|增速|增幅|占|率|涨幅|贡献|(?<![同环])比(?!上年|去年|上月|同期|年初|\d{4}年)/.test(words);
}

function isNamedAmount({ entry, key, isCarried }: Fact): boolean {
	return !isCarried && entry?.name === key && !entry.rate && entry.unit !== undefined && entry.unit !== '%';
}

/** 接待游客30万人次，增长9个百分点: what grows is the amount right before. */
function amountBefore({ figures }: Report, fact: Fact): Fact | undefined {
	const before = figures[fact.index - 1];
	if (!before || !fact.isCarried || before.key !== fact.key || before.sentence.start !== fact.sentence.start) return undefined;
	if (before.paragraphIndex !== fact.paragraphIndex || before.measure !== 'level') return undefined;
	return ['', '%', '百分点'].includes(before.quantity.unit) ? undefined : before;
}

/** 分别增长7%和5.2个百分点 */
function isBesidePercent({ figures }: Report, fact: Fact): boolean {
	const before = figures[fact.index - 1];
	if (!before || !/^[和与及、]$/.test(fact.words) || before.paragraphIndex !== fact.paragraphIndex) return false;
	return before.measure === 'growth' && before.quantity.unit === '%' && before.quantity.span.end + 1 === fact.quantity.span.start;
}
