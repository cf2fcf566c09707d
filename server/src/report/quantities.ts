import { type Approximation, rounding, withWords, wordsAround } from './approximations';
import { codeAt, flagsOf, isAsciiWord } from './characters';
import { compare, type Decimal, multiply, one, shift, whole } from './decimal';
import { afterName, isDate, isExcluded, isName, isRank, isThreshold, isYear } from './noQuantities';
import { leadingNumber } from './numbering';
import { numberAt, type WrittenNumber } from './numbers';
import type { Span } from './span';
import { beginsUnit, type FoundUnit, unitAt, unitNamed } from './units';
import { impliedUnit, magnitude, type UnitHere, unitOf } from './unitsHere';

/** A number with its unit, as an interval of exact decimals in that unit. Spans are of the paragraph's text. */
export interface Quantity {
	/** The words 超, 近, 以上 and so on included. */
	readonly span: Span;
	/** The number itself. */
	readonly number: Span;
	/** The normalised name (名 → 人, 成 → %, 番 → 倍); empty where the unit is missing. */
	readonly unit: string;
	/** Bounds in the unit, both included; undefined where open, and both for ratios. */
	readonly low: Decimal | undefined;
	readonly high: Decimal | undefined;
	/** The value as stated, without regard to rounding or 约. */
	readonly value: Decimal;
	/** What one in the last written place is worth. */
	readonly step: Decimal;
	readonly approximation: Approximation;
	/** The terms of a ratio: 3.6∶48∶48.4. */
	readonly terms: readonly Decimal[];
	/** A count word (个, 家, 项): what is counted is named beside it. */
	readonly isCount: boolean;
	readonly isChinese: boolean;
	/** Whether it was written as a place in an order: 第3位, 前十名. */
	readonly isRank: boolean;
	/** For ranges: both ends as written, and whether the first lacks the 万, 亿 or % that the second has. */
	readonly range: { readonly from: Decimal; readonly to: Decimal; readonly sharesUnit: boolean } | undefined;
}

/** Every quantity of a paragraph's text, in order; numbers that name, date or order something are left out. A pure function of the text. */
export function quantitiesIn(text: string): readonly Quantity[] {
	const quantities: Quantity[] = [];
	const quotes = quotedStretches(text);
	let at = leadingNumber(text)?.span.end ?? 0;
	while (at < text.length) {
		if (!mayBegin[text.charCodeAt(at)]) {
			at++;
			continue;
		}
		const idle = idleNumeralEnd(text, at);
		if (idle > at) {
			at = idle;
			continue;
		}
		const read = readAt(text, at);
		if (read.quantity && !isQuoted(quotes, at)) quantities.push(read.quantity);
		at = Math.max(at + 1, read.end);
	}
	return quantities;
}

const mayBegin = flagsOf('0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿几数上翻');
const isSmallNumeral = flagsOf('一二两三四五六七八九十百千零〇几数上');
/** What may stand behind a numeral below 万 that means something, besides letters, digits and units: larger places, the words for more, the marks of ranges. */
const continuesNumeral = flagsOf('万亿点分余多来＋+.:：∶︰—–－-~～〜至到―');

/** The end of a Chinese numeral that has no unit and is a word, as nearly all are: 进一步, 上年, 三农. `at` itself where it may be a figure. */
function idleNumeralEnd(text: string, at: number): number {
	let end = at;
	while (isSmallNumeral[text.charCodeAt(end)]) end++;
	const next = text.charCodeAt(end);
	return beginsUnit[next] || continuesNumeral[next] || isAsciiWord(next) ? at : end;
}

interface Reading {
	readonly quantity?: Quantity;
	readonly end: number;
}

function readAt(text: string, at: number): Reading {
	// 【  】万亩: the number is still to come.
	if (text[at - 1] === '】' && '万亿千百'.includes(text[at] ?? '')) return { end: at + 2 };
	if (text[at] === '翻') return doubling(text, at);
	const number = numberAt(text, at);
	if (!number) return { end: at + 1 };
	if (isName(text, number)) return { end: afterName(text, number.end) };
	const unit = unitAt(text, number.end);
	return ratio(text, number) ?? range(text, number, unit) ?? product(text, number) ?? single(text, number, unit);
}

