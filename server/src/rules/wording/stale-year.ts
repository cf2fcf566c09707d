import type { Calendar, Setting } from '../../report/calendar';
import type { Day } from '../../report/dates';
import { meetingDayOf } from '../../report/meetingDays';
import { allSections } from '../../report/outline';
import { sourceSpan } from '../../report/paragraphs';
import type { Report } from '../../report/report';
import type { Span } from '../../report/span';
import type { YearClaim, YearSense } from '../../report/years';
import type { SeriesReport } from '../context';
import { inBody, type Placed, written } from '../places';
import type { Problem, Rule } from '../rule';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n全年新建农村公路6.5公里，改造危桥3座，惠及沿线8个村。\n二、2025年工作安排\n抓落实。';

export const staleYear: Rule = {
	id: 'wording/stale-year',
	tier: 'warning',
	summary: '沿用旧稿忘了改的年份和句子：回顾2024年的报告写“刚刚过去的2023年”，2025年工作安排里写“2024年主要预期目标”。',
	why: '报告多从上年稿改起，年份最容易漏改。',
	examples: {
		bad: [
			'一、2024年工作回顾\n刚刚过去的⟦2023年⟧，是极不平凡的一年。\n二、2025年工作安排\n抓好落实。',
			'一、2024年工作回顾\n成绩来之不易。\n二、2025年工作安排\n⟦2024年⟧经济社会发展主要预期目标是：生产总值增长5%。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n⟦2025年⟧是“十五五”开局之年。做好各项工作意义重大。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n⟦2025年⟧，我国面临的形势依然错综复杂。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n做好今年工作意义重大。\n⟦2025年⟧，我们将重点抓好以下工作。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n奋力完成⟦2025年⟧各项目标任务。力争到⟦2025年⟧底前建成通车。\n附件\n⟦2025年⟧云溪镇民生实事\n1.修路。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n云溪大桥力争⟦2025年⟧6月底前竣工，水厂确保⟦2025年⟧9月前建成投用，争取云溪新桥⟦2025年⟧10月通车。',
			'云溪镇政府工作报告\n——2026年1月8日在云溪镇第十九届人民代表大会第五次会议上\n一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n⟦明年⟧，我们将抓好以下工作。⟦明年⟧经济社会发展主要预期目标是：增长5%。',
			{
				lastYear,
				text: '云溪镇政府工作报告\n一、2025年工作回顾\n道路更畅通。⟦全年新建农村公路6.5公里，改造危桥3座，惠及沿线8个村。⟧\n二、2026年工作安排\n抓落实。',
			},
		],
		good: [
			'一、2024年工作回顾\n刚刚过去的2024年，成绩可喜。2023年引进的项目已投产，比2023年增长5%。\n二、2025年工作安排\n2025年主要预期目标是：增长5%。在圆满完成2024年目标任务的基础上再进一步。',
			'一、过去五年工作回顾\n2021年是“十四五”开局之年。2023年，我镇遭遇大旱。\n2024年是极不平凡的一年。\n二、2025年工作安排\n2024年中央经济工作会议提出了要求。实施2024—2026年行动。',
			'一、2025年工作回顾\n2025年民生实事全部完成。\n二、2026年工作安排\n到2030年，基本建成。2026年是“十五五”开局之年。',
			'2024年经济社会发展主要预期目标是：增长5%。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n抓好招商。\n三、对外合作\n2025年，面对复杂形势，我镇与三个友好乡镇的合作取得新成效。',
			'一、2025年工作回顾\n成绩来之不易。\n二、2026年工作安排\n2025年是“十四五”规划收官之年，2026年是“十五五”规划开局之年。',
			'云溪镇政府工作报告\n——2025年12月8日在云溪镇第十九届人民代表大会第五次会议上\n一、2025年工作回顾\n成绩来之不易。\n二、2026年重点工作\n明年，我们将抓好以下工作。确保2025年12月底前完成招标。',
			'云溪镇政府工作报告\n——2026年1月8日在云溪镇第十九届人民代表大会第五次会议上\n一、2025年工作回顾\n力争2025年6月底前竣工的目标已实现。\n二、2026年重点工作\n确保2025年6月底前开工的项目全部完工，明年将全面推广，到明年，我们将建成云溪新城。',
			{
				lastYear,
				text: '云溪镇政府工作报告\n一、2025年工作回顾\n全年新建农村公路7.2公里，改造危桥2座，惠及沿线9个村。\n二、2026年工作安排\n抓落实。',
			},
		],
	},

	*check(report, { lastYear: before }) {
		if (before) yield* copiedSentences(report, before);
		yield* nextYears(report);
		const meeting = meetingDayOf(report);
		const starts = partStarts(report);
		for (const place of inBody(report, ({ yearClaims }) => yearClaims)) {
			const setting = report.calendar.settings[place.index];
			const expected = setting && expectedYear(place.value, setting, report.calendar, starts.has(place.index));
			if (expected === undefined || expected === place.value.year || goesOnTo(place, expected)) continue;
			if (meeting && isStillToCome(place.value, meeting)) continue;
			yield {
				span: place.spanOf(place.value.span),
				message: `这里写“${written(place, place.value.span)}”，本报告${roles[place.value.sense]}应是${expected}年，是否沿用了旧稿？`,
			};
		}
	},
};

