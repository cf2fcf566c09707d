import { flagsOf } from '../report/characters';
import { differenceOf, type NameDifference } from '../report/nameSlips';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { neighbours } from './neighbours';

/** One way of writing a name, with all the places it stands in. */
export interface Variant {
	readonly written: string;
	readonly uses: readonly Use[];
}

export interface Use {
	/** The paragraph's index; the spans are of its text. */
	readonly index: number;
	readonly span: Span;
	/** The characters that differ from the other way of writing. */
	readonly differs: Span;
}

/** Two ways of writing what is one name. */
export interface VariantPair {
	readonly one: Variant;
	readonly other: Variant;
}

interface Name {
	readonly stem: string;
	readonly ending: string;
	/** Where the name ends. */
	readonly ends: { readonly index: number; readonly end: number }[];
}

/** Endings that stand behind proper names as a rule; before the others common nouns stand as often. */
const properEnding =
	/机场|科学城|科技城|大学城|之路|铁|高速|大桥|隧道|水库|枢纽|航道|运河|灌区|电站|港|码头|口岸|园$|园区|开发区|保税区|工业区|产业区|经济区|自贸区|城市群|都市圈|半岛|特高压|油田|煤矿|大道|工作法|新区|新城|小镇|古城|古镇|景区|湿地|论坛|博览会|交易会|洽谈会|节$|大学|医院|实验室|研究院|研究所|博物馆|图书馆|纪念馆|广场|大厦|街区/;
const eventEnding = /机场|大桥|隧道|水库|运河|论坛|博览会|交易会|洽谈会|节$|大学|博物馆|纪念馆/;
/** Characters that tell things apart: 东站 and 西站, 一期 and 二期, 县医院 and 中医院 are two each. */
const telling =
	/[一二三四五六七八九十百千万亿零〇两双\dA-Za-z东西南北中上下前后左右内外大小新老旧主副正总分省市县区镇乡村州国级类型化性等和及与的已将为业链高低长短甲乙丙丁春夏秋冬男女]/;

/** Phrases that end like names, in two ways of writing. */
export function variantNames(report: Report): readonly VariantPair[] {
	const pairs = new Map<string, VariantPair>();
	for (const names of namesByEnding(report).values()) {
		neighbours(names, nameKeys, (one, other) => {
			const difference = differenceOf(one.stem, other.stem);
			if (!difference || !isOneName(difference, one.ending)) return;
			const head = difference.before.slice(-2);
			const tail = difference.behind + one.ending;
			pairs.set([head, ...[difference.one, difference.other].sort(), tail].join('|'), {
				one: variantOf(names, head, difference.one, tail),
				other: variantOf(names, head, difference.other, tail),
			});
		});
	}
	return [...pairs.values()];
}

/** A name of this report's and one of an earlier report's that differ as slips do, where neither report uses the other's. */
export function variantsAgainst(report: Report, earlier: Report): readonly VariantPair[] {
	const theirsByEnding = namesByEnding(earlier);
	const pairs = new Map<string, VariantPair>();
	for (const [ending, own] of namesByEnding(report)) {
		const theirs = theirsByEnding.get(ending) ?? [];
		const isOwn = new Set(own);
		neighbours([...own, ...theirs], nameKeys, (one, other) => {
			const difference = isOwn.has(one) && !isOwn.has(other) ? differenceOf(one.stem, other.stem) : undefined;
			if (!difference || (difference.kind !== 'alike' && difference.kind !== 'swapped') || !isOneName(difference, ending)) return;
			const forms = (names: readonly Name[], differing: string) =>
				variantOf(names, difference.before.slice(-2), differing, difference.behind + ending);
			const isKept = forms(own, difference.other).uses.length > 0 || forms(theirs, difference.one).uses.length > 0;
			const pair = { one: forms(own, difference.one), other: forms(theirs, difference.other) };
			if (!isKept) pairs.set(`${pair.one.written}|${pair.other.written}`, pair);
		});
	}
	return [...pairs.values()];
}

function namesByEnding(report: Report): ReadonlyMap<string, readonly Name[]> {
	const names = new Map<string, Map<string, Name>>();
	report.facts.forEach(({ namedThings }, index) => {
		if (report.calendar.settings[index]?.isNote) return;
		for (const { stem, ending, span } of namedThings) {
			const alike = names.get(ending) ?? new Map<string, Name>();
			names.set(ending, alike);
			const name = alike.get(stem);
			if (name) name.ends.push({ index, end: span.end });
			else alike.set(stem, { stem, ending, ends: [{ index, end: span.end }] });
		}
	});
	return new Map(Array.from(names, ([ending, alike]) => [ending, [...alike.values()]]));
}