/** 翻一番 is twice as much, 翻两番 four times; 翻番 once. */
function doubling(text: string, at: number): Reading {
	const found = /^翻(?:了|两|一|三|四|近|了近|了约|约)*番/.exec(text.slice(at, at + 6))?.[0];
	if (!found) return { end: at + 1 };
	const times = /四/.test(found) ? 4 : /三/.test(found) ? 3 : /两/.test(found) ? 2 : 1;
	const value = whole(2 ** times);
	const span = { start: at, end: at + found.length };
	const quantity = { ...plain(span, span, '倍', value, one), low: value, high: value };
	return { quantity, end: span.end };
}

// Ratios

const isColon = flagsOf(':：∶︰');

/** 12.1∶34.8∶53.1, 2.04∶1; not clock times. */
function ratio(text: string, first: WrittenNumber): Reading | undefined {
	if (!isColon[codeAt(text, first.end)] || first.isChinese) return undefined;
	const terms = [first];
	for (let last = first; isColon[codeAt(text, last.end)]; ) {
		const next = numberAt(text, last.end + 1);
		if (!next || next.isChinese) break;
		terms.push(next);
		last = next;
	}
	const last = terms.at(-1) ?? first;
	if (terms.length < 2 || isClock(text, first.start, last.end)) return undefined;
	const span = { start: first.start, end: last.end };
	const values = terms.map((term) => term.value);
	const isToOne = terms.length === 2 && text.slice((terms[1] as WrittenNumber).start, last.end) === '1';
	const bounds = isToOne ? rounding(first) : { low: undefined, high: undefined };
	return { quantity: { ...plain(span, span, '比', first.value, first.step), ...bounds, terms: values }, end: last.end };
}

function isClock(text: string, start: number, end: number): boolean {
	return /^(?:[01]?\d|2[0-4])[:：]\d{2}(?:[:：]\d{2})?$/.test(text.slice(start, end));
}

// Ranges

const dash = /^(?:—|–|－|-|~|～|〜|至|到|―)+/;
const isDash = flagsOf('—–－-~～〜至到―');

/** The first number shares the second's 百 or 万 (三至五百), but not its 十: 五到十年. */
const smallestShared = 2;

/** 三至十万 is from three 万, as 三至五万 is. */
function sharedScale({ scale }: WrittenNumber): number {
	return scale % 4 === 1 ? scale - 1 : scale;
}

/** 5%—5.5%, 3-5年, 三至五年. */
function range(text: string, first: WrittenNumber, firstUnit: FoundUnit | undefined): Reading | undefined {
	const firstEnd = first.end + (firstUnit?.written.length ?? 0);
	if (!isDash[codeAt(text, firstEnd)]) return undefined;
	const mark = dash.exec(text.slice(firstEnd, firstEnd + 3))?.[0];
	if (!mark) return undefined;
	const second = numberAt(text, firstEnd + mark.length);
	if (!second || second.isChinese !== first.isChinese || isYear(text, second)) return undefined;
	const unit = unitOf(text, second, unitAt(text, second.end));
	if (!unit || isDate(unit) || (firstUnit && firstUnit.unit.name !== unit.found?.unit.name)) return undefined;
	const hasScale = second.scale >= smallestShared;
	const borrowed = first.scale === 0 && hasScale && !firstUnit;
	const from = borrowed ? shift(first.value, sharedScale(second)) : first.value;
	const to = second.value;
	const [low, high] = compare(from, to) <= 0 ? [from, to] : [to, from];
	const words = wordsAround(text, first.start, unit.end);
	const quantity: Quantity = {
		...plain(words.span, { start: first.start, end: unit.end }, unit.name, from, second.step),
		isCount: isCounted(unit),
		low,
		high,
		approximation: 'range',
		isChinese: first.isChinese,
		range: { from, to, sharesUnit: !firstUnit && (hasScale || unit.name === '%') && first.scale === 0 },
	};
	return isExcluded(text, quantity, unit) ? { end: unit.end } : { quantity, end: words.span.end };
}

