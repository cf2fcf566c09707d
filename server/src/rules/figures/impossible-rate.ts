import { compare, decimal } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import type { Rule } from '../rule';

export const impossibleRate: Rule = {
	id: 'figures/impossible-rate',
	tier: 'error',
	summary: '不可能超过 100% 的比率超过了 100%。',
	why: '达标率、覆盖率、占比等是部分与全体之比，超过 100% 必是笔误。',
	examples: {
		bad: [
			'饮用水水源地水质达标率⟦110%⟧。',
			'空气优良天数比例⟦108.6%⟧，污水处理率96%。',
			'民生支出占一般公共预算支出的比重达到⟦181.2%⟧。',
			'政策兑现率⟦195.3%⟧。出口40亿元、占比⟦177%⟧。',
		],
		good: ['年度计划投资完成率114.2%。', '高中阶段毛入学率101%。', '水质达标率100%，技改投资增长120%。', '资产负债率52%，外贸依存度130%。'],
	},

	*check(report) {
		for (const fact of report.figures.filter((each) => isBounded(each) && isAboveHundred(each))) {
			yield { span: fact.span, message: `“${fact.indicator}”不可能超过 100%，这里是${fact.text}，请核对。` };
		}
		for (const fact of report.figures) {
			if (isBounded(fact) || !isLikelyBounded(fact) || !isAboveHundred(fact)) continue;
			yield { span: fact.span, tier: 'warning', message: `“${fact.indicator}”超过了 100%，这里是${fact.text}，请核对。` };
		}
	},
};

/** Endings of rates that can't be more than all. */
const boundedName =
	/(?:达标率|优良率|合格率|覆盖率|普及率|参保率|保有率|处理率|处置率|修复率|通达率|通畅率|安全利用率|森林覆盖率|绿地率|就业率|满意率|满意度|知晓率|办结率|优良(?:水体|天数|水质)?(?:比例|比率)|占比)$/;

function isBounded({ quantity, entry, key, indicator, measure }: Fact): boolean {
	if (quantity.unit !== '%' || measure === 'growth') return false;
	if (entry && entry.name === key) return entry.bounded === 100;
	return boundedName.test(indicator) || /占.+比重$/.test(indicator);
}

/** Other names that end in 率, less the rates that may well be more than all. */
function isLikelyBounded({ quantity, entry, key, indicator, measure, words }: Fact): boolean {
	if (quantity.unit !== '%' || measure === 'growth' || entry?.name === key || /计划|预算/.test(indicator)) return false;
	if (/占比(?:达到?|为|超过?|提高到|提升到|升至)?$/.test(words)) return true;
	return /率$/.test(indicator) && !unboundedName.test(indicator) && /率(?:达到?|为|超过?|提高到|提升到|升至|保持)?$/.test(words);
}

const unboundedName =
	/(?:增长|增|长|完成|入学|升学|贡献|充足|产销|债务|负债|回报|收益|利润|周转|替代|置换|倍|动|杠杆|积|汇|存贷|贷|效|功|签约|履约|到位|执行|投资|拉动|达产|超额|换|备|费|税|利|息|生产|出栏|繁殖|成交|上座|溢价|兑|出租|增值|保障|开工|投产|依存|供应|供给|报名|使用|负荷|负载|利用)率$/;

function isAboveHundred({ quantity: { low, value } }: Fact): boolean {
	return low !== undefined && compare(value, decimal('100')) > 0;
}
