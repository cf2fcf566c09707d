import { codeAt, flagsOf } from './characters';
import type { Span } from './span';
import { unitAt } from './units';

/** A number written half in Arabic, half in Chinese digits. The span is of the paragraph's text. */
export interface MixedNumeral {
	readonly span: Span;
	/** The number in Arabic digits, with 万 or 亿 where it was large. */
	readonly proper: string;
	/** Whether but 千 stands behind Arabic digits, as many write: 9千亿元, 5千多户, 1万6千公里. */
	readonly isCommon: boolean;
}

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const ones: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** Units that begin like a place: 5千瓦, 3千字, 2百分点. */
const placeUnits = /^(?:千(?:瓦|伏|米|克|公顷|卡|安|帕|焦|赫|乏|吨|字|兆|岛|里马|人计划)|百(?:帕|分|货|姓|度|万吨级))/;

/** 亿, 千万, 百万, 十万, 万, 千, 百, 十: no number has more. */
const mostTerms = 8;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** 1万2千家, 8千5百万, 二十2件, 3千余人; not 1.2万, 5千瓦, 3亿4500万. A pure function of the text. */
export function mixedNumeralsIn(text: string): readonly MixedNumeral[] {
	const found: MixedNumeral[] = [];
	for (let at = 0; at < text.length; at++) {
		if (!isDigit(text.charCodeAt(at))) continue;
		const end = digitsEnd(text, at);
		const isMixed = isChinese[codeAt(text, at - 1)] || isChinese[codeAt(text, end)];
		const numeral = isMixed ? (mixedAt(text, at) ?? percentage(text, at) ?? chineseBefore(text, at)) : undefined;
		if (numeral) found.push(numeral);
		at = numeral ? numeral.span.end - 1 : end - 1;
	}
	return found;
}

/** What stands beside the Arabic digits of a mixed number. */
const isChinese = flagsOf('之一二两三四五六七八九十百千万亿');

function digitsEnd(text: string, start: number): number {
	let end = start;
	while (end < text.length && (isDigit(text.charCodeAt(end)) || (text[end] === '.' && isDigit(text.charCodeAt(end + 1))))) end++;
	return end;
}

// Arabic digits before 十, 百 or 千

interface Term {
	readonly coefficient: number;
	readonly place: string;
	readonly end: number;
}

function mixedAt(text: string, start: number): MixedNumeral | undefined {
	if (/[A-Za-z.第]/.test(text.charAt(start - 1)) || !'十百千万亿'.includes(text.charAt(digitsEnd(text, start)) || ' ')) return undefined;
	const terms: Term[] = [];
	let end = start;
	for (let term = termAt(text, start); term && terms.length < mostTerms; term = termAt(text, end)) {
		terms.push(term);
		end = term.end;
	}
	if (!terms.some(({ place }) => '十百千'.includes(place)) || !isNumber(text, end) || isOfComputing(text, end)) return undefined;
	const [behind = '', some = '', scale = ''] = /^([多余]?)(万亿|万|亿)/.exec(text.slice(end, end + 3)) ?? [];
	return {
		span: { start, end: end + behind.length },
		proper: arabic(terms, some, scale),
		isCommon: terms.every(({ place }) => !'十百'.includes(place)) || (terms.length === 1 && scale !== ''),
	};
}

/** 10百亿亿次/秒: what computers are measured by. */
function isOfComputing(text: string, end: number): boolean {
	return text.startsWith('亿亿次', end);
}

function termAt(text: string, start: number): Term | undefined {
	const digits = digitsEnd(text, start);
	const end = digits > start || !isThousands(text, start) ? digits : start + 1;
	const place = text.charAt(end);
	if (end === start || !(place in places) || placeUnits.test(text.slice(end, end + 4))) return undefined;
	const coefficient = text.slice(start, end);
	return { coefficient: ones[coefficient] ?? Number(coefficient), place, end: end + 1 };
}

/** 3万五千: behind 万, thousands go on with the number; tens and hundreds may begin another one. */
function isThousands(text: string, start: number): boolean {
	return text[start - 1] === '万' && text[start + 1] === '千' && text.charAt(start) in ones;
}

/** A place is part of a number only where a larger one, 余, 多 or a unit follows: 2千岛湖 is none. */
function isNumber(text: string, end: number): boolean {
	return /^[万亿余多元]/.test(text.slice(end, end + 1)) || unitAt(text, end) !== undefined;
}

/** In the scale behind the number, 3千多万 as 3000多万; with a term above it in the largest that fits, 1亿3千多万 as 1.3亿多. */
function arabic(terms: readonly Term[], some: string, scale: string): string {
	const unit = scaleOf(scale);
	const value = terms.reduce((sum, { coefficient, place }) => sum + coefficient * scaleOf(place) * (scaleOf(place) > unit ? 1 : unit), 0);
	if (scale !== '' && terms.every(({ place }) => scaleOf(place) <= unit)) return `${rounded(value / unit)}${some}${scale}`;
	const large = ['亿', '万'].find((each) => value >= scaleOf(each) && rounded(value / scaleOf(each)).length <= 7) ?? '';
	return `${rounded(value / scaleOf(large))}${large}${some}`;
}

function scaleOf(scale: string): number {
	return Array.from(scale).reduce((product, place) => product * (places[place] ?? 1), 1);
}

function rounded(value: number): string {
	return String(Number(value.toFixed(4)));
}

/** 百分之30. */
function percentage(text: string, start: number): MixedNumeral | undefined {
	if (text[start - 1] !== '之' || !text.endsWith('百分之', start)) return undefined;
	const end = digitsEnd(text, start);
	return { span: { start: start - 3, end }, proper: `${text.slice(start, end)}%`, isCommon: false };
}

// Chinese numerals that go on in Arabic digits, and the reverse

const tens = /(?:^|[^第初数几红合〇零一二三四五六七八九十百千万亿\d])([一二三四五六七八九]?[十百])$/;
const tail = /^([二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)/;

/** 二十2件, 十5个, 20八件. */
function chineseBefore(text: string, start: number): MixedNumeral | undefined {
	const end = digitsEnd(text, start);
	const digits = text.slice(start, end);
	if (!/^\d{1,2}$/.test(digits)) return undefined;
	const head = '十百'.includes(text.charAt(start - 1) || ' ') ? tens.exec(text.slice(Math.max(0, start - 3), start))?.[1] : undefined;
	if (head !== undefined && digits.length < (head.endsWith('十') ? 2 : 3) && isMeasured(text, end)) {
		const place = places[head.charAt(head.length - 1)] ?? 1;
		const value = (head.length > 1 ? (ones[head.charAt(0)] ?? 1) : 1) * place + Number(digits);
		return { span: { start: start - head.length, end }, proper: String(value), isCommon: false };
	}
	return chineseBehind(text, start, end);
}

function chineseBehind(text: string, start: number, end: number): MixedNumeral | undefined {
	const digits = text.slice(start, end);
	const found = tail.exec(text.slice(end, end + 3))?.[1];
	if (found === undefined || !/^[1-9]0$/.test(digits) || found.length > 1 || /[\dA-Za-z.第]/.test(text.charAt(start - 1))) return undefined;
	if (!isMeasured(text, end + 1)) return undefined;
	return { span: { start, end: end + 1 }, proper: String(Number(digits) + (ones[found] ?? 0)), isCommon: false };
}

function isMeasured(text: string, end: number): boolean {
	const unit = unitAt(text, end);
	return unit !== undefined && !unit.isAmbiguous && !/^[A-Za-z]/.test(unit.written);
}