// Products

const isTimes = flagsOf('×xX*');

/** 2×35万千瓦: so many of a size, which make the product. */
function product(text: string, count: WrittenNumber): Reading | undefined {
	if (!isTimes[codeAt(text, count.end)] || count.isChinese) return undefined;
	const each = numberAt(text, count.end + 1);
	if (!each || each.isChinese) return undefined;
	const times = (number: Decimal) => multiply(count.value, number);
	const { value, step, atMost } = each;
	const all = { ...each, start: count.start, value: times(value), step: times(step), atMost: atMost && times(atMost) };
	return single(text, all, unitAt(text, each.end));
}

// Single numbers

function single(text: string, number: WrittenNumber, found: FoundUnit | undefined): Reading {
	const unit = magnitude(text, number) ?? unitOf(text, number, found) ?? impliedUnit(text, number);
	if (!unit) return { end: number.end };
	const words = wordsAround(text, number.start, unit.end);
	// 2个多百分点, 3个多月: the word stands within the unit.
	const approximation = found?.written.startsWith('个多') ? 'more' : words.approximation;
	const bounds = withWords(number, approximation, isContinuous(unit, number));
	const quantity: Quantity = {
		span: words.span,
		number: isAlone(words.span, number.start, unit.end) ? words.span : { start: number.start, end: unit.end },
		unit: unit.name,
		low: bounds.low && inBaseUnit(bounds.low, unit),
		high: bounds.high && inBaseUnit(bounds.high, unit),
		value: inBaseUnit(number.value, unit),
		step: inBaseUnit(number.step, unit),
		approximation: number.atMost && approximation === 'exact' ? 'more' : approximation,
		terms: noTerms,
		isCount: isCounted(unit),
		isChinese: number.isChinese,
		isRank: isRank(text, number.start) && !isThreshold(text, number.start, unit),
		range: undefined,
	};
	return isExcluded(text, quantity, unit) ? { end: unit.end } : { quantity, end: words.span.end };
}

const noTerms: readonly Decimal[] = [];

/** Whether no words widen a number; then one span says both. */
function isAlone(span: Span, start: number, end: number): boolean {
	return span.start === start && span.end === end;
}

function isContinuous(unit: UnitHere, number: WrittenNumber): boolean {
	return number.isRounded || (unit.found?.unit.continuous ?? unit.name !== '');
}

function inBaseUnit(value: Decimal, { found }: UnitHere): Decimal {
	return found?.unit.name === '成' ? multiply(value, ten) : value;
}

const ten = whole(10);

function isCounted({ found }: UnitHere): boolean {
	return found?.unit.classifier === true;
}

function plain(span: Span, number: Span, unit: string, value: Decimal, step: Decimal): Quantity {
	return {
		span,
		number,
		unit,
		low: undefined,
		high: undefined,
		value,
		step,
		approximation: 'exact',
		terms: noTerms,
		isCount: false,
		isChinese: false,
		isRank: false,
		range: undefined,
	};
}

// Quotations

/** Stretches between “ and ”, short enough to be a name or slogan; a figure in a longer quotation is a figure. */
function quotedStretches(text: string): readonly Span[] {
	const stretches: Span[] = [];
	for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
		const end = text.indexOf('”', at);
		if (end < 0) break;
		if (end - at <= longestSlogan) stretches.push({ start: at, end });
	}
	return stretches;
}

const longestSlogan = 20;

function isQuoted(quotes: readonly Span[], at: number): boolean {
	return quotes.some(({ start, end }) => start < at && at < end);
}

/** How many base units of its kind one of a unit is, as an exact fraction; undefined for what can't be converted. */
export function conversionOf(unit: string): { readonly base: string; readonly ratio: readonly [number, number] } | undefined {
	const found = unitNamed(unit);
	if (!found) return undefined;
	return found.of && found.ratio ? { base: found.of, ratio: found.ratio } : { base: found.name, ratio: [1, 1] };
}
