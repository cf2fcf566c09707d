import type { Rule } from '../rule';

export const ambiguousRangeUnit: Rule = {
	id: 'figures/ambiguous-range-unit',
	tier: 'information',
	summary: '区间前一个数省略了“万”“亿”或“%”，可能产生歧义，如“10—15亿元”。',
	why: '“5万—10万人”不能写成“5—10万人”，否则前一个数是 5 还是 5 万说不清。',
	source: 'GB/T 15835-2011',
	examples: {
		bad: ['力争投资⟦10—15亿元⟧，建成一批项目。', '固定资产投资增长⟦5-8%⟧，稳中有进。'],
		good: ['力争投资10亿—15亿元，增长5%—8%。', '用3—5年时间，新建20—30个站点。'],
	},

	*check(report) {
		for (const { span, text } of report.figures.filter(({ quantity }) => quantity.range?.sharesUnit)) {
			yield { span, message: `“${text}”前一个数省略了单位，宜写全，以免歧义。` };
		}
	},
};
