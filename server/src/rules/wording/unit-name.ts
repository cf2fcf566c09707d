import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const unitName: Rule = {
	id: 'wording/unit-name',
	tier: 'information',
	summary: '计量单位写得不全、不规范：“平方”“平米”“百分点”“KM”。',
	why: '正式文稿用单位的全名或规定的符号；亩、斤等通行的单位不在此列。',
	examples: {
		bad: ['新建厂房3.4万⟦平方⟧，拆违200⟦平米⟧。', '占比提高2.2⟦百分点⟧，修路5⟦KM⟧，库容12万⟦立方⟧。'],
		good: [
			'失业率比上年下降2个多百分点。',
			'新建厂房3.4万平方米，流域面积26平方公里，库容12万立方米。',
			'占比提高2.2个百分点，种植200亩、产粮3万斤，装机5kW。',
			'建成立方体艺术馆，推广KM3型设备。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ unitNames }) => unitNames)) {
			const { proper } = place.value;
			const span = place.spanOf(place.value.span);
			yield {
				span,
				message: `单位“${written(place, place.value.span)}”宜写作“${proper}”。`,
				fixes: [{ title: `改为“${proper}”`, edits: [{ span, newText: proper }] }],
			};
		}
	},
};
