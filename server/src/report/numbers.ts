import { codeAt, flagsOf } from './characters';
import { add, type Decimal, decimal, divide, isZero, multiply, one, shift, tenTo, whole } from './decimal';
import { halfWidthDigits } from './numerals';
import { unitAt } from './units';

/** A number as written, before its unit. Offsets are of the paragraph's text. */
export interface WrittenNumber {
	readonly start: number;
	readonly end: number;
	readonly value: Decimal;
	/** What one in its last written place is worth: 0.1亿 in 10.8亿, 100 in 1100余. */
	readonly step: Decimal;
	/** The most it can mean where the words leave it open: 几十, 三四百, 1.3万余. The least is `value`. */
	readonly atMost: Decimal | undefined;
	/** Whether it was rounded: written with decimals or with 万, 亿. */
	readonly isRounded: boolean;
	readonly isChinese: boolean;
	/** The power of ten of its 万 and 亿; 0 when it has none. */
	readonly scale: number;
	/** 万亿元, 亿元以上, 上亿: the order of magnitude alone, which stands for at least so much. */
	readonly isBareScale: boolean;
	/** 百分之三十 and the like bring their unit along. */
	readonly unit: '%' | '‰' | undefined;
}

const scales: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const powers = new Uint8Array(65536);
for (const [scale, power] of Object.entries(scales)) powers[scale.charCodeAt(0)] = power;
const ones: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

const arabic = /[\d０-９]+(?:,\d{3}(?!\d))*(?:[.．]\s?[\d０-９]+)?/y;
/** No number has more characters than this; without a bound, a row of numerals that make none is read again from each of them. */
const chinese = /[一二两三四五六七八九十百千万亿零〇几数上]{1,32}(?:点[一二三四五六七八九零〇]{1,16})?/y;

/** The number that begins at an offset; undefined when none does. */
export function numberAt(text: string, start: number): WrittenNumber | undefined {
	const code = text.charCodeAt(start);
	if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return arabicNumber(text, start);
	return fraction(text, start) ?? chineseNumeral(text, start);
}

function arabicNumber(text: string, start: number): WrittenNumber | undefined {
	const simple = simpleDigits(text, start);
	const digits = simple ?? anyDigits(text, start);
	if (digits === undefined) return undefined;
	const plain = simple ?? halfWidthDigits(digits).replace(/[,\s]/g, '');
	const point = plain.indexOf('.');
	const decimals = point < 0 ? 0 : plain.length - point - 1;
	let end = start + digits.length;
	const before = openEnd(text, end);
	end += before.length;
	const scale = scaleAt(text, end);
	end += scale.length;
	const after = before === '' && scale.length > 0 ? openEnd(text, end) : '';
	end += after.length;
	const value = shift(decimal(plain), scale.power);
	const step = tenTo(scale.power - decimals);
	const isOpen = before !== '' || after !== '';
	return {
		start,
		end,
		value,
		step,
		atMost: isOpen ? add(value, openStep(plain, decimals, scale.power)) : undefined,
		isRounded: decimals > 0 || scale.power > 0,
		isChinese: false,
		isBareScale: false,
		scale: scale.power,
		unit: undefined,
	};
}

const continuesDigits = flagsOf('０１２３４５６７８９.．,');

/** Half-width digits with a point at most, as nearly all are: a third of the time that the pattern takes. Undefined where there may be more. */
function simpleDigits(text: string, start: number): string | undefined {
	let end = digitsEnd(text, start);
	if (text[end] === '.' && isDigit(codeAt(text, end + 1))) end = digitsEnd(text, end + 1);
	return end === start || continuesDigits[codeAt(text, end)] ? undefined : text.slice(start, end);
}

