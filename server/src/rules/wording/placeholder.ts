import { sourceSpan } from '../../report/paragraphs';
import { paragraphsWith } from '../places';
import type { Rule } from '../rule';

export const placeholder: Rule = {
	id: 'wording/placeholder',
	tier: 'error',
	summary: '还有没填的空：XX、××、____、【待核】等。',
	why: '起草时留的空和核稿记号，定稿前必须全部落实。',
	examples: {
		bad: [
			'争取上级资金3900万元⟦（口径待财政部门确认）⟧。',
			'城镇新增就业⟦XX⟧万人。',
			'到位资金⟦××⟧亿元，改造道路⟦____⟧公里。',
			'签约额7.2亿元⟦【待核】⟧。',
			'盘活闲置载体⟦【  】⟧万平方米，惠及居民⟦（待定）⟧户。',
		],
		good: [
			'设立服务窗口（接待群众并当场核实）。',
			'建设3×3篮球场，引进XL型设备，版面为A4×2。',
			'举办【云溪夜话】系列活动，落实《待办事项清单》。',
			'待核实的线索逐条办结。',
		],
	},

	*check(report) {
		for (const [index, placeholders] of paragraphsWith(report, (facts) => facts.placeholders)) {
			const paragraph = report.paragraphs[index];
			for (const span of placeholders) {
				if (!paragraph) continue;
				yield { span: sourceSpan(paragraph, span), message: `“${paragraph.text.slice(span.start, span.end)}”还没有填写或核定。` };
			}
		}
	},
};
