import { numberAt } from './numbers';
import type { Span } from './span';
import { type FoundUnit, unitAt } from './units';

/** Two words that say how far one number binds: 约…左右, 近…余. Spans are of the paragraph's text. */
export interface DoubleApproximation {
	/** From the first of the two words to the last. */
	readonly span: Span;
	/** In the order of their places. */
	readonly words: readonly [Span, Span];
	/** Whether both say the same, so that one is idle; else they contradict each other. */
	readonly isIdle: boolean;
}

type Sense = 'above' | 'below' | 'about';

interface Word {
	readonly span: Span;
	readonly sense: Sense;
}

const before: readonly (readonly [RegExp, Sense])[] = [
	[/(?:不超过|不高于|不多于|不大于|不到|不足|至多|最多)了?$/, 'below'],
	[/(?:不低于|不少于|不小于|至少|最少|起码|(?<!不)超过|超出|突破|逾|(?<![赶反高远])超)了?$/, 'above'],
	[/(?:接近|将近|(?<![最附邻靠亲新远就临贴相])近)$/, 'below'],
	[/(?:大约|约为|大概|(?<![签节合预契公邀条特违失制隐简集履誓婚毁践爽])约)$/, 'about'],
];
const after: readonly (readonly [RegExp, Sense])[] = [
	[/^(?:及|或)?以上/, 'above'],
	[/^(?:及|或)?(?:以内|之内|以下)/, 'below'],
	[/^(?:左右|上下)/, 'about'],
];
const more = /^(?:多(?!元化|样|层|功能|媒体|家庭)|余(?![热粮额杭姚缺量]))/;
const mayEndWord = new Uint8Array(65536);
for (const character of '过到足多少于出破逾超近为约概码了') mayEndWord[character.charCodeAt(0)] = 1;
const mayBeginNumber = new Uint8Array(65536);
for (const character of '0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿') mayBeginNumber[character.charCodeAt(0)] = 1;

/** A pure function of the text. */
export function doubleApproximationsIn(text: string): readonly DoubleApproximation[] {
	const found: DoubleApproximation[] = [];
	for (let at = 0; at < text.length; at++) {
		if (!mayBeginNumber[text.charCodeAt(at)]) continue;
		const number = numberAt(text, at);
		if (!number) continue;
		const pair = pairAround(text, at, number.end);
		if (pair) found.push(pair);
		at = Math.max(at, number.end - 1);
	}
	return found;
}

function pairAround(text: string, start: number, end: number): DoubleApproximation | undefined {
	const unit = unitAt(text, end);
	const unitEnd = end + (unit?.written.length ?? 0);
	const first = wordBefore(text, start, unit);
	const within = moreIn(text, start, end);
	const last = wordAfter(text, Math.max(unitEnd, within?.span.end ?? 0), unit !== undefined || within !== undefined);
	const words = [first, within, last].filter((word) => word !== undefined);
	const [one, other] = words;
	// 超过5%左右的预期目标 speaks of a number given elsewhere.
	if (other && /^的.{0,6}(?:目标|预期|水平)/.test(text.slice(other.span.end, other.span.end + 10))) return undefined;
	if (!one || !other || isSpanOfTime(text, one, unit) || /[几数]/.test(text.slice(start, start + 1))) return undefined;
	return { span: { start: one.span.start, end: other.span.end }, words: [one.span, other.span], isIdle: one.sense === other.sense };
}

function wordBefore(text: string, start: number, unit: FoundUnit | undefined): Word | undefined {
	if (!mayEndWord[text.charCodeAt(start - 1)]) return undefined;
	const words = text.slice(Math.max(0, start - 5), start);
	for (const [pattern, sense] of before) {
		const found = pattern.exec(words)?.[0];
		if (found && isOfNumber(found, unit)) return { span: { start: start - found.length, end: start }, sense };
	}
	return undefined;
}

/** 突破10项以上技术 solves ten and more. */
function isOfNumber(word: string, unit: FoundUnit | undefined): boolean {
	return !word.startsWith('突破') || unit?.unit.classifier !== true;
}

/** 余, 多 or 来 in a number or right behind its unit's place: 550亿余, 3000多. */
function moreIn(text: string, start: number, end: number): Word | undefined {
	const written = text.slice(start, end);
	const at = Math.max(written.lastIndexOf('余'), written.lastIndexOf('多'));
	if (at >= 0 && more.test(text.slice(start + at, start + at + 4)))
		return { span: { start: start + at, end: start + at + 1 }, sense: 'above' };
	return more.test(text.slice(end, end + 4)) ? { span: { start: end, end: end + 1 }, sense: 'above' } : undefined;
}

function wordAfter(text: string, end: number, isMeasured: boolean): Word | undefined {
	const words = text.slice(end, end + 4);
	if (!isMeasured && !/^[左上以及或之]/.test(words)) return undefined;
	for (const [pattern, sense] of after) {
		const found = pattern.exec(words)?.[0];
		if (found) return { span: { start: end, end: end + found.length }, sense };
	}
	const isMore = isMeasured && more.test(words);
	return isMore ? { span: { start: end, end: end + 1 }, sense: 'above' } : undefined;
}

/** 近20多年来, 近三年以内: the last years, not nearly so many. */
function isSpanOfTime(text: string, { span }: Word, unit: FoundUnit | undefined): boolean {
	return text[span.end - 1] === '近' && span.end - span.start === 1 && /[年月天日周]/.test(unit?.written ?? '');
}
