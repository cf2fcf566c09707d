import { codeAt, flagsOf, isAsciiWord } from './characters';
import { add, compare, type Decimal, decimal, multiply, one, shift, subtract, whole } from './decimal';
import { leadingNumber } from './numbering';
import { numberAt, type WrittenNumber } from './numbers';
import { beginsWithPeople, longestPeople } from './people';
import type { Span } from './span';
import { beginsUnit, type FoundUnit, unitAt, unitNamed } from './units';

/** How far a stated value binds: 5万, 约5万, 5万以上, 5万以内, 近5万, 5万多, 3—5万. */
export type Approximation = 'exact' | 'about' | 'atLeast' | 'atMost' | 'nearly' | 'more' | 'range';

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
	const borrowed = first.scale === 0 && second.scale > 0 && !firstUnit;
	const from = borrowed ? shift(first.value, second.scale) : first.value;
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
		range: { from, to, sharesUnit: !firstUnit && (second.scale > 0 || unit.name === '%') && first.scale === 0 },
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
	const value = multiply(count.value, each.value);
	return single(text, { ...each, start: count.start, value, step: multiply(count.value, each.step) }, unitAt(text, each.end));
}

// Single numbers

function single(text: string, number: WrittenNumber, found: FoundUnit | undefined): Reading {
	const unit = magnitude(text, number) ?? unitOf(text, number, found) ?? impliedUnit(text, number);
	if (!unit) return { end: number.end };
	const words = wordsAround(text, number.start, unit.end);
	const bounds = withWords(number, words.approximation, isContinuous(unit, number));
	const quantity: Quantity = {
		span: words.span,
		number: isAlone(words.span, number.start, unit.end) ? words.span : { start: number.start, end: unit.end },
		unit: unit.name,
		low: bounds.low && inBaseUnit(bounds.low, unit),
		high: bounds.high && inBaseUnit(bounds.high, unit),
		value: inBaseUnit(number.value, unit),
		step: inBaseUnit(number.step, unit),
		approximation: number.atMost && words.approximation === 'exact' ? 'more' : words.approximation,
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

interface UnitHere {
	readonly name: string;
	readonly found: FoundUnit | undefined;
	readonly end: number;
}

function unitOf(text: string, number: WrittenNumber, found: FoundUnit | undefined): UnitHere | undefined {
	const at = number.end;
	if (number.unit) return { name: number.unit, found: undefined, end: at };
	if (!found || (found.written === '个' && /[体人性别]/.test(text[at + 1] ?? ''))) return undefined;
	const end = at + found.written.length;
	// 10亿元多, 5年多: the word for more stands behind the unit and is read there.
	if (found.unit.name === '成') return { name: '%', found, end: text[end] === '半' ? end + 1 : end };
	return { name: found.unit.name, found, end };
}

/** 万亿级 and 千亿级 speak of money. */
function magnitude(text: string, { scale, end }: WrittenNumber): UnitHere | undefined {
	return scale >= 8 && text[end] === '级' ? { name: '元', found: undefined, end } : undefined;
}

/** 3万多居民, 上亿市场主体, 突破万亿: what is counted says the unit. Nothing else without a unit counts, save a decimal whose unit was lost. */
function impliedUnit(text: string, number: WrittenNumber): UnitHere | undefined {
	const after = text.slice(number.end, number.end + longestPeople);
	const isLarge = number.scale >= 4;
	if (isLarge && beginsWithPeople(after.replace(/^(?:左右|以上)/, ''))) return { name: '人', found: undefined, end: number.end };
	if (isLarge && /^(?:市场主体|经营主体|个体工商户|农户|家庭)/.test(after)) return { name: '户', found: undefined, end: number.end };
	if (number.scale >= 12 && /^(?:[一二三四五六七八九两\d]个)?(?:大关|大?台阶|关口|规模|[，。；、])/.test(after))
		return { name: '元', found: undefined, end: number.end };
	const isBare = !number.isChinese && /^(?:[，。；、,;]|和(?=\d)|$)/.test(after);
	return isBare && lostUnit(text, number) ? { name: '', found: undefined, end: number.end } : undefined;
}

/** 增长6.1， and 羊出栏16.4。: a decimal, or a number right behind a word of change, that ends its clause. */
function lostUnit(text: string, number: WrittenNumber): boolean {
	const before = text.slice(Math.max(0, number.start - 3), number.start);
	return number.value.scale > 0
		? /[一-龥]$/.test(before) && !/版|PM$/.test(before)
		: /(?:增长|下降|提高|降低|上升|上涨)$/.test(before.slice(-2));
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

// Bounds

interface Bounds {
	readonly low: Decimal | undefined;
	readonly high: Decimal | undefined;
}

const oneHalf = decimal('0.5');
const nineTenths = decimal('0.9');
const lower = decimal('0.95');
const upper = decimal('1.05');

function rounding({ value, step }: WrittenNumber): Bounds {
	const half = multiply(step, oneHalf);
	return { low: subtract(value, half), high: add(value, half) };
}

function withWords(number: WrittenNumber, approximation: Approximation, continuous: boolean): Bounds {
	const { value, atMost } = number;
	switch (approximation) {
		case 'atLeast':
			return { low: value, high: undefined };
		case 'atMost':
			return { low: undefined, high: value };
		case 'nearly':
			return { low: multiply(value, nineTenths), high: value };
		case 'about':
			return { low: multiply(value, lower), high: multiply(value, upper) };
		case 'more':
			return { low: value, high: atMost ?? add(value, number.step) };
		default:
			if (atMost) return { low: value, high: atMost };
			if (number.isBareScale) return { low: value, high: undefined };
			return continuous ? rounding(number) : { low: value, high: value };
	}
}

interface Words {
	readonly span: Span;
	readonly approximation: Approximation;
}

const wordsBefore: readonly (readonly [RegExp, Approximation])[] = [
	[/(?:不超过|不高于|不多于|不到|低于|少于|小于|不足)$/, 'atMost'],
	[/(?:不低于|不少于|不小于|超过|超出|突破|高于|多于|大于|至少|逾|超|(?<![经通不超度])过)(?:了)?$/, 'atLeast'],
	[/(?:接近|将近|近)$/, 'nearly'],
	[/(?:大约|约为|大概|约)$/, 'about'],
];

const wordsAfter: readonly (readonly [RegExp, Approximation])[] = [
	[/^(?:及|或)?以上/, 'atLeast'],
	[/^(?:及|或)?(?:以内|之内|以下)/, 'atMost'],
	[/^(?:左右|上下)/, 'about'],
	[/^(?:多(?![种样元层方功])|余(?![热粮额]))/, 'more'],
	[/^级(?!别|联)/, 'atLeast'],
];

/** The characters that the words end and begin with: most figures have none, and the patterns are a tenth of a figure's time. */
const endsWord = flagsOf('过于到足出破少逾超近约为概了');
const beginsWord = flagsOf('及或以之左上多余级');

/** The words that widen a number, before it and behind its unit. */
function wordsAround(text: string, start: number, end: number): Words {
	const front = endsWord[text.charCodeAt(start - 1)] ? firstFound(wordsBefore, text.slice(Math.max(0, start - 4), start)) : undefined;
	const back = beginsWord[text.charCodeAt(end)] ? firstFound(wordsAfter, text.slice(end, end + 3)) : undefined;
	const span = { start: start - (front?.length ?? 0), end: end + (back?.length ?? 0) };
	return { span, approximation: back?.approximation ?? front?.approximation ?? 'exact' };
}

function firstFound(
	words: typeof wordsBefore,
	text: string,
): { readonly length: number; readonly approximation: Approximation } | undefined {
	for (const [pattern, approximation] of words) {
		const length = pattern.exec(text)?.[0].length;
		if (length !== undefined) return { length, approximation };
	}
	return undefined;
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

// What is no quantity

const joinsName = flagsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+#＋');
const opensNote = flagsOf('〔［[');
const closesNote = flagsOf('〕］]');

/** Numbers that are part of a name or give a date: PM2.5, 4号线, C919, 2025年, 第十四届, [3]. */
function isName(text: string, { start, end, isChinese, scale }: WrittenNumber): boolean {
	const before = text.charCodeAt(start - 1);
	const after = text.charCodeAt(end);
	if (joinsName[before]) return true;
	if (opensNote[before] && closesNote[after]) return true;
	if (text[start - 1] === '—' && /[A-Za-z]/.test(text[start - 2] ?? '')) return true;
	if (!isChinese && joinsName[after] && text[end] !== '#' && !unitAt(text, end)) return true;
	if (
		isChinese &&
		scale === 0 &&
		/[一二三四五六七八九十][五六七八九]$/.test(text.slice(start, end)) &&
		/^(?:”|时|期|规|以|末)/.test(text[end] ?? '')
	)
		return true;
	return false;
}

/** A name's number may go on behind it: 1+4+9+N, 5G-A. */
function afterName(text: string, end: number): number {
	return end + (/^[A-Za-z\d+＋.]*/.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}

function isRank(text: string, start: number): boolean {
	return text[start - 1] === '第' || text[start - 1] === '前';
}

function isYear(text: string, { start, end }: WrittenNumber): boolean {
	return /^(?:19|20)\d{2}$/.test(text.slice(start, end)) && /^年/.test(text.slice(end, end + 1));
}

function isDate({ name }: UnitHere): boolean {
	return name === '月' || name === '日' || name === '号';
}

/** Words before which a Chinese number of years or things is part of a name: 三年行动, 五年规划, 两个确立. */
const namedPlans = /^(?:行动|攻坚|计划|规划|方案|倍增|大计|纲要|禁渔|制|级)/;
const commonCounts = /^(?:一)$/;

function isExcluded(text: string, quantity: Quantity, { found, end }: UnitHere): boolean {
	if (quantity.isRank) return !/^[位名]$/.test(found?.written ?? '');
	if (!found) return false;
	const { unit } = found;
	if (unit.ordinal || unit.kind === 'calendar') return true;
	const { start } = quantity.number;
	const after = text.slice(end, end + 6);
	if (unit.name === '天' && /^津/.test(after)) return true;
	if (unit.name === '年') return isNoDuration(text, quantity, after);
	const before = text.slice(Math.max(0, start - 4), start);
	if (quantity.isChinese) return isChineseWord(text, quantity, found, before, after);
	if (before.endsWith('届') && /^(?:次|届)$/.test(found.written)) return true;
	if (!found.isAmbiguous) return false;
	const written = text.slice(start, end);
	return noQuantity.test(written + after) || (/^[\d.]+(?:级|号|日|点|时|度)$/.test(written) && !/级/.test(unit.name));
}

/** 前1％ bounds a group; 前3位 and 第3名 are places in an order. */
function isThreshold(text: string, start: number, { name }: UnitHere): boolean {
	return text[start - 1] === '前' && (name === '%' || name === '‰');
}

const noQuantity = /^\d+(?:日|号|年级|级|方米|面体|期工程|代|版|P\b)/;

function isNoDuration(text: string, { number, isChinese }: Quantity, after: string): boolean {
	const written = text.slice(number.start, number.end - 1);
	if (/^\d{4}$/.test(written) || /^[〇零一二三四五六七八九]{4}$/.test(written)) return true;
	if (/^(?:级|底|初|末|期间|来|前|代|份|度|报|鉴|货|轻|均|月)/.test(after) || namedPlans.test(after)) return true;
	const before = text.slice(Math.max(0, number.start - 4), number.start);
	if (!isChinese) return /[“19第]$/.test(before);
	if (/^过渡期/.test(after)) return true;
	return (
		!/(?:连续|近|超|用|已|经过|历时|持续|累计|实现|满|每)$/.test(before) && !/^(?:以上|左右|时间|内|位居|保持|实现|获|排名|稳)/.test(after)
	);
}

/** Chinese numerals are words more often than figures: 一个, 三农, 两会, 一批. */
function isChineseWord(
	text: string,
	quantity: Quantity,
	{ unit, isAmbiguous, written }: FoundUnit,
	before: string,
	after: string,
): boolean {
	const numeral = text.slice(quantity.number.start, quantity.number.end - written.length);
	if (/[第头十百千每某哪这那同各另首前进]$/.test(before) || /^[“”]/.test(after)) return true;
	if (!unit.chinese && !/[百千万亿]/.test(numeral)) return !largeCount.test(numeral);
	if (numeral === '一' || numeral === '上' || commonCounts.test(numeral)) return true;
	if (/^[百千]$/.test(numeral) && !/[元%]/.test(unit.name)) return true;
	if (namedCounts.test(written + after)) return true;
	if (isAmbiguous && !/[百千万亿余多]/.test(numeral)) return !certainAmbiguous.has(unit.name);
	if (/^[万千百]$/.test(numeral) && unit.classifier && /^[一-龥]/.test(after) && !/(?:突破|超|达|近|上)$/.test(before)) return true;
	return /^[数几]$/.test(numeral);
}

const largeCount = /[百千万亿]/;
const certainAmbiguous: ReadonlySet<string> = new Set(['项', '层', '支', '块', '成', '条', '段', '道']);
const namedCounts =
	/^(?:个确立|个维护|个代表|个自信|个意识|个毫不|个一|个百年|个文明|个区|项规定|条规|项原则|个结合|个认同|个务必|个离不开|个布局|个全面|项改革任务$)/;

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
