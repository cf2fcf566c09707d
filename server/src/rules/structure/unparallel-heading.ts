import { headingRows, patternBreakIn } from '../../report/parallel';
import type { Rule } from '../rule';

export const unparallelHeading: Rule = {
	id: 'structure/unparallel-heading',
	tier: 'information',
	summary: '一组排比的标题里有一个句式、字数与其他的不同。',
	why: '排比标题讲究整齐，单独一个不合，多半是后来改过而没有照顾上下文。',
	examples: {
		bad: [
			'一、工作安排\n（一）坚持以项目为牵引，推进投资和产业双提升。建厂房。\n（二）坚持以农业为根本，推进产量和质量双丰收。建良田。\n（三）坚持以生态为底色，推进治水和护林双见效。种树木。\n⟦（四）持续改善民生，推进就业和社保双覆盖⟧。修道路。\n（五）坚持以党建为引领，推进作风和效能双转变。抓落实。',
			'一、工作回顾\n经济运行稳中有进。企业开工。\n农业生产连年丰收。粮食增产。\n⟦集镇面貌焕然一新了⟧。道路畅通。\n民生福祉持续改善。群众满意。\n社会大局和谐稳定。邻里和睦。\n生态环境持续好转。山清水秀。',
			'一、工作回顾\n（一）着力抓产业。建厂房。\n（二）着力抓农业、稳粮食生产。建良田。\n（三）着力抓生态。种树木。\n⟦（四）继续改善民生⟧。修道路。\n（五）着力抓治理，促进和谐。美街巷。\n（六）着力抓自身建设。转作风。',
		],
		good: [
			'一、工作安排\n（一）坚持以项目为牵引，推进投资和产业双提升。建厂房。\n（二）坚持以农业为根本，推进产量和质量双丰收。建良田。\n（三）坚持以生态为底色，推进治水和护林双见效。种树木。\n（四）坚持以民生为根本，推进就业和社保双覆盖。修道路。\n（五）坚持以党建为引领，推进作风和效能双转变。抓落实。',
			'一、工作回顾\n（一）经济稳步增长。企业开工。\n（二）农业生产获得丰收。粮食增产。\n（三）集镇面貌一新。道路畅通。\n（四）民生福祉持续改善。群众满意。\n（五）社会大局和谐稳定，邻里和睦。平安建设。',
			'一、工作回顾\n经济稳中有进。企业开工。\n农业获得丰收。粮食增产。\n集镇焕然一新了。道路畅通。',
		],
	},

	*check(report) {
		for (const row of headingRows(report)) {
			const found = patternBreakIn(row);
			if (!found) continue;
			yield {
				span: found.section.heading,
				message: `同组标题都${found.pattern}，这一个不同，请考虑是否统一句式。`,
				related: [{ span: found.model.heading, message: '同组标题' }],
			};
		}
	},
};
