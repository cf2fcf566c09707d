import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const cutoffWord: Rule = {
	id: 'wording/cutoff-word',
	tier: 'warning',
	summary: '“截止”后面直接带时间：“截止2024年底”。',
	why: '“截止”是停止，不带时间；“截至”是到某时为止，后面接时间。',
	examples: {
		bad: ['⟦截止⟧2024年底，全镇有高新技术企业3家。', '⟦截止⟧目前，已办结12件；⟦截止至⟧6月底，办结30件。', '报名⟦截至⟧日期为6月30日。'],
		good: [
			'截至2024年底，全镇有高新技术企业3家。',
			'报名于6月30日截止，截止日期不变，截止到目前无人缺席。',
			'报名截止6月30日，更换截止阀20个。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ cutoffs }) => cutoffs)) {
			const { proper } = place.value;
			const span = place.spanOf(place.value.span);
			const word = written(place, place.value.span);
			yield {
				span,
				message: proper === '截至' ? `后面接时间，“${word}”应为“截至”。` : '后面不接时间，“截至”应为“截止”。',
				fixes: [{ title: `改为“${proper}”`, edits: [{ span, newText: proper }] }],
			};
		}
	},
};
