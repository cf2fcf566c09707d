import { codeAt, flagsOf } from './characters';
import { halfWidthDigits, wholeNumber } from './numerals';
import type { Span } from './span';

/** A month or day as written. Spans are of the paragraph's text. */
export interface WrittenDate {
	readonly span: Span;
	readonly year: number | undefined;
	/** 今年 0, 去年 1, 前年 2; undefined where it has none of these. */
	readonly yearsAgo: number | undefined;
	readonly month: number;
	readonly day: number | undefined;
	/** Whether it is a month for certain: 13月 alone may be 13月龄 or a slip for 13个月. */
	readonly isCertain: boolean;
	/** Whether its sentence speaks of what is to come. */
	readonly isExpected: boolean;
	/** The day of the week written right behind a single day. */
	readonly weekday: Weekday | undefined;
}

/** （星期五） behind a date. */
export interface Weekday {
	/** Sunday is 0. */
	readonly number: number;
	/** In the paragraph's text, the closing bracket included. */
	readonly end: number;
}

const before = /(?:((?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2})年|(今年|去年|前年))?(\d{1,4}|[一二三四五六七八九十]{1,4})$/;
const days = /^(\d{1,3}|[一二三四五六七八九十]{1,3})(?:(?:[-—–～~至到]+)(\d{1,3}))?[日号](?:(?:[-—–～~至到]+)(\d{1,3})[日号])?/;
const expected = /将|拟|计划|预计|力争|确保|争取|要|起|前|届时|即可|到时|有望|为期/;
const ago: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2 };

/** A pure function of the text. */
export function datesIn(text: string): readonly WrittenDate[] {
	const dates: WrittenDate[] = [];
	for (let at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) dates.push(...datesAt(text, at));
	return dates;
}

const mayEndNumber = flagsOf('0123456789０１２３４５６７８９一二三四五六七八九十');
const none: readonly WrittenDate[] = [];

function datesAt(text: string, at: number): readonly WrittenDate[] {
	if (!mayEndNumber[codeAt(text, at - 1)]) return none;
	const head = before.exec(halfWidthDigits(text.slice(Math.max(0, at - 12), at)));
	if (!head) return [];
	const [whole, year, word, written = ''] = head;
	const start = at - whole.length;
	const month = wholeNumber(written);
	if (month === undefined || written.length > 3 || /[\dA-Za-z.．第数几]/.test(text.charAt(start - 1))) return [];
	const tail = days.exec(halfWidthDigits(text.slice(at + 1, at + 12)));
	const common = {
		year: yearOf(year),
		yearsAgo: word === undefined ? undefined : ago[word],
		month,
		isCertain: whole !== written || tail !== null || /^(?:份|底|末|初|[上中下]旬)/.test(text.slice(at + 1, at + 3)),
		isExpected: expected.test(sentenceAround(text, start)),
	};
	const span = { start, end: at + 1 + (tail?.[0].length ?? 0) };
	const isSingle = tail?.[1] !== undefined && tail[2] === undefined && tail[3] === undefined;
	const found = isSingle ? weekdayAt(text, span.end) : undefined;
	const numbers = tail ? tail.slice(1).filter((day) => day !== undefined) : [undefined];
	return numbers.map((day) => ({ ...common, span, weekday: found, day: day === undefined ? undefined : wholeNumber(day) }));
}

function yearOf(written: string | undefined): number | undefined {
	if (written === undefined) return undefined;
	return Number(
		Array.from(written, (digit) =>
			'〇一二三四五六七八九'.includes(digit) ? '〇一二三四五六七八九'.indexOf(digit) : digit.replace(/[零○]/, '0'),
		).join(''),
	);
}

/** 周 alone needs its bracket: 9月20日周三村开会. A list or range of weekdays belongs to several days. */
const weekday = /^(?:[（(，]?(?:星期|礼拜)|[（(]周)([一二三四五六日天])(?![-—–～~至到、和及]|期)[）)]?/;
const weekdays = '日一二三四五六';

function weekdayAt(text: string, end: number): Weekday | undefined {
	const found = weekday.exec(text.slice(end, end + 6));
	if (!found) return undefined;
	return { number: Math.max(0, weekdays.indexOf(found[1] ?? '')), end: end + found[0].length };
}

/** What a weekday is called; Sunday is 0. */
export function weekdayName(number: number): string {
	return `星期${weekdays[number]}`;
}

/** The day of the week of a date in our calendar; Sunday is 0. */
export function weekdayOf({ year, month, day }: Day): number {
	return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

const farthest = 120;

/** The sentence round an offset, as far as words there can bear on it. */
function sentenceAround(text: string, at: number): string {
	const before = text.slice(Math.max(0, at - farthest), at);
	const after = text.slice(at, at + farthest);
	const end = after.indexOf('。');
	return before.slice(before.lastIndexOf('。') + 1) + (end < 0 ? after : after.slice(0, end));
}

/** A day that has come to be written on paper. */
export interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** The day of the meeting a report was given to, from the lines before its body. */
export function meetingDay(front: readonly { readonly text: string; readonly dates: readonly WrittenDate[] }[]): Day | undefined {
	for (const { text, dates } of front) {
		const date = dates.find((each) => each.year !== undefined && each.day !== undefined);
		if (date?.year !== undefined && date.day !== undefined && text.length < 100 && /会议|大会|代表/.test(text.slice(date.span.end)))
			return { year: date.year, month: date.month, day: date.day };
	}
	return undefined;
}

/** How many days a month has; February 29 where the year is unknown. 0 for what is no month. */
export function daysIn(month: number, year: number | undefined): number {
	if (month < 1 || month > 12) return 0;
	if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
