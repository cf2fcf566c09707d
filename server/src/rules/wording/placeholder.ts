import { sourceSpan } from '../../report/paragraphs';
import { paragraphsWith } from '../places';
import type { Rule } from '../rule';

export const placeholder: Rule = {
	id: 'wording/placeholder',
	tier: 'error',
	summary: '还有没填的空和写给同事的话：XX、××、____、【待核】、（建议删除此句）等。',
	why: '起草时留的空、核稿记号和批注，定稿前必须全部落实。',
	examples: {
		bad: [
			'争取上级资金3900万元⟦（口径待财政部门确认）⟧。',
			'城镇新增就业⟦XX⟧万人。',
			'到位资金⟦××⟧亿元，改造道路⟦____⟧公里。',
			'签约额7.2亿元⟦【待核】⟧。',
			'新增就业1200人⟦（数据待教育办核）⟧，培训800人⟦（具体数字由人社所补充）⟧，帮扶⟦（数字待定）⟧。',
			'营商环境不断优化⟦（建议删除此句）⟧。改造道路12公里⟦（红色部分请核对）⟧。⟦此处补充就业数据⟧。',
			'引进企业12家⟦（数据存疑）⟧，到位资金3亿元⟦（再核实）⟧，群众满意度95%⟦（年底更新数据）⟧。',
			'新建茶园500亩⟦（待农业办提供最新数据）⟧，改造危房⟦（缺数据）⟧，环境更美⟦（这段太长，可压缩）⟧⟦【此处加案例】⟧，调解纠纷⟦（请司法所核一下）⟧。',
			'盘活闲置载体⟦【  】⟧万平方米，惠及居民⟦（待定）⟧户。',
		],
		good: [
			'设立服务窗口（接待群众并当场核实）。',
			'建设3×3篮球场，引进XL型设备，版面为A4×2。',
			'举办【云溪夜话】系列活动，落实《待办事项清单》。',
			'待核实的线索逐条办结。',
			'户籍人口12345人（公安局提供），预计完成投资3亿元（年底数），惠及群众（含补充登记人员）800人。',
			'办理代表建议（建议答复率100%）12件，落实补助（由县财政局核定）60万元，培训待业青年（待业登记）30人。',
			'参加补充医疗保险（补充保险）800人，在此处设立服务点，受理申请（提请复核）12件，办理退休（养老待遇核定）30人，招聘（聘请）专家3名。',
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
