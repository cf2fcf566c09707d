import { emptyHeadings, isAlone } from '../../report/headedText';
import type { HeadingRun } from '../../report/headingRuns';
import type { Section } from '../../report/outline';
import type { Problem, Rule } from '../rule';

export const emptySection: Rule = {
	id: 'structure/empty-section',
	tier: 'warning',
	summary: '标题下没有内容，直接到了下一个标题，而同级的标题下都有正文。',
	why: '起草时先立标题后补内容，合稿时正文漏贴，或移动段落时只移走了正文，就会留下空标题。',
	examples: {
		bad: [
			'一、工作回顾\n全年完成了目标。\n⟦二、工作安排⟧\n三、自身建设\n廉洁从政，马上就办。',
			'一、工作安排\n（一）抓产业。新建标准厂房两万平方米，引进农产品加工企业三家，盘活闲置厂房五处，办好云溪茶叶节。\n⟦（二）抓农业⟧。\n（三）抓民生。改造农村公路十公里，新建村级养老服务站四个，实施适老化改造一百户，开通两条公交线路。',
			'一、工作安排\n（一）抓产业\n新建标准厂房两万平方米，引进农产品加工企业三家，盘活闲置厂房五处，办好云溪茶叶节。\n（二）抓农业\n建设高标准农田三千亩，推广良种良法，培育家庭农场二十家，粮食产量稳定在两万吨以上。\n⟦（三）抓民生⟧',
		],
		good: [
			'一、工作安排\n（一）抓产业\n1.扩大投资。\n2.引进企业。\n（二）抓农业\n建设高标准农田三千亩。\n（三）抓民生\n各位代表，民生无小事，改造农村公路十公里。',
			'2026年民生实事\n1.改造农村公路15公里。\n2.新建养老服务站。\n3.新增停车位90个，分布在集镇、车站、学校和卫生院四处，全年对居民免费开放，节假日延长到夜间。',
			'一、工作回顾\n二、工作安排\n三、自身建设\n廉洁从政。',
			'一、工作安排\n今年抓好三件事：\n一是扩大投资。\n二是建设良田。推广良种良法，培育家庭农场二十家，粮食产量稳定在两万吨以上，茶园改造五百亩，打响云溪品牌。\n三是修建道路。',
			'一、工作回顾\n全年完成了目标。\n二、工作安排\n总体要求\n稳中求进，提质增效。',
		],
	},

	*check(report) {
		const empty = emptyHeadings(report);
		for (const run of report.headingRuns) yield* emptyIn(run, empty);
	},
};

/** How much text its like must have before a heading without any stands out. */
const leastText = 30;
const longestItemTitle = 20;

function* emptyIn({ style, members }: HeadingRun, empty: ReadonlySet<Section>): Generator<Problem> {
	const sections = members.map(({ section }) => section);
	const filled = sections.filter((section) => !isAlone(section));
	const isPart = style === '一、' || style === '第一部分';
	if (filled.length === 0 || filled.length * 2 < sections.length || !(isPart || haveText(filled))) return;
	const isRunInRow = filled.length >= 2 && filled.every(({ isRunIn }) => isRunIn);
	for (const section of sections) {
		const lacks = empty.has(section) || (isRunInRow && isAlone(section));
		if (lacks && (section.kind !== 'item' || isLoneTitle(section, sections.length - filled.length))) yield problem(section, filled[0]);
	}
}

function problem({ heading, number, title }: Section, neighbour: Section | undefined): Problem {
	return {
		span: heading,
		message: `“${number}${title}”下没有内容，同级标题下都有，请补写正文或删去标题。`,
		related: neighbour ? [{ span: neighbour.heading, message: '同级标题，下有正文' }] : [],
	};
}

function haveText(sections: readonly Section[]): boolean {
	const long = sections.filter(({ characters, title, number }) => characters - title.length - number.length >= leastText);
	return long.length * 3 >= sections.length * 2;
}

/** A point of a list that tells its matter in one sentence is no title, least of all with figures in it. */
function isLoneTitle({ title }: Section, others: number): boolean {
	return others === 1 && title.length <= longestItemTitle && !/[\d，、；]/.test(title);
}
