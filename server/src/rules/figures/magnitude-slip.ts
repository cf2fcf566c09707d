import type { Fact } from '../../report/facts';
import { comparing, groupedBy, scopeOf } from '../comparison';
import { isPowerOfTen } from './conflicting-value';

export const magnitudeSlip = comparing({
	id: 'figures/magnitude-slip',
	tier: 'error',
	summary: '同一指标的两处数值数字相同而相差十倍、百倍或万倍：小数点错位，或万、亿写混。',
	why: '小数点移一位、“万”写成“亿”，数字看着面熟，最难校出来。',
	examples: {
		bad: [
			'一、2024年工作回顾\n粮食产量1.26万吨。\n（一）农业增收。粮食产量⟦12.6万吨⟧，再获丰收。',
			'一、2024年工作回顾\n一般公共预算收入3.5亿元。\n（一）财政平稳。一般公共预算收入⟦3.5万元⟧，收支平衡。',
		],
		good: [
			'一、2024年工作回顾\n粮食产量1.26万吨，蔬菜产量12.6万吨。',
			'一、2024年工作回顾\n新建农村公路10公里。\n二、2025年工作安排\n新建农村公路100公里。',
		],
	},

	*compare(report) {
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

function sameThing(fact: Fact): string | undefined {
	const { entry, key, period, role, measure, quantity, isNote, isShared, partOf, isAnnualAverage, isCumulative, words } = fact;
	if (entry?.name !== key || measure !== 'level' || isNote || isShared || partOf !== undefined || quantity.isCount || period === '')
		return undefined;
	if (/季度|上半年|月均|日均|其中/.test(words)) return undefined;
	return [key, scopeOf(fact), quantity.unit, period, role, isAnnualAverage, isCumulative].join('|');
}
