import type { Fact } from '../../report/facts';
import type { Rule } from '../rule';

export const wrongUnit: Rule = {
	id: 'figures/wrong-unit',
	tier: 'error',
	summary: '单位与所说的事物不配：发电量用“千瓦”，装机用“千瓦时”，高标准农田用“公里”，出生率用“%”。',
	why: '“千瓦”与“千瓦时”只差一个字，“‰”与“%”只差一个圈，通读时看不出来。',
	examples: {
		bad: [
			'新能源发电量⟦3000万千瓦⟧，全社会用电量1.2亿千瓦时。',
			'光伏装机容量⟦12万千瓦时⟧。',
			'新建高标准农田⟦3000公里⟧。',
			'人口出生率⟦9.56%⟧。',
		],
		good: [
			'新能源发电量3000万千瓦时，光伏装机容量12万千瓦，新型储能规模20万千瓦时。',
			'新建高标准农田3000亩，铺设灌渠12公里，高标准农田覆盖率68%。',
			'人口出生率9.56‰，下降0.3个千分点，孕产妇死亡率下降5%。',
			'发电装机3000万千瓦，发电量增长5%，用电量突破10亿千瓦时。',
		],
	},

	*check(report) {
		for (const fact of report.figures) {
			const right = fact.measure === 'level' ? rightUnit(fact) : undefined;
			if (right) yield { span: fact.span, message: `“${fact.indicator}”的单位应是“${right}”，这里是${fact.text}，请核对。` };
		}
	},
};

/** What is measured, the units that are another thing's, and its own. */
const misfits: readonly (readonly [name: RegExp, wrong: readonly string[], right: string])[] = [
	[/电量$/, ['千瓦'], '千瓦时'],
	[/装机(?:容量|规模|总量)?$/, ['千瓦时'], '千瓦'],
	[/高标准农田$/, ['公里', '米'], '亩'],
	[/^(?:人口)?(?:出生率|死亡率)$/, ['%'], '‰'],
];

function rightUnit({ indicator, quantity: { unit } }: Fact): string | undefined {
	return misfits.find(([name, wrong]) => wrong.includes(unit) && name.test(indicator))?.[2];
}