/**
 * Two names one slip apart share one of these: the slip is in the last three characters, or further off. Numbers of two characters, and one of three that
 * others may share by chance: they are told apart when they are compared.
 */
function nameKeys({ stem }: Name, keys: number[]): void {
	const [three, two] = [stem.charCodeAt(stem.length - 1), stem.charCodeAt(stem.length - 2)];
	const one = stem.length > 2 ? stem.charCodeAt(stem.length - 3) : 32;
	const [front, outer, back] = [(one << 16) | two, (one << 16) | three, (two << 16) | three];
	keys.push(front);
	if (outer !== front) keys.push(outer);
	if (back !== front && back !== outer) keys.push(back);
	keys.push((Math.imul(front, 31) + three) | 0);
}

/** Characters in common that leave no doubt. */
const longName = 6;

function isOneName({ kind, before, behind, one, other, isWhole }: NameDifference, ending: string): boolean {
	const isProper = properEnding.test(ending);
	if (kind === 'swapped') return (before.length >= 2 || (isProper && (isWithin(before, behind) || behind.length >= 2))) && !/\d/.test(one);
	// 文明 and 文化 are no kinds of one thing, where names of events and places go.
	if (kind === 'replaced') return before.length >= 4 && eventEnding.test(ending) && !telling.test((one + other).replace('化', ''));
	// 洲 for 州 is a slip although 州 tells things apart; 十 and 四 are not.
	if (
		kind === 'alike' &&
		before.length >= 2 &&
		before.length + behind.length + ending.length >= longName &&
		isProper &&
		!(telling.test(one) && telling.test(other))
	)
		return true;
	if (telling.test(one + other)) return false;
	if (kind === 'alike') return before.length >= 2 || (isProper && (isWithin(before, behind) || (isWhole && before + behind !== '')));
	return before.length >= 2 && isProper;
}

/** With nothing common before it a difference may stand before the name: 建设海南…港 and 是海南…港. */
function isWithin(before: string, behind: string): boolean {
	return before.length >= 1 && before.length + behind.length >= 2;
}

function variantOf(names: readonly Name[], head: string, differing: string, tail: string): Variant {
	const written = head + differing + tail;
	const uses = names
		.filter(({ stem, ending }) => (stem + ending).endsWith(written))
		.flatMap(({ ends }) =>
			ends.map(({ index, end }) => {
				const from = end - tail.length - differing.length;
				return { index, span: { start: end - written.length, end }, differs: { start: from, end: from + differing.length } };
			}),
		);
	return { written, uses };
}

/** Quoted terms and titles of documents in two ways of writing. */
export function variantQuotes(report: Report): readonly VariantPair[] {
	const quotes = quotesOf(report);
	const pairs = new Map<string, VariantPair>();
	neighbours(quotes, deletions, (one, other) => {
		const difference = one !== other && one.isTitle === other.isTitle ? differenceOf(one.text, other.text) : undefined;
		if (!difference || !isWholly(difference, one.text, other.text) || !isOneQuote(difference, one, other)) return;
		const at = difference.before.length;
		pairs.set([one.text, other.text].sort().join('|'), {
			one: quoteVariant(one, at, difference.one.length),
			other: quoteVariant(other, at, difference.other.length),
		});
	});
	return [...pairs.values()];
}

interface QuotedTerm {
	readonly text: string;
	readonly isTitle: boolean;
	readonly places: { readonly index: number; readonly start: number }[];
}

const longestTerm = 40;

function quotesOf(report: Report): readonly QuotedTerm[] {
	const quotes: QuotedTerm[] = [];
	const [titles, terms] = [new Map<string, QuotedTerm>(), new Map<string, QuotedTerm>()];
	report.facts.forEach((facts, index) => {
		if (report.calendar.settings[index]?.isNote) return;
		for (const { text, isTitle, span } of facts.quotes) {
			if (text.length < (isTitle ? 8 : 4) || text.length > longestTerm || hasMark(text)) continue;
			const place = { index, start: span.start };
			const quote = (isTitle ? titles : terms).get(text);
			if (quote) quote.places.push(place);
			else quotes.push(added(isTitle ? titles : terms, { text, isTitle, places: [place] }));
		}
	});
	return quotes;
}

function added(quotes: Map<string, QuotedTerm>, quote: QuotedTerm): QuotedTerm {
	quotes.set(quote.text, quote);
	return quote;
}

const isMark = flagsOf('，。；、：');

function hasMark(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (isMark[text.charCodeAt(at)]) return true;
	return false;
}

/**
 * Of two texts one slip apart, one or both lack a character that gives the same rest. The rests are numbers made of what stands before the character
 * left out and behind it; two rests that share a number by chance are told apart when they are compared.
 */
