import type { Commitment } from '../../report/commitments';
import type { Fact } from '../../report/facts';
import { parts } from '../../report/profile';
import type { Report } from '../../report/report';
import type { Span } from '../../report/span';
import { type Answer, answersTo } from '../answers';
import type { SeriesReport } from '../context';
import type { Problem, Rule } from '../rule';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n抓落实。\n二、2025年工作安排\n主要预期目标是：社会消费品零售总额增长5%左右，城镇新增就业440人。\n（一）强产业\n盘活闲置低效用地180亩，建成工业集中区二期道路2.4公里。新建标准化菜市场6个。';
const report = (text: string) => `云溪镇政府工作报告\n${text}\n二、2026年工作安排\n抓落实。`;

export const unansweredTarget: Rule = {
	id: 'figures/unanswered-target',
	tier: 'information',
	summary: '去年报告里有数字的目标，今年的回顾里没有回应。',
	why: '去年当众承诺的事，代表会逐项来对；漏写一项，就像没有做。',
	examples: {
		bad: [
			{
				lastYear,
				text: report(
					'⟦一、2025年工作回顾⟧\n社会消费品零售总额增长5.1%，城镇新增就业452人。盘活闲置低效用地186亩，建成工业集中区二期道路2.4公里。',
				),
			},
			{
				lastYear,
				text: report('⟦一、2025年工作回顾⟧\n社会消费品零售总额增长5.1%，城镇新增就业452人。工业集中区二期道路全线贯通。'),
			},
		],
		good: [
			{
				lastYear,
				text: report(
					'一、2025年工作回顾\n社会消费品零售总额增长5.1%，新增城镇就业452人。盘活低效用地186亩，二期道路在工业集中区全线贯通。标准化菜市场建到了家门口。',
				),
			},
			// Hardly begun: not yet a review that could be held to its targets.
			{ lastYear, text: report('一、2025年工作回顾\n社会消费品零售总额增长5.1%。') },
			report('一、2025年工作回顾\n城镇新增就业452人。'),
		],
	},

	*check(report, { lastYear }) {
		if (!lastYear) return;
		const targets = answersTo(lastYear.report, report).filter(({ commitment }) => commitment.figures.some(isTarget));
		const missing = targets.filter(({ place, perhaps }) => !place && !perhaps);
		const answered = targets.filter(({ place }) => place);
		if (missing.length === 0 || answered.length < fewestAnswers || answered.length * 3 < targets.length) return;
		yield problemOf(missing, lastYear, headingOf(report));
	},
};

const fewestAnswers = 2;

/** 15分钟生活圈, 60岁以上老人 and 三元公司 say how or for whom, not how much. */
function isTarget({ text, quantity: { unit } }: Fact): boolean {
	return /[\d０-９]/.test(text) && !/^(?:年|个月|月|天|小时|分钟|岁)$/.test(unit);
}

function headingOf(report: Report): Span {
	const review = parts(report).find(({ paragraphs }) => report.calendar.settings[paragraphs.start]?.role !== 'target');
	return review?.heading ?? report.paragraphs[report.outline.bodyStart]?.span ?? { start: 0, end: 0 };
}

const mostNamed = 5;

function problemOf(missing: readonly Answer[], source: SeriesReport, span: Span): Problem {
	const all = missing.map(({ commitment }) => commitment);
	const named = all.slice(0, mostNamed).map(({ text }) => `“${shortened(text)}”`);
	const rest = all.length > mostNamed ? `等${all.length}项` : '';
	return {
		span,
		message: `上年报告的目标${named.join('')}${rest}，回顾中没有找到回应，请核对是否漏写。`,
		related: all.map((commitment) => ({ span: commitment.span, source, message: describe(commitment) })),
	};
}

const longestName = 40;

function shortened(text: string): string {
	return text.length > longestName ? `${text.slice(0, longestName)}……` : text;
}

function describe({ heading, text }: Commitment): string {
	return heading === '' ? text : `${heading}：${text}`;
}
