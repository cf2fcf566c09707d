import { wideForms } from '../../report/marks';
import { inBody, written } from '../places';
import type { Fix, Problem, Rule } from '../rule';

export const repeatedMark: Rule = {
	id: 'wording/repeated-mark',
	tier: 'error',
	summary: '标点重复或连用：“。。”“，，”“，。”“———”等。',
	why: '删改句子时最容易留下多余的标点。',
	source: 'GB/T 15834-2011 5.1.1',
	examples: {
		bad: [
			'民间投资占比提高2.2个百分点⟦。。⟧全年向好。',
			'完成会议确定的任务⟦，，⟧高质量发展有力⟦，。⟧',
			'抓好稻谷⟦、、⟧茶叶⟦，、⟧蔬菜生产。',
			'云溪镇⟦———⟧山水之城，增长5⟦..⟧3%，占40⟦%%⟧。',
		],
		good: [
			'难道不是吗？！好啊！！！',
			'云溪镇——山水之城……未来可期。',
			'引进Yahoo!，招聘Inc.，网址http://example.com。',
			'——————\n他说：“好。”，大家笑了。',
			'“一老一小”、《云溪条例》，“快递进村”。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ marks }) => marks.runs)) {
			const marks = written(place, place.value.span);
			const span = place.spanOf(place.value.span);
			yield { span, message: messageOf(marks, place.value.kept), fixes: fixesOf(marks, place.value.kept, span) };
		}
	},
};

function messageOf(marks: string, kept: string | undefined): string {
	if (kept === undefined) return `标点“${marks}”不能连用，请留下一个。`;
	return kept === '——' || kept === '……' ? `“${marks}”应为“${kept}”。` : `标点“${marks}”重复，留一个“${kept}”。`;
}

/** Which of two different marks was meant is the author's to say. */
function fixesOf(marks: string, kept: string | undefined, span: Problem['span']): readonly Fix[] {
	const choices = kept === undefined ? new Set(Array.from(marks, (mark) => wideForms[mark as keyof typeof wideForms] ?? mark)) : [kept];
	return Array.from(choices, (newText) => ({ title: `改为“${newText}”`, edits: [{ span, newText }] }));
}
