import { sourceSpan } from '../../report/paragraphs';
import { type PlanHeading, planHeadings } from '../../report/planHeadings';
import type { PlanStage } from '../../report/planStages';
import type { PlanName, PlanOpening, PlanYears } from '../../report/planYears';
import type { Report } from '../../report/report';
import { yearOf } from '../../report/spokenYears';
import { everywhere, type Placed, paragraphsWith, written } from '../places';
import type { Problem, Rule } from '../rule';

export const planStage: Rule = {
	id: 'terminology/plan-stage',
	tier: 'error',
	summary:
		'五年规划的阶段、起止年份或简称不符，如把2026年说成“十四五”开局之年，把“十四五”写成2020—2024年，2026年还要确保“十四五”良好开局。',
	why: '开局是第一年，收官是第五年；套用旧稿时常忘了换规划。',
	examples: {
		bad: [
			'云溪镇政府工作报告\n——2026年1月8日在云溪镇第十九届人民代表大会第五次会议上\n今年是⟦“十四五”开局⟧之年，做好工作意义重大。',
			'2025年是⟦“十五五”规划收官⟧之年，也是“十五五”规划谋划之年。',
			'云溪镇政府工作报告\n一、2025年和“十四五”时期工作回顾\n成绩显著。\n二、“⟦十四五⟧”时期主要目标任务\n抓产业。\n三、2026年工作安排\n抓落实。',
			'2024年，是完成⟦“十四五”规划的最后一年⟧。',
			'一、2025年工作回顾\n成绩显著。\n二、2026年工作安排\n稳就业，确保“⟦十四五”良好开局⟧。',
			'2023年是实施⟦“十三五”规划承上启下⟧的关键之年。',
			'⟦“十四五”时期（2020—2024年）⟧，全镇投入1亿元。到⟦“十五五”末的2029年⟧，道路全部硬化；到⟦2031年（“十五五”末⟧），再上台阶。',
			'编制了《云溪镇国民经济和社会发展⟦第十五个五年规划纲要（草案）》（以下简称“十四五⟧”规划）。',
		],
		good: [
			'“十四五”时期（2021—2025年），全镇投入1亿元。“十四五”后三年（2023—2025年），到“十五五”末的2030年，2030年（“十五五”末），较“十三五”末的9323.1万元翻番。',
			'编制了《云溪镇国民经济和社会发展第十五个五年规划纲要（草案）》（以下简称“十五五”规划）。第十四个五年规划圆满收官，《云溪镇发展规划》（以下简称“十五五”规划）。',
			'一、2024年工作回顾\n“十四五”期间（2021—2024年），全镇投入1亿元。\n二、2025年工作安排\n抓落实。',
			'“十四五”林业规划（2022—2025年）印发实施，“十五五”规划（2026—2035年）正在谋划。',
			'2025年是“十四五”规划收官之年，也是“十五五”规划谋划之年。',
			'2025年是“十四五”收官和“十五五”谋划承上启下之年。2026年是“十五五”开局起步之年。',
			'2024年是“十四五”攻坚之年，要为圆满收官“十四五”、谋划“十五五”打牢基础。',
			'2024年是全面贯彻党的二十届三中全会精神的开局之年，要冲刺“十四五”，确保实现“十五五”良好开局。',
			'“十四五”开局之年，云溪大桥通车；收官之年，云溪水库建成。',
			'一、2025年工作回顾\n成绩显著。\n二、2026年工作安排\n稳就业，确保“十五五”良好开局。',
			'一、2024年工作回顾\n成绩显著。\n二、2025年工作安排\n为实现“十五五”良好开局打牢基础。',
			'今年是“十五五”开局之年。',
			'云溪镇政府工作报告\n一、“十四五”时期发展成就和“十五五”时期主要目标\n成绩显著。\n二、2026年工作安排\n抓落实。\n三、2025年工作回顾\n开局良好。',
		],
	},

	*check(report) {
		for (const [index, planStages] of paragraphsWith(report, (facts) => facts.planStages)) {
			for (const stage of planStages) {
				const problem = compare(report, index, stage);
				if (problem) yield problem;
			}
		}
		for (const heading of planHeadings(report)) {
			const problem = outOfPlace(report, heading);
			if (problem) yield problem;
		}
		for (const place of everywhere(report, ({ times }) => times.planYears)) if (hasOtherYears(report, place.value)) yield otherYears(place);
		for (const place of everywhere(report, ({ times }) => times.planNames))
			if (place.value.plan.name !== place.value.short.name) yield otherName(place);
		for (const place of everywhere(report, ({ times }) => times.planOpenings))
			if (hasBegun(report, place)) yield begunAlready(report, place);
	},
};

