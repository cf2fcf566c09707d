import type { Span } from './span';

/** 8:30, or 8时30分 behind a day: a time of day for certain. The span is of the paragraph's text. */
export interface ClockTime {
	readonly span: Span;
	readonly hour: number;
	readonly minute: number;
}

/** A pure function of the text. */
export function clockTimesIn(text: string): readonly ClockTime[] {
	const colons = colonsOf(text);
	const written = text.includes('时') ? inWords(text) : none;
	if (colons.length === 0) return written;
	return [...withColon(text, colons), ...written].sort((one, other) => one.span.start - other.span.start);
}

const none: readonly ClockTime[] = [];

const hourBefore = /(?<![\d.:：])\d{1,2}$/;
const minuteBehind = /^\d{2}(?![\d.:：%])/;
const partOfDay = /(?:上午|下午|早上|晚上|凌晨|中午|傍晚|当晚|每[日天]|[日号])$/;

/** A colon stands in proportions too: only a part of the day before it, or a time that it makes a range with, tells. */
function withColon(text: string, colons: readonly number[]): readonly ClockTime[] {
	const times = colons.flatMap((at) => timeAt(text, at) ?? []);
	return times.filter((time, index) => {
		if (partOfDay.test(text.slice(Math.max(0, time.span.start - 2), time.span.start))) return true;
		return makesRange(text, times[index - 1], time) || makesRange(text, time, times[index + 1]);
	});
}

function colonsOf(text: string): readonly number[] {
	const places: number[] = [];
	if (!/\d[:：]\d/.test(text)) return places;
	for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) places.push(at);
	for (let at = text.indexOf('：'); at >= 0; at = text.indexOf('：', at + 1)) places.push(at);
	return places.sort((one, other) => one - other);
}

function timeAt(text: string, at: number): ClockTime | undefined {
	const hour = hourBefore.exec(text.slice(Math.max(0, at - 3), at))?.[0];
	const minute = minuteBehind.exec(text.slice(at + 1, at + 4))?.[0];
	if (hour === undefined || minute === undefined) return undefined;
	return { span: { start: at - hour.length, end: at + 1 + minute.length }, hour: Number(hour), minute: Number(minute) };
}

/** Whether two are the ends of a range of which one is a time of the working day: proportions run from 1:15 to 1:80. */
function makesRange(text: string, one: ClockTime | undefined, other: ClockTime | undefined): boolean {
	if (!one || !other || !/^[-—–～~至到]{1,2}$/.test(text.slice(one.span.end, Math.min(other.span.start, one.span.end + 3)))) return false;
	if (text.slice(Math.max(0, one.span.start - 8), one.span.start).includes('比')) return false;
	return [one, other].some((each) => each.hour >= 5 && isOnClock(each));
}

const hourInWords = /(上午|下午|早上|晚上|凌晨|中午|傍晚|当晚|每[日天]|月\d{1,2}[日号]|\d时[至到—–-])(\d{1,2})$/;

function inWords(text: string): readonly ClockTime[] {
	const times: ClockTime[] = [];
	for (let at = text.indexOf('时'); at >= 0; at = text.indexOf('时', at + 1)) {
		const hour = hourInWords.exec(text.slice(Math.max(0, at - 6), at))?.[2];
		if (hour === undefined) continue;
		const minute = /^(\d{1,2})分/.exec(text.slice(at + 1, at + 4));
		const span = { start: at - hour.length, end: at + 1 + (minute?.[0].length ?? 0) };
		times.push({ span, hour: Number(hour), minute: Number(minute?.[1] ?? 0) });
	}
	return times;
}

/** Whether there is such a time; a day may end at 24:00. */
export function isOnClock({ hour, minute }: Pick<ClockTime, 'hour' | 'minute'>): boolean {
	return minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
}
