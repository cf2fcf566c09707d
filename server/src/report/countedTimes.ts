import { daysIn } from './dates';
import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';

/** A stretch of time that is given by its ends and counted too: 近三年（2021—2023年）, 10月1日至8日，共8天. The span is of the paragraph's text. */
export interface CountedTime {
	readonly span: Span;
	readonly unit: '年' | '天';
	readonly count: number;
	/** What it can be counted as, the fewest first: with both ends, or with one of them. */
	readonly lengths: readonly number[];
	/** Whether the count is part of a name, which may be older than its years: 三年行动（2021—2025年）. */
	readonly isName: boolean;
}

const numeral = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';
const yearRange = /((?:19|20)\d\d)年?[-—–～~至到]{1,2}((?:19|20)\d\d)年/g;
const yearsBefore = new RegExp(
	`(?<![〇零○一二三四五六七八九十百千第几数个\\d.])${numeral}年(?:来|间|期)?((?:行动|攻坚|提升|计划|规划|方案|工程|滚动)*[”》]?)[（(]即?$`,
);
const yearsBehind = new RegExp(`^(?:底|末|[）)])?(?:，(?:历时|共))?(?:的|这|短短|历时|共)?${numeral}年(?:间|来|时间|期间|里|以来)`);

/** A pure function of the text. */
export function countedTimesIn(text: string): readonly CountedTime[] {
	const years = countedYearsIn(text);
	const days = countedDaysIn(text);
	return days.length === 0 ? years : [...years, ...days];
}

function countedYearsIn(text: string): readonly CountedTime[] {
	if (!text.includes('年')) return none;
	return matchesOf(yearRange, text).flatMap(({ 0: whole, 1: first, 2: last, index }) => {
		const difference = Number(last) - Number(first);
		const counted = difference > 0 ? countBeside(text, { start: index, end: index + whole.length }) : undefined;
		return counted ? { ...counted, unit: '年' as const, lengths: [difference, difference + 1] } : [];
	});
}

const none: readonly CountedTime[] = [];

type Counted = Pick<CountedTime, 'span' | 'count' | 'isName'>;

function countBeside(text: string, { start, end }: Span): Counted | undefined {
	const [named, before, name] = yearsBefore.exec(text.slice(Math.max(0, start - 16), start)) ?? [];
	if (named !== undefined && /[）)]/.test(text[end] ?? ''))
		return countedAs(before, { start: start - named.length, end: end + 1 }, name !== '');
	const [told, behind] = yearsBehind.exec(text.slice(end, end + 14)) ?? [];
	return told === undefined ? undefined : countedAs(behind, { start, end: end + told.length }, false);
}

function countedAs(written: string | undefined, span: Span, isName: boolean): Counted | undefined {
	const count = wholeNumber(written ?? '');
	return count === undefined ? undefined : { span, count, isName };
}

const dayRange = /(?<!\d)(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日[-—–～~至到]{1,2}(?:(\d{1,2})月)?(\d{1,2})日/g;
const holiday = /假|黄金周/;
const off = '(?:小长假|长假|假期|假日|黄金周)';
const daysBefore = new RegExp(`(?<![一二三四五六七八九十百\\d.])(?:${numeral}天的?${off}|${off}${numeral}天)[（(]$`);
const daysBehind = new RegExp(`^[）)]?(?:，?(?:共计?|为期|历时|放假)|的)?${numeral}天(?![津然气内前后以])`);

function countedDaysIn(text: string): readonly CountedTime[] {
	if (!text.includes('天') || !text.includes('日')) return none;
	return matchesOf(dayRange, text).flatMap((match) => {
		const start = match.index;
		const end = start + match[0].length;
		const [named, ahead, before = ahead] = daysBefore.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
		const [told, behind] = daysBehind.exec(text.slice(end, end + 9)) ?? [];
		const count = wholeNumber(before ?? behind ?? '');
		if (count === undefined) return [];
		const span = { start: start - (named?.length ?? 0), end: end + (named === undefined ? (told?.length ?? 0) : 1) };
		// Holidays count both their ends; other stretches are told by nights or days gone by as well.
		const isHoliday = named !== undefined || holiday.test(text.slice(Math.max(0, start - 8), start)) || /放假/.test(told ?? '');
		return { span, unit: '天' as const, count, lengths: daysFrom(match, isHoliday), isName: false };
	});
}

/** The lengths of a stretch of days; where no year is given, of those in common and in leap years. */
function daysFrom([, year, month, day, lastMonth = month, lastDay]: RegExpExecArray, isWhole: boolean): readonly number[] {
	const years = year === undefined ? [2023, 2024] : [Number(year)];
	const whole = years.map((each) => {
		const from = dayOfYear(each, Number(month), Number(day));
		const to = dayOfYear(each, Number(lastMonth), Number(lastDay));
		return (to < from ? to + dayOfYear(each, 12, 31) : to) - from + 1;
	});
	return isWhole ? whole : [...whole.map((days) => days - 1), ...whole].sort((one, other) => one - other);
}

function dayOfYear(year: number, month: number, day: number): number {
	let days = day;
	for (let each = 1; each < month && each <= 12; each++) days += daysIn(each, year);
	return days;
}
