import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const rangeMark: Rule = {
	id: 'wording/range-mark',
	tier: 'information',
	summary: '数值、时间的起止用了半角短横或破折号：“3-5家”“5%——6%”。',
	why: '起止用一字线“—”或浪纹线“～”；短横线另有用处，破折号占两个字。',
	source: 'GB/T 15834-2011 4.13.3.2',
	examples: {
		bad: ['新建2⟦-⟧3家研究院，增长5%⟦--⟧6%。', '用3⟦——⟧5年时间，实施2024⟦-⟧2026年行动，增长5%⟦~⟧6%。'],
		good: [
			'新建2—3家研究院，增长5%～6%，用三至五年时间。',
			'2024-05-06发布，电话0571-8888，引进C919-2型设备，运行G15—2高速。',
			'云溪镇——3年前还是荒滩。',
		],
	},

	*check(report) {
		for (const place of inBody(report, ({ digits }) => digits.rangeMarks)) {
			const mark = written(place, place.value);
			const proper = properMarks[mark];
			if (proper === undefined) continue;
			const span = place.spanOf(place.value);
			yield {
				span,
				message: `起止之间用“${mark}”不规范，宜用“${proper}”。`,
				fixes: [{ title: `改为“${proper}”`, edits: [{ span, newText: proper }] }],
			};
		}
	},
};

const properMarks: Readonly<Record<string, string>> = { '-': '—', '--': '—', '——': '—', '~': '～' };
