import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const missingNumber: Rule = {
	id: 'figures/missing-number',
	tier: 'warning',
	summary: '单位前面漏了数字：“完成投资亿元”“增长%”“新建茶园亩”。',
	why: '等数据时先写好了句子，数字到定稿也没有填上。',
	examples: {
		bad: [
			'完成固定资产投资⟦亿元⟧，增长3%。税收增长⟦%⟧，占比提高⟦个百分点⟧。',
			'新建茶园⟦亩⟧，硬化通村道路⟦公里⟧；接待游客⟦亿人次⟧。',
			'一般公共预算收入⟦万元⟧，同比下降⟦％⟧左右。',
			'规上工业总产值达到⟦亿元⟧，增长5%；人均可支配收入达到⟦元⟧；新增城镇就业⟦人⟧，引进项目⟦个⟧。',
		],
		good: [
			'全年引进亿元以上项目5个，亿元企业达到12家，总产值超亿元，带动近万人就业，惠及数万人。',
			'户均增收万元，亩产值万元，新建茶园千亩，改造道路数十公里，接待游客万余人次，万元GDP能耗下降2%。',
			'接待游客人次、旅游收入分别增长12%、15%，收入增速提高两个百分点，每个百分点都来之不易。',
			'单位：亿元，%\n指标 | 增长% | 亩\n生产总值 | 5.2 | 300',
			'帮助就业人员，扶持就业人口，培育企业个体，年产值达亿元，每个项目个个过关，按户均一亩，流转土地实行论亩，道路里程突破百公里，增长３％，提高２．１个百分点。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ figureSlips }) => figureSlips)) {
			const { kind, span } = place.value;
			if (kind === 'noNumber') yield { span: place.spanOf(span), message: `“${written(place, span)}”前面没有数字，请补上。` };
		}
	},
};
