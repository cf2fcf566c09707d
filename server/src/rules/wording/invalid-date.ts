import { daysIn, meetingDay, type WrittenDate } from '../../report/dates';
import type { Report } from '../../report/report';
import { everywhere, type Placed, written } from '../places';
import type { Problem, Rule } from '../rule';

export const invalidDate: Rule = {
	id: 'wording/invalid-date',
	tier: 'error',
	summary: '没有的日子（6月31日、13月），或回顾里说的“今年某月”会议时还没有到。',
	why: '改日期、套用旧稿时容易出现。',
	examples: {
		bad: [
			'政府工作报告\n——⟦2025年2月30日⟧在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n经济平稳。',
			'⟦6月31日⟧前全面完成管网改造。',
			'⟦2023年2月29日⟧开工，⟦2024年13月⟧完工，⟦二月三十日⟧验收。',
			'政府工作报告\n——2025年1月8日在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n⟦今年5月12日⟧，我镇遭遇特大暴雨，全力抢险。',
		],
		good: [
			'6月30日前完成，2024年2月29日开工，12月31日验收，六月三十日投产。',
			'13月龄婴儿免费体检，1—11月增长5%，3.13万人，用13个月完成。',
			'政府工作报告\n——2025年1月8日在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n去年5月12日，我镇遭遇暴雨。今年1月5日，又降大雪。物流园将于今年5月12日开园。\n二、2025年工作安排\n今年6月完成招标，今年9月30日开工。',
			'政府工作报告\n——2024年12月30日在云溪镇第三届人民代表大会第五次会议上\n各位代表：\n一、2024年工作回顾\n今年5月12日，我镇遭遇特大暴雨，全力抢险。',
		],
	},

	*check(report) {
		const meeting = meetingDay(frontOf(report));
		for (const place of everywhere(report, ({ dates }) => dates)) {
			const { value: date } = place;
			const span = place.spanOf(date.span);
			const days = daysIn(date.month, yearOf(date, meeting?.year));
			if (isImpossible(date, days)) yield { span, message: impossible(place, days) };
			else if (meeting && isToldAsPast(report, place.index) && isToCome(date, meeting)) yield early(place, meeting);
		}
	},
};

function frontOf({ paragraphs, facts, outline }: Report): Parameters<typeof meetingDay>[0] {
	return paragraphs.slice(0, Math.max(outline.bodyStart, 6)).map(({ text }, index) => ({ text, dates: facts[index]?.dates ?? [] }));
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
function isToCome(date: WrittenDate, meeting: NonNullable<ReturnType<typeof meetingDay>>): boolean {
	if (date.isExpected || yearOf(date, meeting.year) !== meeting.year) return false;
	return date.month > meeting.month || (date.month === meeting.month && (date.day ?? 0) > meeting.day);
}

function early(place: Placed<WrittenDate>, { year, month, day }: NonNullable<ReturnType<typeof meetingDay>>): Problem {
	const date = written(place, place.value.span);
	return {
		span: place.spanOf(place.value.span),
		tier: 'warning',
		message: `会议日期是${year}年${month}月${day}日，“${date}”还没有到，却写在回顾里，是否应为“去年”？`,
	};
}
