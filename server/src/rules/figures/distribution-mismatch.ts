import { unequalLists } from '../../report/distribution';
import type { Fact } from '../../report/facts';
import type { Report } from '../../report/report';
import type { Problem, Rule } from '../rule';

export const distributionMismatch: Rule = {
	id: 'figures/distribution-mismatch',
	tier: 'warning',
	summary: '“分别”前后的项数不等：列了三项，只给两个数。',
	why: '删了一项忘了删它的数，后面的数就都错了位。',
	examples: {
		bad: ['医疗废物、生活垃圾、城镇污水处理率⟦分别达到95%、85%以上⟧。', '高技术制造业、装备制造业增加值⟦分别增长8.9%、7.7%、7.1%⟧。'],
		good: [
			'医疗废物、生活垃圾、城镇污水处理率分别达到95%、90%、85%以上。',
			'交通运输仓储和邮政业、租赁和商务服务业增加值分别增长10.9%、10.4%。',
			'化学需氧量、氨氮排放量分别下降2%。早稻、中稻、晚稻收购价每斤分别提高3分、5分和1毛钱。',
			'粮食、蔬菜产量分别达到3.2万吨和5.6万吨，增长4%、5%。',
			'省级、市级园区分别增至7个、14个，6个项目获奖。',
			'农村公路、污水管网和供水管网分别新建12公里、8公里、6公里。',
		],
	},

	*check(report) {
		for (const fact of report.figures) if (fact.words.includes('分别')) yield* unequal(report, fact);
	},
};

function* unequal(report: Report, fact: Fact): Generator<Problem> {
	const facts = besides(report, fact);
	const lists = unequalLists(fact.paragraph.text, facts, facts.indexOf(fact));
	const last = lists && facts[lists.group.at(-1) ?? 0];
	if (!lists || !last) return;
	const items = lists.fewest === lists.most ? String(lists.fewest) : `${lists.fewest}～${lists.most}`;
	yield {
		span: { start: report.text.lastIndexOf('分别', fact.span.start), end: last.span.end },
		message: `“分别”之前列出 ${items} 项，之后有 ${lists.group.length} 个数，请核对是否缺项。`,
	};
}

/** All figures of a figure's paragraph. */
function besides({ figures }: Report, { index, paragraphIndex }: Fact): readonly Fact[] {
	let [start, end] = [index, index];
	while (figures[start - 1]?.paragraphIndex === paragraphIndex) start--;
	while (figures[end]?.paragraphIndex === paragraphIndex) end++;
	return figures.slice(start, end);
}
