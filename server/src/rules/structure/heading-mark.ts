import { emptyHeadings } from '../../report/headedText';
import type { HeadingRun, HeadingRunMember } from '../../report/headingRuns';
import type { NumberStyle } from '../../report/numbering';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Problem, Rule } from '../rule';

export const headingMark: Rule = {
	id: 'structure/heading-mark',
	tier: 'warning',
	summary: '独占一行的标题末尾多了句号、逗号、分号或冒号，而其他同级标题没有。',
	why: '独占一行的标题末尾一般不用标点；同一份报告里有的加、有的不加，印出来一眼可见。',
	examples: {
		bad: [
			'一、工作回顾\n全年完成了目标。\n二、工作安排⟦：⟧\n继续努力。\n三、自身建设\n廉洁从政。',
			'一、工作安排\n（一）抓产业\n扩大投资，引进企业。\n（二）抓农业⟦。⟧\n建设良田，推广良种。\n（三）抓民生\n修建道路，改造危房。\n（四）抓治理\n街面整洁，邻里和睦。',
			'一、工作安排\n（一）抓产业\n扩大投资，引进企业。\n（二）抓农业，稳粮食\n建设良田，推广良种。\n（三）抓民生⟦；⟧\n修建道路，改造危房。',
		],
		good: [
			'一、工作安排\n（一）抓产业。\n扩大投资，引进企业。\n（二）抓农业。\n建设良田，推广良种。\n（三）抓民生。\n修建道路，改造危房。',
			'一、工作安排\n（一）抓产业\n扩大投资，引进企业。\n（二）抓农业。建设良田，推广良种。\n（三）抓民生\n修建道路，改造危房。',
			'2026年民生实事\n1.改造农村公路15公里\n2.新建养老服务站4个\n3.新增停车位90个。',
			'一、工作安排\n（一）抓产业。扩大投资。\n（二）抓农业。重点是：\n1.建设良田。\n2.推广良种。\n（三）抓民生。\n1.修建道路。\n2.改造危房。',
		],
	},

	*check(report) {
		for (const { style, members } of rows(report)) if (isMixed(report, style, members)) yield* marked(report, members);
	},
};

const fewestHeadings = 3;

/** Headings alone on their lines, with text under them: row by row, and all short rows of one level together. */
function rows(report: Report): readonly HeadingRun[] {
	const empty = emptyHeadings(report);
	const stands = ({ section }: HeadingRunMember) =>
		!section.isRunIn && !empty.has(section) && section.paragraphs.end > section.paragraphs.start + 1;
	const all = report.headingRuns.map(({ style, members }) => ({ style, members: members.filter(stands) }));
	const short = all.filter(({ members }) => members.length < fewestHeadings);
	const joined = [...new Set(short.map(({ style }) => style))].map((style) => ({
		style,
		members: short.filter((run) => run.style === style).flatMap(({ members }) => members),
	}));
	return [...all.filter(({ members }) => members.length >= fewestHeadings), ...joined];
}

/** Whether a few stand out among the many; of two parts, already one that ends with a mark does. */
function isMixed(report: Report, style: NumberStyle, members: readonly HeadingRunMember[]): boolean {
	const odd = members.filter((member) => closingMark(report, member) !== undefined).length;
	if (style === '一、') return members.length >= 2 && odd * 2 <= members.length;
	return members.length >= fewestHeadings && odd * 3 <= members.length;
}

function* marked(report: Report, members: readonly HeadingRunMember[]): Generator<Problem> {
	const odd = members.filter((member) => closingMark(report, member) !== undefined);
	const other = members.find((member) => !odd.includes(member));
	for (const member of odd) yield problem(report, member, other);
}

function closingMark(report: Report, { section }: HeadingRunMember): string | undefined {
	const last = report.paragraphs[section.paragraphs.start]?.text.at(-1) ?? '';
	return '。，；：、．,;:'.includes(last) ? last : undefined;
}

function problem(report: Report, { section }: HeadingRunMember, other: HeadingRunMember | undefined): Problem {
	const paragraph = report.paragraphs[section.paragraphs.start];
	const end = paragraph?.text.length ?? 0;
	const span = paragraph ? sourceSpan(paragraph, { start: end - 1, end }) : section.heading;
	const mark = paragraph?.text.at(-1) ?? '';
	return {
		span,
		message: `独占一行的标题末尾有“${mark}”，其他同级标题没有，请统一。`,
		related: other ? [{ span: other.section.heading, message: '同级标题，末尾没有标点' }] : [],
		fixes: [{ title: `删去“${mark}”`, edits: [{ span, newText: '' }] }],
	};
}