/** Plans are for one that begins in their year, or in the next. */
function hasBegun({ calendar: { planYear, settings } }: Report, { index, value: { plan } }: Placed<PlanOpening>): boolean {
	return planYear !== undefined && settings[index]?.role === 'target' && plan.firstYear < planYear;
}

function begunAlready({ calendar: { planYear } }: Report, place: Placed<PlanOpening>): Problem {
	const { plan, end } = place.value;
	return {
		span: place.spanOf({ start: plan.at, end }),
		message: `“${plan.name}”${plan.firstYear}年已经开局，这里安排的是${planYear}年，请核对规划。`,
	};
}

/** Figures of a plan under way go as far as the year under review. */
function hasOtherYears({ calendar }: Report, { plan: { firstYear }, from, to }: PlanYears): boolean {
	if (from === firstYear && to === calendar.reviewYear && to < firstYear + 4) return false;
	return to !== firstYear + 4 || (from !== undefined && from !== firstYear);
}

function otherYears(place: Placed<PlanYears>): Problem {
	const { plan, span, from, to } = place.value;
	const said = from === undefined ? `最后一年写的是${to}年` : `这里写的是${from}至${to}年`;
	return { span: place.spanOf(span), message: `“${plan.name}”是${plan.firstYear}至${plan.firstYear + 4}年，${said}，请核对规划或年份。` };
}

function otherName(place: Placed<PlanName>): Problem {
	const { plan, short } = place.value;
	return {
		span: place.spanOf({ start: plan.at, end: short.end }),
		message: `“${written(place, { start: plan.at, end: plan.end })}规划”是“${plan.name}”规划，这里简称“${short.name}”，请核对。`,
	};
}

/** The plan looked back on is the reviewed year's; the one looked ahead to is under way or begins next year. */
function outOfPlace({ calendar: { reviewYear, planYear } }: Report, { plan, looks, span }: PlanHeading): Problem | undefined {
	const year = looks === 'back' ? reviewYear : planYear;
	const latestStart = year === undefined || looks === 'back' ? year : year + 1;
	if (year === undefined || latestStart === undefined || (plan.firstYear <= latestStart && year <= plan.firstYear + 4)) return undefined;
	const told = looks === 'back' ? '这里回顾的' : '这里安排的';
	return { span, message: `“${plan.name}”是${plan.firstYear}至${plan.firstYear + 4}年，${told}是${year}年，请核对规划。` };
}

function compare(report: Report, index: number, { plan, stage, end, year, offsets }: PlanStage): Problem | undefined {
	const spoken = yearOf(year.written, report.calendar);
	const paragraph = report.paragraphs[index];
	if (!paragraph || spoken === undefined || offsets.includes(spoken - plan.firstYear)) return undefined;
	const quoted = paragraph.text[plan.at - 1] === '“' ? plan.at - 1 : plan.at;
	const own = offsets.map((offset) => plan.firstYear + offset).join('、');
	return {
		span: sourceSpan(paragraph, { start: quoted, end }),
		message: `“${plan.name}”是${plan.firstYear}至${plan.firstYear + 4}年，“${stage}”应是${own}年，这里说的是${spoken}年，请核对规划或阶段。`,
		related: [{ span: sourceSpan(paragraph, { start: year.at, end: year.end }), message: `这里说的是${spoken}年` }],
	};
}
