import { wholeNumber } from './numerals';
import type { Span } from './span';

/** 自2022年以来连续16个季度, 2021年起“五连增”, 全年连续12个月: how often something came about in a row. The span is of the paragraph's text. */
export interface Streak {
	readonly span: Span;
	readonly count: number;
	readonly unit: '年' | '季度' | '月';
	/** When it began; undefined for what is said of a whole year. */
	readonly since: Beginning | undefined;
}

export interface Beginning {
	readonly year: number;
	/** The month, or the first one of the quarter; 1 where only the year is said. */
	readonly month: number;
}

/** A pure function of the text. */
export function streaksIn(text: string): readonly Streak[] {
	const streaks: Streak[] = [];
	for (let at = text.indexOf('连'); at >= 0; at = text.indexOf('连', at + 1)) {
		const counted = countAt(text, at);
		const streak = counted && placed(text, counted);
		if (streak) streaks.push(streak);
	}
	return streaks;
}

interface Counted extends Pick<Streak, 'span' | 'count' | 'unit'> {
	/** Whether it has come about: what was said to go on from a year may be promised. */
	readonly isPast: boolean;
}

const inARow = /^连续第?([一二两三四五六七八九十]{1,3}|\d{1,3})(年|个季度|个月)/;
const achieved = /^(?:的|均|都)?(?:正?增长|高于|快于|位居|稳居|居|保持|获|荣获|排|上榜|跻身)/;

function countAt(text: string, at: number): Counted | undefined {
	const [whole, written, unit] = inARow.exec(text.slice(at, at + 10)) ?? [];
	if (whole === undefined) return timesAt(text, at);
	const count = wholeNumber(written ?? '');
	const end = at + whole.length;
	if (count === undefined) return undefined;
	return { span: { start: at, end }, count, unit: units[unit ?? ''] ?? '年', isPast: achieved.test(text.slice(end, end + 4)) };
}

const units: Readonly<Record<string, Streak['unit']>> = { 年: '年', 个季度: '季度', 个月: '月' };

/** “六连增”. */
function timesAt(text: string, at: number): Counted | undefined {
	if (!/[增丰冠涨升]/.test(text[at + 1] ?? '')) return undefined;
	const written = /[一二两三四五六七八九十]{1,3}$/.exec(text.slice(Math.max(0, at - 3), at))?.[0];
	const count = written === undefined ? undefined : wholeNumber(written);
	if (written === undefined || count === undefined) return undefined;
	return { span: { start: at - written.length, end: at + 2 }, count, unit: '年', isPast: true };
}

/** A streak that others' words part from 以来 may be older: 2022年以来，水质连续十年达标. */
const directly = /^(?:，|已经?|均|都|实现|取得|保持|累计|每年)*[“‘]?$/;
const since = /((?:19|20)\d\d)年(?:第?([一二三四1-4])季度|(\d{1,2})月份?|[初底末])?(以来|起|开始)([^，。；年]{0,12}|，)$/;
const wholeYear = /(?:全年|一年内)(?:均|都)?$/;
const expected = /将|拟|计划|力争|预计|有望|争取|确保/;

function placed(text: string, { isPast, ...counted }: Counted): Streak | undefined {
	const { start, end } = counted.span;
	const before = text.slice(Math.max(0, start - 42), start);
	const all = wholeYear.exec(before)?.[0];
	if (all !== undefined)
		return counted.unit === '年' ? undefined : { ...counted, span: { start: start - all.length, end }, since: undefined };
	const [whole, year, quarter, month, word, between = ''] = since.exec(before) ?? [];
	if (whole === undefined || (word === '以来' ? !directly.test(between) : !isPast || expected.test(between))) return undefined;
	const first = quarter === undefined ? Number(month ?? 1) : 3 * (wholeNumber(quarter) ?? 1) - 2;
	return { ...counted, span: { start: start - whole.length, end }, since: { year: Number(year), month: first } };
}
