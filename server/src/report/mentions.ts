import type { Indicator } from '../data/indicators';
import { flagsOf } from './characters';
import { lastBoundary } from './clauses';
import { distributed } from './distribution';
import { partOf, startsFrom } from './figureRelations';
import { type Measure, measureOf, readGap } from './figureWords';
import { matchesOf } from './matches';
import { ending } from './patternEdges';
import type { Quantity } from './quantities';
import type { Span } from './span';
import { subjectOf } from './subjects';
import { estimateWord, specialBasis, targetWord } from './words';

/** A quantity with what its own sentence says of it; spans are of the paragraph's text. A pure function of that text. */
export interface Mention {
	readonly quantity: Quantity;
	/** The sentence it stands in, closing mark included. */
	readonly sentence: Span;
	/** What is measured, as written, only abbreviations spelled out. */
	readonly indicator: string;
	/** The same for every way of naming an indicator: its dictionary name, else `indicator`. */
	readonly key: string;
	/** The dictionary's entry for it, or for the words it ends with. */
	readonly entry: Indicator | undefined;
	/** 全市, 市本级, 规上 … as written before the indicator; empty when there is none. */
	readonly scope: string;
	readonly measure: Measure;
	/** Undefined where the words speak of no change. */
	readonly direction: 'up' | 'down' | undefined;
	/** How it came about: 新建, 建成, 发放. */
	readonly action: string;
	/** What a change is measured against, as written: 比上年, 较2020年末. */
	readonly against: string;
	/** The latest time named in the sentence before it: 2024年, 五年来, 到2030年. */
	readonly time: string;
	readonly isAnnualAverage: boolean;
	readonly isCumulative: boolean;
	readonly isEstimate: boolean;
	readonly isTarget: boolean;
	/** 可比价, 同口径, 剔除…: not to be reckoned again from levels. */
	readonly hasSpecialBasis: boolean;
	/** The subject was taken over from the figure before. */
	readonly isCarried: boolean;
	/** The subject is a list: several things share the figure. */
	readonly isShared: boolean;
	/** Index (in the paragraph) of the figure it is a part of: 其中…. */
	readonly partOf: number | undefined;
	/** Index of the figure it started from: 从380元提高至1000元. */
	readonly from: number | undefined;
	/** The clause before the figure, for messages and later readers. */
	readonly words: string;
}

export function mentionsIn(text: string, quantities: readonly Quantity[]): readonly Mention[] {
	if (quantities.length === 0) return none;
	const mentions: Mention[] = [];
	let sentence: Span = { start: 0, end: -1 };
	let hints = 0;
	for (const quantity of quantities) {
		const isNew = quantity.span.start >= sentence.end;
		if (isNew) sentence = sentenceAround(text, quantity.span.start);
		const last = mentions.at(-1);
		const previous = last?.sentence.start === sentence.start ? last : undefined;
		const own = hintsIn(text, previous ? previous.quantity.span.start : sentence.start, quantity.span.start);
		hints = previous ? hints | own : own;
		mentions.push(mentionOf({ text, quantity, mentions, sentence, previous, own, hints }));
	}
	return distributed(text, mentions);
}

const none: readonly Mention[] = [];

interface Place {
	readonly text: string;
	readonly quantity: Quantity;
	/** Those before. */
	readonly mentions: readonly Mention[];
	readonly sentence: Span;
	/** The figure before in the same sentence. */
	readonly previous: Mention | undefined;
	/** Hints since the figure before, and since the sentence began. */
	readonly own: number;
	readonly hints: number;
}

const endsSentence = flagsOf('。！？；;');

function sentenceAround(text: string, at: number): Span {
	let start = at;
	while (start > 0 && !endsSentence[text.charCodeAt(start - 1)]) start--;
	let end = at;
	while (end < text.length && !endsSentence[text.charCodeAt(end)]) end++;
	return { start, end: Math.min(text.length, end + 1) };
}

// Hints: characters without which a stretch of text can't say something. One pass over it saves starting six patterns, most of which find nothing.

const hint = { time: 1, average: 2, cumulative: 4, estimate: 8, target: 16, basis: 32 } as const;
const hintsOf = new Uint8Array(65536);
for (const [characters, bit] of [
	['年五届', hint.time],
	['均每', hint.average],
	['计', hint.cumulative],
	['预初望', hint.estimate],
	['争确标拟划排期要到', hint.target],
	['可变径剔扣原整际', hint.basis],
] as const)
	for (const character of characters) hintsOf[character.charCodeAt(0)] = (hintsOf[character.charCodeAt(0)] ?? 0) | bit;

