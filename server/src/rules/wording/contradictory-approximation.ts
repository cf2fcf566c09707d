import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const contradictoryApproximation: Rule = {
	id: 'wording/contradictory-approximation',
	tier: 'warning',
	summary: '一个数带了两个互相矛盾或重复的约数词：“约……左右”“近……余”“超……以上”。',
	why: '“近”说不到，“余”说超出；“约”“左右”同义。留一个才说得清。',
	examples: {
		bad: [
			'形成固定资产⟦近550亿余⟧元。',
			'全年接待游客⟦约18万人次左右⟧。',
			'城镇新增就业每年⟦超过1200人左右⟧，受益群众⟦超2万人以上⟧。',
			'培育企业⟦近30多⟧家，投入⟦至少300万元以上⟧。',
			'发放补贴3000⟦余人左右⟧，覆盖率⟦不低于95%以上⟧。',
		],
		good: [
			'接待游客近18万人次，完成投资30亿元左右，受益群众2万余人。',
			'签约30个左右项目，节约近200万元，预计增长5%左右，力争达到6%以上。',
			'培育近10家规模以上企业，近20多年来变化很大，就近5公里以内就医。',
			'超过50家亿元以上企业落户，突破10项以上关键技术，高于全县1.5个百分点左右。',
			'增长6.2%、低于7%左右的预期目标。超2万户多层住宅加装电梯，近3万余热用户受益，约2万60岁以上老人体检。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ doubleApproximations }) => doubleApproximations)) {
			const { span, words, isIdle } = place.value;
			const [one, other] = [written(place, words[0]), written(place, words[1])];
			yield {
				span: place.spanOf(span),
				message: isIdle ? `“${one}”与“${other}”意思重复，请留一个。` : `“${one}”与“${other}”互相矛盾，请留一个。`,
				fixes: words.map((word) => ({ title: `删去“${written(place, word)}”`, edits: [{ span: place.spanOf(word), newText: '' }] })),
			};
		}
	},
};
