import { codeAt } from './characters';
import type { Span } from './span';

/** Marks that have a full-width form; an opening bracket stands for the pair. */
export type MarkKind = ',' | '.' | ';' | ':' | '!' | '?' | '(' | '"';

/** A half-width mark among Chinese text. Offsets are of the paragraph's text. */
export interface HalfwidthMark {
	readonly kind: MarkKind;
	readonly at: number;
	/** Where its other half stands: brackets and quotation marks. */
	readonly partner: number | undefined;
}

/** Marks that stand together and can't. */
export interface MarkRun {
	readonly span: Span;
	/** What should stand there alone; undefined where that is the author's choice. */
	readonly kept: string | undefined;
}

export interface Marks {
	readonly halfwidth: readonly HalfwidthMark[];
	readonly runs: readonly MarkRun[];
	/** How often the full-width form of each kind stands in the text. */
	readonly fullwidth: Readonly<Record<MarkKind, number>>;
}

/** Full-width forms; quotation marks and brackets come in pairs. */
export const wideForms: Readonly<Record<MarkKind, string>> = {
	',': '，',
	'.': '。',
	';': '；',
	':': '：',
	'!': '！',
	'?': '？',
	'(': '（）',
	'"': '“”',
};

const stop = 1;
const dash = 2;
const ellipsis = 3;
const percent = 4;
const open = 5;
const close = 6;
const quote = 7;

const classes = new Uint8Array(65536);
for (const [marks, kind] of [
	['，。、；：！？,.;:!?', stop],
	['—', dash],
	['…', ellipsis],
	['%％', percent],
	['(', open],
	[')', close],
	['"', quote],
] as const)
	for (const mark of marks) classes[mark.charCodeAt(0)] = kind;

/** The full-width marks that are counted, and for each code its place among them, from 1. */
const countedMarks = '，。；：！？（“';
const countedPlace = new Uint8Array(65536);
for (let index = 0; index < countedMarks.length; index++) countedPlace[countedMarks.charCodeAt(index)] = index + 1;
const counts = new Uint32Array(countedMarks.length + 1);

/** A pure function of the text. */
export function marksIn(text: string): Marks {
	const runs: MarkRun[] = [];
	const halfwidth: HalfwidthMark[] = [];
	const brackets: number[] = [];
	const quotes: number[] = [];
	counts.fill(0);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const kind = classes[code];
		const place = countedPlace[code];
		if (place) counts[place] = (counts[place] ?? 0) + 1;
		if (!kind) continue;
		if (kind === quote) quotes.push(at);
		else if (kind === open) brackets.push(at);
		else if (kind === close) pushBracket(text, brackets.pop(), at, halfwidth);
		else if (classes[codeAt(text, at + 1)] === kind) {
			if (classes[codeAt(text, at - 1)] !== kind) addRun(text, { start: at, end: runEnd(text, at, kind) }, kind, runs);
		} else if (kind === stop && code < 128 && classes[codeAt(text, at - 1)] !== stop && isMisplaced(text, at))
			halfwidth.push({ kind: text.charAt(at) as MarkKind, at, partner: undefined });
	}
	pushQuotes(text, quotes, halfwidth);
	if (halfwidth.length > 1) halfwidth.sort((one, other) => one.at - other.at);
	return { halfwidth, runs, fullwidth: countedMarksNow() };
}

function countedMarksNow(): Marks['fullwidth'] {
	const of = (place: number) => counts[place] ?? 0;
	return { ',': of(1), '.': of(2), ';': of(3), ':': of(4), '!': of(5), '?': of(6), '(': of(7), '"': of(8) };
}

function runEnd(text: string, start: number, kind: number): number {
	let end = start + 1;
	while (end < text.length && classes[text.charCodeAt(end)] === kind) end++;
	return end;
}

// Half-width marks

/** Han characters and full-width marks; NaN beyond the ends of a text is none. */
function isChinese(code: number): boolean {
	return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff60) || isWideQuote(code);
}