function deletions({ text }: QuotedTerm, keys: number[]): void {
	const last = text.length - 1;
	behind[last + 1] = 0;
	for (let at = last; at >= 0; at--) behind[at] = Math.imul(text.charCodeAt(at), powers[last - at] as number) + (behind[at + 1] as number);
	keys.push(behind[0] as number, charactersOf(text));
	let before = 0;
	for (let at = 0; at <= last; at++) {
		if (text[at] !== text[at - 1]) keys.push((Math.imul(before, powers[last - at] as number) + (behind[at + 1] as number)) | 0);
		before = (Math.imul(before, 31) + text.charCodeAt(at)) | 0;
	}
}

/** A number that terms share whose words stand in another order. */
function charactersOf(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum = (sum + Math.imul(text.charCodeAt(at), text.charCodeAt(at) ^ 0x55)) | 0;
	return sum;
}

/** The number of what stands at each place of a term and behind it. */
const behind = new Int32Array(longestTerm + 1);
const powers = new Int32Array(longestTerm + 1);
for (let exponent = 0; exponent <= longestTerm; exponent++)
	powers[exponent] = exponent === 0 ? 1 : Math.imul(powers[exponent - 1] as number, 31);

function isWholly({ before, behind, one, other }: NameDifference, text: string, otherText: string): boolean {
	const common = before.length + behind.length;
	return common + one.length === text.length && common + other.length === otherText.length;
}

const numeral = /^[一二三四五六七八九十百]$/;
/** 三个一批 and 四个一批, 五大工程 and 十大工程 are two things each: what is counted is common. */
const countedWord = /^[个大项条类种位化件级重百千万年月届期五]/;

function isOneQuote({ kind, behind, one, other }: NameDifference, quote: QuotedTerm, otherQuote: QuotedTerm): boolean {
	// Digits with a letter, as in 415X, are one programme's mark; slogans may turn words round.
	if (kind === 'turned') return programme.test(quote.text);
	if (kind === 'swapped') return quote.isTitle || /\d.*[A-Za-z]/.test(quote.text) || isOutnumbered(quote, otherQuote);
	if (quote.isTitle) return kind !== 'replaced' && !telling.test(one + other);
	if (numeral.test(one) && numeral.test(other)) return behind.length >= 3 && !countedWord.test(behind) && isOutnumbered(quote, otherQuote);
	if (kind === 'alike' && quote.text.length >= longProgramme && programme.test(quote.text))
		return !(telling.test(one) && telling.test(other));
	if (!isOutnumbered(quote, otherQuote)) return false;
	if (kind === 'replaced') return quote.text.length >= longSlogan && (areSigns(one, other) || !telling.test(one + other));
	return kind === 'alike' && !telling.test(one + other);
}

/** “网链共享计划” is one thing's name, however often it is named. */
const programme = /(?:计划|行动|工程|活动|项目|专项)$/;
const longProgramme = 6;

/** From this length on, two slogans with but one character between them are one. */
const longSlogan = 7;

/** 4+4工程 and 4×4工程. */
function areSigns(one: string, other: string): boolean {
	return /[+×]/.test(one) && /[+×]/.test(other);
}

/** Slogans vary on purpose; a slip is the one among several. */
function isOutnumbered(one: QuotedTerm, other: QuotedTerm): boolean {
	const [fewer, more] = [one.places.length, other.places.length].sort((a, b) => a - b);
	return fewer === 1 && (more ?? 0) >= 2;
}

function quoteVariant({ text, places }: QuotedTerm, at: number, length: number): Variant {
	return {
		written: text,
		uses: places.map(({ index, start }) => ({
			index,
			span: { start, end: start + text.length },
			differs: { start: start + at, end: start + at + length },
		})),
	};
}

/** Events that a host holds once in many years, with two numbers. */
export function variantEvents(report: Report): readonly VariantPair[] {
	const events = new Map<string, Map<string, Use[]>>();
	report.facts.forEach(({ numberedEvents }, index) => {
		for (const { host, event, number, numeral: span } of numberedEvents) {
			if (!/^[一-龥]{2}$/.test(host)) continue;
			const numbers = events.get(host + event) ?? new Map<string, Use[]>();
			events.set(host + event, numbers);
			numbers.set(number, [...(numbers.get(number) ?? []), { index, span, differs: span }]);
		}
	});
	return [...events.values()].flatMap((numbers) => {
		const [one, other, ...more] = [...numbers].map(([written, uses]) => ({ written, uses }));
		return one && other && more.length === 0 ? [{ one, other }] : [];
	});
}