const roles: Readonly<Record<YearSense, string>> = {
	past: '回顾的',
	planned: '安排的',
	intended: '安排的',
	deeds: '办实事的年份',
	deadline: '要完成的时限',
	subject: '这一部分说的',
};

/** A report given in December sets terms within its own year too. */
function isStillToCome({ sense, year, month }: YearClaim, meeting: Day): boolean {
	return sense === 'deadline' && year === meeting.year && (month ?? 12) >= meeting.month;
}

/** Drafts are written in the year before: 明年 has to become 今年 by the time of the meeting. */
function* nextYears(report: Report): Generator<Problem> {
	const { planYear, settings } = report.calendar;
	if (planYear === undefined || meetingDayOf(report)?.year !== planYear) return;
	for (const { value, index, spanOf } of inBody(report, ({ times }) => times.nextYears)) {
		if (settings[index]?.role !== 'target') continue;
		yield { span: spanOf(value), message: `会议在${planYear}年召开，这里安排的就是${planYear}年，“明年”是否应为“今年”？` };
	}
}

/** The year that fits the words where they stand; undefined where several do. */
function expectedYear({ sense, year }: YearClaim, setting: Setting, calendar: Calendar, isStart: boolean): number | undefined {
	const { reviewYear, planYear } = calendar;
	if (reviewYear === undefined || planYear === undefined || year > planYear) return undefined;
	const isPlan = setting.role === 'target';
	switch (sense) {
		case 'past':
			return isPlan || year >= reviewYear || year < reviewYear - 1 ? undefined : reviewYear;
		case 'planned':
			return isPlan && year < planYear ? planYear : undefined;
		case 'intended':
		case 'deeds':
			return isPlan && year === planYear - 1 ? planYear : undefined;
		case 'deadline':
			return isPlan && year < planYear ? planYear : undefined;
		case 'subject':
			return isStart ? subjectYear(year, setting, isPlan ? planYear : reviewYear) : undefined;
	}
}

/** 2025年是收官之年，2026年是开局之年: the year that is expected follows. 2024年，……取得新成效: what was done before is looked at first. */
function goesOnTo({ value: { sense, span }, text }: Placed<YearClaim>, expected: number): boolean {
	return sense === 'subject' && new RegExp(`^[^。；]*(?:[，、]${expected}年(?:是|为)|取得)`).test(text.slice(span.end));
}

/** A part's first words speak of its own year, unless it tells of several. */
function subjectYear(year: number, { period }: Setting, own: number): number | undefined {
	return year === own - 1 && !period.includes('-') ? own : undefined;
}

/** The first two paragraphs below the headings of parts. */
function partStarts({ outline }: Report): ReadonlySet<number> {
	const starts = new Set<number>();
	for (const { kind, paragraphs } of allSections(outline.sections)) {
		if (kind === 'part') starts.add(paragraphs.start + 1).add(paragraphs.start + 2);
	}
	return starts;
}

// Sentences of last year's

/** A sentence with as many figures as this is the same in two years only when it was left as it was. */
const tellingFigures = 2;
const shortestSentence = 16;

function* copiedSentences(report: Report, before: SeriesReport): Generator<Problem> {
	const known = new Map(reviewSentences(before.report).map((sentence) => [sentence.text, sentence]));
	for (const { text, span } of reviewSentences(report)) {
		const same = known.get(text);
		if (same)
			yield {
				span,
				message: '这句话连同数字与上年报告完全相同，是否沿用了旧稿？',
				related: [{ span: same.span, source: before, message: '上年报告' }],
			};
	}
}

interface Sentence {
	readonly text: string;
	/** In the source. */
	readonly span: Span;
}

/** Sentences on the year under review that carry several figures. */
function reviewSentences(report: Report): readonly Sentence[] {
	const year = String(report.calendar.reviewYear);
	const counts = new Map<string, number>();
	const sentences = new Map<string, Sentence>();
	for (const { paragraph, paragraphIndex, sentence, role, period, isNote } of report.figures) {
		if (role === 'target' || period !== year || isNote || sentence.end - sentence.start < shortestSentence) continue;
		const key = `${paragraphIndex}:${sentence.start}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
		sentences.set(key, { text: paragraph.text.slice(sentence.start, sentence.end), span: sourceSpan(paragraph, sentence) });
	}
	return [...sentences].filter(([key]) => (counts.get(key) ?? 0) >= tellingFigures).map(([, sentence]) => sentence);
}