function isWideQuote(code: number): boolean {
	return code >= 0x2018 && code <= 0x201d;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Whether a half-width stop ends or divides Chinese text; 1,234, 3.5, 3:2, URLs and English have ASCII on both sides. */
function isMisplaced(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	const isAfterChinese = isChinese(before) || text[at - 1] === '%';
	switch (text[at]) {
		case '.':
			return isAfterChinese && !isDigit(after) && !isNumberedHead(text, at);
		case ',':
		case ':':
			return isAfterChinese || (isChinese(after) && at > 0);
		default:
			return isAfterChinese || (isChinese(after) && at > 0 && !isEntity(text, at));
	}
}

/** `一.` and `（一）.` at a paragraph's head number it. */
function isNumberedHead(text: string, at: number): boolean {
	return at <= 5 && /^[（(第]?[一二三四五六七八九十]+[）)]?$/.test(text.slice(0, at));
}

/** `&nbsp;` left over from a web page. */
function isEntity(text: string, at: number): boolean {
	return text[at] === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(0, at - 10), at));
}

function pushBracket(text: string, start: number | undefined, end: number, marks: HalfwidthMark[]): void {
	if (start === undefined || text[start - 1] === ']' || isListNumber(text, start, end)) return;
	const isInner = hasChinese(text, start + 1, end);
	const isOuter = isChinese(text.charCodeAt(start - 1)) || (isChinese(text.charCodeAt(end + 1)) && start === 0);
	if (isInner || isOuter) marks.push({ kind: '(', at: start, partner: end });
}

/** `(一)`, `(1)` at a paragraph's head. */
function isListNumber(text: string, start: number, end: number): boolean {
	return start === 0 && end <= 4 && /^[\d一二三四五六七八九十]+$/.test(text.slice(1, end));
}

/** As far as one looks into a bracket or quotation for its language. */
const farthest = 40;

function hasChinese(text: string, start: number, end: number): boolean {
	const last = Math.min(end, start + farthest);
	for (let at = start; at < last; at++) if (isChinese(text.charCodeAt(at))) return true;
	return false;
}

/** Straight quotation marks in pairs; inches (8") and English quotations are left alone. */
function pushQuotes(text: string, quotes: readonly number[], marks: HalfwidthMark[]): void {
	for (let index = 0; index + 1 < quotes.length; index += 2) {
		const at = quotes[index] ?? 0;
		const partner = quotes[index + 1] ?? 0;
		if (hasChinese(text, at + 1, partner)) marks.push({ kind: '"', at, partner });
	}
}

// Marks that stand together

function addRun(text: string, span: Span, kind: number, runs: MarkRun[]): void {
	const written = text.slice(span.start, span.end);
	if (kind === stop) addStops(text, span, written, runs);
	else if (kind === dash && written.length > 2 && written.length < text.length) runs.push({ span, kept: '——' });
	else if (kind === ellipsis && written.length === 3) runs.push({ span, kept: '……' });
	else if (kind === percent) runs.push({ span, kept: written.charAt(0) });
}

function addStops(text: string, span: Span, written: string, runs: MarkRun[]): void {
	const before = text.charCodeAt(span.start - 1);
	if (/^\.+$/.test(written)) {
		if (isDigit(before) && isDigit(text.charCodeAt(span.end)) && written.length === 2) runs.push({ span, kept: '.' });
		else if (isChinese(before)) runs.push({ span, kept: written.length > 2 ? '……' : '。' });
		return;
	}
	// Yahoo!， and Co.， end with a mark of their own; ?! and up to three of them show feeling.
	if (/^[!?.:]/.test(written) && !isChinese(before)) return;
	if (/^[！？!?]{2,3}$/.test(written) || (!/[，。、；：！？]/.test(written + text.charAt(span.start - 1)) && !isChinese(before))) return;
	const wide = new Set(Array.from(written, (mark) => wideForms[mark as MarkKind] ?? mark));
	runs.push({ span, kept: wide.size === 1 ? [...wide][0] : undefined });
}
