import { isReview } from '../../report/calendar';
import { allSections } from '../../report/outline';
import { answersTo } from '../answers';
import type { Rule } from '../rule';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n各项任务完成。\n二、2025年工作安排\n盘活闲置厂房5万平方米。新建农村公路12公里。培育科技型中小企业30家。城镇新增就业4000人。';

export const unansweredTarget: Rule = {
	id: 'figures/unanswered-target',
	tier: 'information',
	summary: '去年报告里带数字的目标，今年的回顾没有回应。',
	why: '代表会拿着去年的报告逐项对；没有完成的也要有个交代。',
	examples: {
		bad: [
			{
				lastYear,
				text: '云溪镇政府工作报告\n⟦一、2025年工作回顾⟧\n新建农村公路13公里，培育科技型中小企业32家，城镇新增就业4100人。\n二、2026年工作安排\n抓落实。',
			},
			{
				lastYear,
				text: '云溪镇政府工作报告\n⟦一、2025年工作回顾⟧\n盘活闲置厂房5.2万平方米，新建农村公路13公里，城镇新增就业4100人。\n二、2026年工作安排\n抓落实。',
			},
		],
		good: [
			{
				lastYear,
				text: '云溪镇政府工作报告\n一、2025年工作回顾\n盘活闲置厂房5.2万平方米，新建农村公路13公里，培育科技型中小企业32家，城镇新增就业4100人。\n二、2026年工作安排\n抓落实。',
			},
			// A sketch that answers nothing yet needs no list of what is missing.
			{ lastYear, text: '云溪镇政府工作报告\n一、2025年工作回顾\n各项工作有序开展。\n二、2026年工作安排\n抓落实。' },
		],
	},

	*check(report, { lastYear: before }) {
		const heading = [...allSections(report.outline.sections)].find(({ kind, title }) => kind === 'part' && isReview(title));
		if (!before || !heading) return;
		const answers = answersTo(before.report, report).filter(({ commitment }) => commitment.figures.length > 0);
		const open = answers.filter(({ outcome }) => outcome === 'unanswered');
		if (open.length === 0 || open.length * 2 > answers.length) return;
		const named = open.slice(0, mostNamed).map(({ commitment }) => `“${shortened(commitment.text)}”`);
		const more = open.length > mostNamed ? `等 ${open.length} 项` : '';
		yield {
			span: heading.heading,
			message: `上年报告带数字的目标，回顾里没有找到回应：${named.join('、')}${more}，请核对是否遗漏。`,
			related: open.map(({ commitment }) => ({ span: commitment.span, source: before, message: '上年报告的目标' })),
		};
	},
};

const mostNamed = 5;
const longestName = 24;

function shortened(text: string): string {
	const bare = text.replace(/[。；！]$/, '');
	return bare.length > longestName ? `${bare.slice(0, longestName)}…` : bare;
}
