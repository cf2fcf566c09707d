import type { HeadingRun } from '../../report/headingRuns';
import type { Section } from '../../report/outline';
import type { Problem, Rule } from '../rule';

export const repeatedHeading: Rule = {
	id: 'structure/repeated-heading',
	tier: 'warning',
	summary: '同一个上级标题下，两个同级标题一字不差：“（一）抓产业”“（三）抓产业”。',
	why: '分工起草、合稿和移动段落时容易留下重复的标题：不是内容贴重了，就是其中一个标题忘了改。',
	examples: {
		bad: [
			'一、工作安排\n（一）抓产业\n新建标准厂房两万平方米。\n（二）⟦抓产业⟧\n建设高标准农田三千亩。\n（三）抓民生\n改造农村公路十公里。',
			'一、工作安排\n（一）抓产业。新建标准厂房两万平方米。\n（二）抓民生。改造农村公路十公里。\n（三）⟦抓产业⟧。引进企业三家。',
			'2026年民生实事\n1.新建村级养老服务站4个。\n2.改造农村公路10公里。\n3.⟦新建村级养老服务站4个⟧。',
		],
		good: [
			'一、工作回顾\n（一）抓产业\n引进企业三家。\n（二）抓民生\n改造公路十公里。\n二、工作安排\n（一）抓产业\n引进企业五家。\n（二）抓民生\n改造公路八公里。',
			'目录\n一、工作回顾\n二、工作安排\n一、工作回顾\n引进企业三家。\n二、工作安排\n引进企业五家。',
			'民生实事\n新建养老服务站\n1.建设内容：新建四个。\n2.责任单位：民政办。\n改造农村公路\n1.建设内容：改造十公里。\n2.责任单位：民政办。',
		],
	},

	*check(report) {
		for (const run of report.headingRuns) yield* repeatedIn(run);
	},
};

const shortestTitle = 3;
const anyMark = /[^\p{L}\p{N}]/gu;

function* repeatedIn({ members }: HeadingRun): Generator<Problem> {
	const known = new Map<string, Section>();
	for (const { section, numbering, span } of members) {
		// A count that begins anew is of another list, or of the text behind its table of contents.
		if (numbering.value === 1) known.clear();
		const key = section.title.replace(anyMark, '');
		const first = known.get(key);
		if (!first) known.set(key, section);
		else if (key.length >= shortestTitle) yield problem(first, section, span.end);
	}
}

function problem(first: Section, { heading, title }: Section, start: number): Problem {
	return {
		span: { start, end: heading.end },
		message: `同级标题“${first.number}${first.title}”已经用过“${title}”，是内容贴重了，还是标题忘了改？`,
		related: [{ span: first.heading, message: '同名的同级标题' }],
	};
}
