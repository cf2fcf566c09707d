import type { Fact } from '../../report/facts';
import type { Rule } from '../rule';

export const missingUnit: Rule = {
	id: 'figures/missing-unit',
	tier: 'error',
	summary: '数字后面漏了单位或百分号，如“增长6.1，”。',
	why: '漏了“%”或“亿元”，读者只能猜。',
	examples: {
		bad: [
			'固定资产投资增长⟦6.1⟧，工业投资增长8%。',
			'城乡居民收入分别增长⟦6⟧和7.4%，三大产业增加值分别增长6.8%、⟦12.3⟧、7.8%。',
			'生猪出栏64.9万头，羊出栏⟦16.4⟧；家禽出笼336.5万羽。',
		],
		good: [
			'城乡居民收入比1.95，比上年缩小0.05，低于全市0.1。',
			'城镇化率和户籍城镇化率分别提高0.4和0.6个百分点，增速分别高于全国、全省、全市1.2、0.6、0.3个百分点。',
			'固定资产投资增长6.1%，工业投资增长8%。',
			'发布2.0版，推出首发经济3.0、数字云溪2.0等政策，实施“1234”工程，PM2.5浓度下降。',
			'改造3、4号楼，服务热线12345。',
			'城乡居民收入比由2.12缩小至2.08，水质综合指数3.48。',
		],
	},

	*check(report) {
		for (const fact of report.figures.filter(({ quantity }) => quantity.unit === '')) {
			if (!fact.isNote && !isPureNumber(fact)) yield { span: fact.span, message: `“${fact.text}”后面没有单位，请补上单位或百分号。` };
		}
	},
};

/** 分别提高0.4和0.6个百分点, 1、0.6、0.2个百分点: the unit stands once. */
const sharesUnit = /^(?:[、和与]\d+(?:\.\d+)?){1,5}个?百分点/;

/** Ratios, indices and scores have no unit. */
function isPureNumber({ indicator, words, quantity, paragraph: { text }, sentence }: Fact): boolean {
	if (/收入比|倍差/.test(text.slice(sentence.start, quantity.span.start))) return true;
	if (sharesUnit.test(text.slice(quantity.span.end, quantity.span.end + 30))) return true;
	return /收入比|之比|比值|比(?:为|由|从)|倍差|指数|系数|容积率|满意度|得分|评分|排名|位次/.test(indicator + words);
}
