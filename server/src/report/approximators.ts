import { codeAt, flagsOf } from './characters';
import type { Quantity } from './quantities';
import { overlaps, type Span } from './span';

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
	[/(?:大约|约为|大概|(?<![签节合预契公邀条特违失制隐简集履誓婚毁践爽])约)[有达]?$/, 'about'],
];
const more = /^(?:多(?!元化|样|层|功能|媒体|家庭)|余(?![热粮额杭姚缺量]))/;
const after: readonly (readonly [RegExp, Sense])[] = [
	[/^(?:及|或)?以上/, 'above'],
	[/^(?:及|或)?(?:以内|之内|以下)/, 'below'],
	[/^(?:左右|上下)/, 'about'],
	[more, 'above'],
];
const mayEndWord = flagsOf('过到足多少于出破逾超近为约概码了有达');
const mayBeginWord = flagsOf('及或以之左上多余');
const isMore = flagsOf('余多');

/** A pure function of a text and its quantities. */
export function doubleApproximationsIn(text: string, quantities: readonly Quantity[]): readonly DoubleApproximation[] {
	const found: DoubleApproximation[] = [];
	for (const { number, unit } of quantities) {
		const pair = pairAround(text, number.start, number.end, unit);
		if (pair) found.push(pair);
	}
	const bare = [...pairsWithoutUnit(text, '左右'), ...pairsWithoutUnit(text, '以上')];
	const others = bare.filter(({ span }) => !found.some((each) => overlaps(each.span, span)));
	return others.length === 0 ? found : [...found, ...others].sort((one, other) => one.span.start - other.span.start);
}

function pairAround(text: string, start: number, end: number, unit: string): DoubleApproximation | undefined {
	const first = wordBefore(text, start, unit);
	const inside = moreIn(text, start, end);
	const last = wordAfter(text, end);
	// One word is as far as nearly all figures go.
	if (!first && !last) return undefined;
	const doubled = first && wordBefore(text, first.span.start, unit);
	const words = [doubled, first, inside, last, last && wordAfter(text, last.span.end)];
	const [one, other] = words.filter((word) => word !== undefined);
	if (!one || !other || /[几数]/.test(text.charAt(start)) || isSpanOfTime(text, one, unit) || isGoal(text, other)) return undefined;
	return { span: { start: one.span.start, end: other.span.end }, words: [one.span, other.span], isIdle: one.sense === other.sense };
}

/** 超过5%左右的预期目标 speaks of a number given elsewhere. */
function isGoal(text: string, { span }: Word): boolean {
	return /^的.{0,6}(?:目标|预期|水平)/.test(text.slice(span.end, span.end + 10));
}

const bareNumber = /(?:\d[\d.]*[百千万亿]*|[一二三四五六七八九十百千万亿]+)$/;

/** 约20万左右: a number that names no unit is no quantity. */
function pairsWithoutUnit(text: string, word: string): readonly DoubleApproximation[] {
	const found: DoubleApproximation[] = [];
	for (let at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 2)) {
		const number = bareNumber.exec(text.slice(Math.max(0, at - 12), at))?.[0];
		const pair = number === undefined ? undefined : pairAround(text, at - number.length, at, '');
		if (pair) found.push(pair);
	}
	return found;
}

function wordBefore(text: string, start: number, unit: string): Word | undefined {
	if (!mayEndWord[codeAt(text, start - 1)]) return undefined;
	const words = text.slice(Math.max(0, start - 5), start);
	for (const [pattern, sense] of before) {
		const found = pattern.exec(words)?.[0];
		if (found && isOfNumber(found, unit)) return { span: { start: start - found.length, end: start }, sense };
	}
	return undefined;
}

/** 突破10项以上技术 solves ten and more. */
function isOfNumber(word: string, unit: string): boolean {
	return !word.startsWith('突破') || !/^[项个种类件批道]$/.test(unit);
}

/** 余 or 多 within a number and its unit: 550亿余元, 3000多家. */
function moreIn(text: string, start: number, end: number): Word | undefined {
	let at = end - 1;
	while (at >= start && !isMore[text.charCodeAt(at)]) at--;
	return at >= start && more.test(text.slice(at, at + 4)) ? { span: { start: at, end: at + 1 }, sense: 'above' } : undefined;
}

function wordAfter(text: string, end: number): Word | undefined {
	if (!mayBeginWord[codeAt(text, end)]) return undefined;
	const words = text.slice(end, end + 4);
	for (const [pattern, sense] of after) {
		const found = pattern.exec(words)?.[0];
		if (found) return { span: { start: end, end: end + found.length }, sense };
	}
	return undefined;
}

/** 近20多年来, 近三年以内: the last years, not nearly so many. */
function isSpanOfTime(text: string, { span }: Word, unit: string): boolean {
	return text[span.end - 1] === '近' && span.end - span.start === 1 && /[年月天日周]/.test(unit);
}