function digitsEnd(text: string, start: number): number {
	let end = start;
	while (isDigit(codeAt(text, end))) end++;
	return end;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function anyDigits(text: string, start: number): string | undefined {
	arabic.lastIndex = start;
	return arabic.exec(text)?.[0];
}

const saysMore = flagsOf('余几多来');

/** 余, 多, 几 or 来 behind a number say that a little more is meant. */
function openEnd(text: string, at: number): string {
	if (!saysMore[codeAt(text, at)]) return '';
	const word = text.charAt(at);
	if (word === '余' || word === '几') return word;
	if (word === '多')
		return /^多(?:层|元化|种|样|方|功能|家庭|式)/.test(text.slice(at, at + 4)) && !/^多家/.test(text.slice(at, at + 2)) ? '' : word;
	return word === '来' && unitAt(text, at + 1) ? word : '';
}

/** 1100余 is less than 1200, 80余 less than 90, 1.3万余 less than 1.4万: the last written place that is not 0. */
function openStep(plain: string, decimals: number, power: number): Decimal {
	const zeros = decimals > 0 ? -decimals : plain.length - plain.replace(/0+$/, '').length;
	return tenTo(power + Math.min(zeros, plain.length - 1));
}

/** 万, 亿, 万亿, 千万 … behind Arabic digits; 千 and 百 only where no unit begins with them (千瓦, 百分点). */
function scaleAt(text: string, start: number): { readonly power: number; readonly length: number } {
	let at = start;
	let power = 0;
	for (;;) {
		const next = powers[codeAt(text, at)] ?? 0;
		if (next === 0 || (next < 4 && unitAt(text, at))) break;
		power += next;
		at++;
	}
	return { power, length: at - start };
}

function fraction(text: string, start: number): WrittenNumber | undefined {
	// Few of the numerals in a paragraph are fractions.
	if (!text.startsWith('分之', numeralEnd(text, start))) return undefined;
	const found = /^(百|千|[一二三四五六七八九十]+)分之(\d+(?:\.\d+)?|[一二两三四五六七八九十百点零〇]+)/.exec(text.slice(start, start + 16));
	if (!found) return undefined;
	const [written, below = '', above = ''] = found;
	const numerator = /\d/.test(above) ? decimal(above) : wholeOf(above)?.value;
	const denominator = below === '百' || below === '千' ? undefined : wholeOf(below)?.value;
	if (!numerator || (below !== '百' && below !== '千' && (!denominator || isZero(denominator)))) return undefined;
	const value = denominator ? hundredths(numerator, denominator) : numerator;
	return {
		start,
		end: start + written.length,
		value,
		step: denominator ? tenth : one,
		atMost: undefined,
		isRounded: true,
		isChinese: true,
		isBareScale: false,
		scale: 0,
		unit: below === '千' ? '‰' : '%',
	};
}

const tenth = decimal('0.1');
const two = whole(2);
const ten = whole(10);

/** A fraction in per cent, to the nearest tenth, so that what rounding leaves open holds the fraction itself. */
function hundredths(numerator: Decimal, denominator: Decimal): Decimal {
	const doubled = add(multiply({ ...numerator, scale: 0 }, whole(2000)), denominator);
	const { units = 0 } = divide(doubled, multiply(denominator, two), 0) ?? {};
	return { units, scale: 1 };
}

const isNumeral = flagsOf('一二三四五六七八九十百千');

function numeralEnd(text: string, start: number): number {
	let end = start;
	while (end < start + 16 && isNumeral[text.charCodeAt(end)]) end++;
	return end;
}

function chineseNumeral(text: string, start: number): WrittenNumber | undefined {
	chinese.lastIndex = start;
	const written = chinese.exec(text)?.[0];
	if (written === undefined) return undefined;
	const open = openEnd(text, start + written.length);
	const number = wholeOf(written, open);
	if (!number) return undefined;
	const end = start + written.length + open.length;
	return {
		start,
		end,
		...number,
		isRounded: number.atMost !== undefined || /[万亿]$/.test(written),
		isChinese: true,
		isBareScale: /^上?[百千万亿]+$/.test(written),
		unit: undefined,
	};
}

interface NumeralValue {
	readonly value: Decimal;
	readonly step: Decimal;
	readonly atMost: Decimal | undefined;
	readonly scale: number;
}

/** The value of a Chinese numeral; `open` is a word behind it that says a little more is meant. */
function wholeOf(written: string, open = ''): NumeralValue | undefined {
	const point = written.indexOf('点');
	const integer = point < 0 ? written : written.slice(0, point);
	const vague = /^([上数几])(?=[十百千万亿])/.exec(integer)?.[1];
	const read = sections(integer.slice(vague ? 1 : 0).replace(/几$/, ''));
	if (!read || !isWritten(read)) return undefined;
	const decimals = point < 0 ? '' : Array.from(written.slice(point + 1), (digit) => ones[digit] ?? 0).join('');
	const value = decimals === '' ? whole(read.value) : decimal(`${read.value}.${decimals}`);
	const step = decimals === '' ? whole(read.place) : { units: 1, scale: decimals.length };
	const scale = read.place === 1 ? 0 : Math.round(Math.log10(read.place));
	if (vague === '上') return { value, step, atMost: undefined, scale };
	if (vague) return { value: multiply(value, two), step, atMost: multiply(value, ten), scale };
	if (read.upTo !== undefined) return { value, step, atMost: whole(read.upTo), scale };
	const isOpen = open !== '' || integer.endsWith('几');
	return { value, step, atMost: isOpen ? add(value, step) : undefined, scale };
}

/** 亿亿亿 is no number that anybody writes. */
function isWritten({ value, place, upTo = 0 }: Sections): boolean {
	return Math.max(value, place, upTo) <= Number.MAX_SAFE_INTEGER;
}

interface Sections {
	readonly value: number;
	/** The worth of one in the last written place. */
	readonly place: number;
	/** 三四百: the other end. */
	readonly upTo: number | undefined;
}

/** 三四十万: the scale behind is of both ends. */
function timesRest({ value, place, upTo = 0 }: Sections, written: string): Sections {
	const rest = /[十百千]([万亿]*)$/.exec(written)?.[1] ?? '';
	const scale = Array.from(rest, (character) => 10 ** (scales[character] ?? 0)).reduce((product, each) => product * each, 1);
	return { value: value * scale, place: place * scale, upTo: upTo * scale };
}

/** Reads 三千二百, 两万, 一亿五千万, 二万八千亿, 三四十; undefined for what is no number: 百千, 三三. */
function sections(written: string): Sections | undefined {
	let total = 0;
	let largest = 0;
	let section = 0;
	let digit: number | undefined;
	let other: number | undefined;
	let place = 1;
	for (const character of written) {
		const power = scales[character];
		if (power === undefined) {
			const value = ones[character];
			if (value === undefined || (digit !== undefined && digit !== 0 && (value !== digit + 1 || other !== undefined))) return undefined;
			if (digit !== undefined && digit !== 0) other = value;
			else digit = value;
			place = 1;
		} else if (power < 4) {
			place = 10 ** power;
			if (other !== undefined) return timesRest({ value: (digit ?? 1) * place, place, upTo: other * place }, written);
			section += (digit ?? 1) * place;
			digit = undefined;
		} else {
			const sum = section + (digit ?? (section === 0 && total === 0 ? 1 : 0));
			// 二万八千亿: a larger scale is one of all that stands before it.
			total = power >= largest ? (total + sum) * 10 ** power : total + sum * 10 ** power;
			place = 10 ** power * (sum === 0 || (section > 0 && digit === undefined) ? place : 1);
			largest = power;
			section = 0;
			digit = undefined;
		}
	}
	if (written === '') return undefined;
	if (other !== undefined) return { value: total + section + (digit ?? 0), place: 1, upTo: total + section + other };
	return { value: total + section + (digit ?? 0), place, upTo: undefined };
}
