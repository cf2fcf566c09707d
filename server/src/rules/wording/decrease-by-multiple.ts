import { inBody, written } from '../places';
import type { Rule } from '../rule';

export const decreaseByMultiple: Rule = {
	id: 'wording/decrease-by-multiple',
	tier: 'warning',
	summary: '减少、下降、缩短用了“倍”：“减少2倍”。',
	why: '减少一倍就没有了；减少宜用百分数或几分之几。',
	examples: {
		bad: ['办理时间减少⟦2倍⟧。', '企业成本下降了⟦1.5倍⟧，能耗降低近⟦三倍⟧，事故起数下降⟦一倍⟧。'],
		good: ['办理时间减少三分之二，成本下降60%。', '办理量增长2倍，规模是五年前的3倍。', '亩均能耗降低20%，产出提高1.5倍，差距缩小到2倍。'],
	},

	*check(report) {
		for (const place of inBody(report, ({ multipleDecreases }) => multipleDecreases)) {
			const { span, words } = place.value;
			yield { span: place.spanOf(span), message: `“${words}${written(place, span)}”不合事理，减少宜用百分数或几分之几表示。` };
		}
	},
};