function hintsIn(text: string, start: number, end: number): number {
	let hints = 0;
	for (let at = start; at < end; at++) hints |= hintsOf[text.charCodeAt(at)] ?? 0;
	return hints;
}

/** 跃升至全国第: what stands between a place in an order and its verb. */
const ordinal = /(?:全[国省市区县]|第)+$/;

/** How far back in its sentence a figure's time and caution are looked for; without a bound one endless sentence takes quadratic time. */
const farthestWord = 400;
/** Of a sum (占年度计划30亿元) the words before it are no share. */
function isRelative({ unit }: Quantity): boolean {
	return unit === '%' || unit === '‰' || unit === '' || unit === '比';
}

const shareAtEnd = ending(/(?:占比|比重|比例|贡献率|资助面|增长面|份额)$/);

function mentionOf({ text, quantity, mentions, sentence, previous, own, hints }: Place): Mention {
	const { start, end } = quantity.span;
	const gap = text.slice(previous ? previous.quantity.span.end : sentence.start, start);
	const reading = readGap(quantity.isRank ? gap.replace(ordinal, '') : gap);
	const measure = measureOf(quantity, reading, text.slice(end, end + 4));
	const subject = subjectOf({ text, quantity, previous, gap, reading, measure });
	const words = gap.slice(lastBoundary(gap));
	const sentenceSoFar = text.slice(Math.max(sentence.start, start - farthestWord), start);
	return {
		quantity,
		sentence,
		indicator: subject.indicator,
		key: subject.key,
		entry: subject.entry,
		scope: subject.scope,
		action: subject.action,
		isCarried: subject.isCarried,
		isShared: subject.isShared,
		measure: measure === 'level' && isRelative(quantity) && shareAtEnd(subject.indicator) !== '' ? 'share' : measure,
		direction: reading.direction,
		against: reading.against,
		time: timeOf(sentenceSoFar, gap, (own & hint.time) !== 0, previous),
		isAnnualAverage: (own & hint.average) !== 0 && /年均|年平均|平均每年|每年/.test(reading.tail + gap.slice(-12)),
		isCumulative: (own & hint.cumulative) !== 0 && /累计|总计/.test(words.slice(words.lastIndexOf('、') + 1)),
		isEstimate: (hints & hint.estimate) !== 0 && estimateWord.test(sentenceSoFar),
		isTarget: (own & hint.target) !== 0 && targetWord.test(gap),
		hasSpecialBasis: ((own & hint.basis) !== 0 && specialBasis.test(gap)) || hasBasisBehind(text, end),
		partOf: partOf(quantity, gap, previous, mentions),
		from: startsFrom(previous, gap, reading.kind, reading.tail) ? mentions.length - 1 : undefined,
		words,
	};
}

/** A bracket right behind a figure may say how it was reckoned. */
function hasBasisBehind(text: string, end: number): boolean {
	const mark = text.charAt(end);
	if (mark !== '（' && mark !== '(') return false;
	return specialBasis.test(/^[（(][^）)]{0,30}[）)]/.exec(text.slice(end, end + 32))?.[0] ?? '');
}

const anyTime =
	/(?:(?:比|较|对比|相比|同比|自|从|由|是|为|于|超过|与|同)[^，。；]{0,4})?(?:(?:19|20)\d{2}(?:[-—－~至](?:19|20)?\d{2,4})?年(?!以来|不变价|价格)|“十[一二三四五六]五”|十[一二三四五六]五|[五三两四六七八九十]年(?:来|累计|共|间)|十年(?=增加|增长|提高|年均)|这五年|过去五年|去年|上年(?!结转|度|末|同期)|今年|明年|前年|本届|今明两年|五年)/g;

/** 增长7.5%（上年为7.7%），投资增长8%: a time in brackets is of the brackets alone. */
function timeOf(sentenceSoFar: string, gap: string, mayName: boolean, previous: Mention | undefined): string {
	const isBehindBracket = gap.includes('）');
	if (!isBehindBracket) return (mayName && timeIn(sentenceSoFar)) || (previous?.time ?? '');
	return timeIn(sentenceSoFar.replace(inBrackets, ''));
}

const inBrackets = /（[^（）]*）/g;

/** The last time a sentence names before a figure; times that something is compared with do not count. */
function timeIn(text: string): string {
	let last = '';
	for (const [found] of matchesOf(anyTime, text)) if (!/^(?:比|较|对比|相比|同比|自|从|由|是|为|于|超过|与|同)/.test(found)) last = found;
	return last;
}
