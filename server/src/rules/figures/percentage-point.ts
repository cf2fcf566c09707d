import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
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
			'城镇化率达到68.2%，比上年提高⟦1.1%⟧。',
			'固定资产投资增长⟦6.2个百分点⟧。',
		],
		good: [
			'社会消费品零售总额增长4.3%，高于全市0.6个百分点。',
			'数字经济占比超过50%、提升9个百分点。',
			'接待游客30万人次、增长9%。研发经费支出占比3%，技改投资提高12%。',
			'固定资产投资增速提高2个百分点，高于年初目标3%的预期。',
		],
	},

	*check(report) {
		yield* report.figures.flatMap((fact) => percentForPoints(report, fact) ?? pointsForPercent(fact) ?? []);
	},
};

function percentForPoints(report: Report, fact: Fact): Problem | undefined {
	const before = report.figures[fact.index - 1];
	if (fact.quantity.unit !== '%' || before?.sentence.start !== fact.sentence.start) return undefined;
	if (before.paragraphIndex !== fact.paragraphIndex || before.quantity.unit !== '%' || fact.quantity.approximation === 'range')
		return undefined;
	if (!isGap(fact) && !isChangeOfRate(fact, before)) return undefined;
	return {
		span: fact.span,
		message: `这里是${isGap(fact) ? '两个百分数之差' : `“${before.indicator}”这一比率的变化`}，应当用“个百分点”，不用“%”，请核对。`,
		related: [{ span: before.span, message: '所比较的百分数' }],
	};
}

/** 高于全国0.6%, right behind a growth rate. */
function isGap({ words }: Fact): boolean {
	return (
		/(?:高于|低于|快于|慢于|高出|领先|高|快)(?:于)?(?:全国|全省|全市|全区|全县|全州|上年|去年|同期|年初目标|预期|目标|平均|面上|省均|市均)[^，、；]{0,8}$/.test(
			words,
		) || /比?(?:全国|全省|全市|全区|全县|上年|去年)[^，、；]{0,8}(?:高|低|快|慢|高出)(?:了)?$/.test(words)
	);
}

/** 占比达50%、提升9%. 增长 is left alone: it may be said of the amount. */
function isChangeOfRate(fact: Fact, before: Fact): boolean {
	const isRate = before.measure === 'share' || before.entry?.rate === true || /[率度]$/.test(before.indicator);
	return (
		fact.isCarried &&
		fact.measure === 'growth' &&
		isRate &&
		before.measure !== 'growth' &&
		/(?:提高|提升|上升|下降|降低|回落)(?:了)?$/.test(fact.words)
	);
}

function pointsForPercent(fact: Fact): Problem | undefined {
	const { quantity, measure, words, entry, key, isCarried, span } = fact;
	if (measure !== 'points' || isCarried || quantity.isChinese || !/(?:增长|下降)(?:了)?$/.test(words)) return undefined;
	const isAmount = entry?.name === key && !entry.rate && entry.unit !== undefined && entry.unit !== '%';
	if (!isAmount || /每|增速|增幅|占|率|比|涨幅|贡献/.test(words)) return undefined;
	return { span, message: `“${fact.indicator}”是总量，增减用“%”，不用“百分点”，请核对。` };
}
