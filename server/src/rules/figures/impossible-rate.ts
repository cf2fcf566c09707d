import { compare, decimal } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { isPartOfAll, isSeldomAboveAll, mayBeNegative } from '../../report/shareNames';
import type { Rule } from '../rule';

export const impossibleRate: Rule = {
	id: 'figures/impossible-rate',
	tier: 'error',
	summary: '不可能超过 100% 的比率超过了 100%，或下降超过 100%，一年的天数超过 366 天，“下降”后面又是负数。',
	why: '达标率、覆盖率、占比等是部分与全体之比，超过 100% 必是笔误。',
	examples: {
		bad: [
			'饮用水水源地水质达标率⟦110%⟧。',
			'空气优良天数比例⟦108.6%⟧，污水处理率96%。',
			'民生支出占一般公共预算支出的比重达到⟦181.2%⟧。',
			'政策兑现率⟦195.3%⟧。出口40亿元、占比⟦177%⟧。',
			'生产安全事故起数下降⟦165.3%⟧。',
			'规上工业总产值下降-⟦3.2%⟧。',
			'空气优良天数⟦426天⟧，增加53天。',
		],
		good: [
			'年度计划投资完成率114.2%。',
			'高中阶段毛入学率101%。',
			'水质达标率100%，技改投资增长120%。',
			'规上工业利润总额下降120%，事故起数下降65.3%，投资增长165.3%。',
			'资产负债率52%，外贸依存度130%。粮食自给率128%，计划到位率105%，贡献率超过100.5%。',
			'完成投资32亿元，占年度计划的106.7%。一般公共预算支出12亿元，占一般公共预算收入的180%。贷款余额占存款余额的110%。',
			'规上工业总产值增长-3.2%。空气优良天数246天，增加53天。连续安全生产1426天，轨道交通安全运行突破5000天。',
		],
	},

	*check(report) {
		for (const fact of report.figures.filter((each) => isBounded(each) && isAboveHundred(each))) {
			yield { span: fact.span, message: `“${fact.indicator}”不可能超过 100%，这里是${fact.text}，请核对。` };
		}
		for (const fact of report.figures.filter((each) => isDecrease(each) && isAboveHundred(each))) {
			yield { span: fact.span, message: `下降不可能超过 100%，这里是${fact.text}，请核对。` };
		}
		for (const fact of report.figures.filter(({ words }) => twiceLess.test(words))) {
			yield { span: fact.span, message: `“下降”后面不再用负号，这里是－${fact.text}，请核对是升是降。` };
		}
		for (const fact of report.figures.filter(isMoreThanYear)) {
			yield { span: fact.span, message: `一年最多 366 天，这里是${fact.text}，请核对。` };
		}
		for (const fact of report.figures) {
			if (isBounded(fact) || !isLikelyBounded(fact) || !isAboveHundred(fact)) continue;
			yield { span: fact.span, tier: 'warning', message: `“${fact.indicator}”超过了 100%，这里是${fact.text}，请核对。` };
		}
	},
};

function isBounded({ quantity, entry, key, indicator, measure }: Fact): boolean {
	if (quantity.unit !== '%' || measure === 'growth') return false;
	if (entry && entry.name === key) return entry.bounded === 100;
	return isPartOfAll(indicator);
}

function isLikelyBounded({ quantity, entry, key, indicator, measure, words }: Fact): boolean {
	if (quantity.unit !== '%' || measure === 'growth' || entry?.name === key || /计划|预算/.test(indicator)) return false;
	if (/占比(?:达到?|为|超过?|提高到|提升到|升至)?$/.test(words)) return true;
	return isSeldomAboveAll(indicator) && /率(?:达到?|为|超过?|提高到|提升到|升至|保持)?$/.test(words);
}

/** What may turn negative can lose more than there was. */
function isDecrease({ measure, direction, quantity, indicator }: Fact): boolean {
	return measure === 'growth' && direction === 'down' && quantity.unit === '%' && !mayBeNegative(indicator);
}

const twiceLess = /(?:下降|降低|减少|回落)(?:了)?[-−－–]$/;

/** Days of one year that something was so, as good air is told. */
function isMoreThanYear({ quantity: { unit, value }, indicator, measure, period, isCumulative }: Fact): boolean {
	return (
		unit === '天' &&
		measure === 'level' &&
		goodDays.test(indicator) &&
		!period.includes('-') &&
		!isCumulative &&
		compare(value, longestYear) > 0
	);
}

const goodDays = /(?:优良|良好|达标)(?:天气)?(?:达标)?天数$/;
const longestYear = decimal('366');

function isAboveHundred({ quantity: { low, value } }: Fact): boolean {
	return low !== undefined && compare(value, decimal('100')) > 0;
}
