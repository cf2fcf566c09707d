import { yearsIn } from '../../report/calendar';
import { type ClockTime, isOnClock } from '../../report/clockTimes';
import { type Day, daysIn, type WrittenDate, weekdayName, weekdayOf } from '../../report/dates';
import { meetingDayOf } from '../../report/meetingDays';
import type { PartOfYear } from '../../report/partsOfYear';
import type { Report } from '../../report/report';
import { everywhere, type Placed, written } from '../places';
import type { Problem, Rule } from '../rule';

export const invalidDate: Rule = {
	id: 'wording/invalid-date',
	tier: 'error',
	summary: '没有的日子、季度和钟点（6月31日、第五季度、25:00），日期与星期不符，或回顾里说的“今年某月”会议时还没有到。',
	why: '改日期、套用旧稿时容易出现。',
	examples: {
		bad: [
			'政府工作报告\n——⟦2025年2月30日⟧在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n经济平稳。',
			'⟦6月31日⟧前全面完成管网改造。',
			'⟦2023年2月29日⟧开工，⟦2024年13月⟧完工，⟦二月三十日⟧验收。',
			'政府工作报告\n——2025年1月8日在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n⟦今年5月12日⟧，我镇遭遇特大暴雨，全力抢险。',
			'⟦2025年9月20日（星期五）⟧举办云溪丰收节，⟦2025年9月21日，礼拜六⟧闭幕。',
			'一、2025年工作回顾\n⟦5月17日（周三）⟧，云溪茶会开幕。\n二、2026年工作安排\n抓落实。',
			'项目⟦第五季度⟧开工，2026年⟦五季度⟧完工。',
			'服务大厅开放时间为8:30至⟦25:00⟧，周末9:00—⟦16:75⟧。6月3日⟦25时⟧暴雨达到峰值，8时至⟦26时⟧停电。',
		],
		good: [
			'6月30日前完成，2024年2月29日开工，12月31日验收，六月三十日投产。',
			'13月龄婴儿免费体检，1—11月增长5%，3.13万人，用13个月完成。',
			'政府工作报告\n——2025年1月8日在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n去年5月12日，我镇遭遇暴雨。今年1月5日，又降大雪。物流园将于今年5月12日开园。\n二、2025年工作安排\n今年6月完成招标，今年9月30日开工。',
			'2025年9月20日（星期六）举办丰收节，9月20日至21日（星期六、星期日）接待游客，2025年9月20日（周六）至21日（周日）闭市。',
			'一、2025年工作回顾\n5月17日（周六），云溪茶会开幕。\n二、2026年工作安排\n5月17日（周日）再办茶会。',
			'第四季度增长5%，连续第五季度回升，连续十五季度增长，近五季度平稳，第五季度假小镇开街。',
			'开放时间为8:30至24:00，产业结构为8.7:48.5:42.8，师生比从1:15提高到1:80，股权比例为30:70。6月3日24时，降雨停止，历时25时，培训24学时至32学时。',
			'政府工作报告\n——2024年12月30日在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n今年5月12日，我镇遭遇特大暴雨，全力抢险。',
		],
	},

	*check(report) {
		const meeting = meetingDayOf(report);
		for (const place of everywhere(report, ({ times }) => times.dates)) {
			const problem = compare(report, place, meeting);
			if (problem) yield problem;
		}
		for (const place of everywhere(report, ({ times }) => times.partsOfYear)) {
			if (place.value.last > 12) yield noQuarter(place);
		}
		for (const place of everywhere(report, ({ times }) => times.clockTimes)) {
			if (!isOnClock(place.value)) yield noTime(place);
		}
	},
};

function compare(report: Report, place: Placed<WrittenDate>, meeting: Day | undefined): Problem | undefined {
	const { value: date } = place;
	const days = daysIn(date.month, yearOf(date, meeting?.year));
	if (isImpossible(date, days)) return { span: place.spanOf(date.span), message: impossible(place, days) };
	if (meeting && isToldAsPast(report, place.index) && isToCome(date, meeting)) return early(place, meeting);
	return otherWeekday(report, place, meeting);
}

function noQuarter(place: Placed<PartOfYear>): Problem {
	const { span } = place.value;
	return { span: place.spanOf(span), message: `一年只有四个季度，没有“${written(place, span)}”，请核对。` };
}

function noTime(place: Placed<ClockTime>): Problem {
	const { span } = place.value;
	return { span: place.spanOf(span), message: `没有“${written(place, span)}”这个钟点，请核对。` };
}

/** A date without a year is wrong where its weekday fits none of the years that the report speaks of. */
function otherWeekday(report: Report, place: Placed<WrittenDate>, meeting: Day | undefined): Problem | undefined {
	const { month, day, span, weekday } = place.value;
	if (weekday === undefined || day === undefined) return undefined;
	const own = yearOf(place.value, meeting?.year);
	const years = own === undefined ? yearsSpokenOf(report, place) : [own];
	const right = years.map((year) => weekdayOf({ year, month, day }));
	if (right.length === 0 || right.includes(weekday.number)) return undefined;
	const told = years.map((year, index) => `${year}年${month}月${day}日是${weekdayName(right[index] ?? 0)}`).join('，');
	const whole = { start: span.start, end: weekday.end };
	return {
		span: place.spanOf(whole),
		...(own === undefined ? { tier: 'warning' as const } : {}),
		message: `${told}，这里是“${written(place, whole)}”，请核对日期或星期。`,
	};
}

/** Empty where a passage tells of several years. */
function yearsSpokenOf({ calendar: { reviewYear, planYear, settings } }: Report, { index, text }: Placed<WrittenDate>): readonly number[] {
	if (reviewYear === undefined || planYear === undefined || settings[index]?.period.includes('-')) return [];
	return [...new Set([reviewYear, planYear, ...yearsIn(text)])];
}

/** In the text proper: lines above it may say when it was printed. */
function isToldAsPast({ outline, calendar }: Report, index: number): boolean {
	return index >= outline.bodyStart && calendar.settings[index]?.role === 'actual';
}

function yearOf({ year, yearsAgo }: WrittenDate, meetingYear: number | undefined): number | undefined {
	return year ?? (yearsAgo === undefined || meetingYear === undefined ? undefined : meetingYear - yearsAgo);
}

function isImpossible({ day, isCertain }: WrittenDate, days: number): boolean {
	return days === 0 ? isCertain : day !== undefined && (day < 1 || day > days);
}

function impossible(place: Placed<WrittenDate>, days: number): string {
	const date = written(place, place.value.span);
	if (days === 0) return `没有“${place.value.month}月”，请核对“${date}”。`;
	return `“${date}”不存在：这个月只有${days}天。`;
}

/** Whether a date told as past lies behind the day of the meeting. */
function isToCome(date: WrittenDate, meeting: Day): boolean {
	if (date.isExpected || yearOf(date, meeting.year) !== meeting.year) return false;
	return date.month > meeting.month || (date.month === meeting.month && (date.day ?? 0) > meeting.day);
}

function early(place: Placed<WrittenDate>, { year, month, day }: Day): Problem {
	const date = written(place, place.value.span);
	return {
		span: place.spanOf(place.value.span),
		tier: 'warning',
		message: `会议日期是${year}年${month}月${day}日，“${date}”还没有到，却写在回顾里，是否应为“去年”？`,
	};
}
