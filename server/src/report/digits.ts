import { codeAt, flagsOf } from './characters';
import type { Paragraph } from './paragraphs';
import type { Span } from './span';

/** How the digits of a paragraph are written. Spans are of its text. */
export interface Digits {
	/** Numbers in full-width digits. */
	readonly fullwidth: readonly Span[];
	/** How many numbers are in half-width digits. */
	readonly halfwidth: number;
	/** How many of those have a Chinese character right behind them, blanks aside. */
	readonly beforeHan: number;
	/** Marks between the ends of ranges: 3-5, 3—5. */
	readonly rangeMarks: readonly Span[];
}

function isNarrow(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isWide(code: number): boolean {
	return code >= 0xff10 && code <= 0xff19;
}

function isHan(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0x4e00 && code <= 0x9fff;
}

/** A pure function of the text. */
export function digitsIn(text: string): Digits {
	const fullwidth: Span[] = [];
	const rangeMarks: Span[] = [];
	let halfwidth = 0;
	let beforeHan = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!isNarrow(code) && !isWide(code)) continue;
		const end = runEnd(text, at, isWide(code) ? isWide : isNarrow);
		if (isWide(code)) fullwidth.push({ start: at, end });
		else halfwidth++;
		if (isNarrow(code) && isHan(text, end)) beforeHan++;
		const mark = rangeMark(text, at, end);
		if (mark) rangeMarks.push(mark);
		at = end - 1;
	}
	return { fullwidth, halfwidth, beforeHan, rangeMarks };
}

/** A point belongs to a number when a digit of its own width follows. */
function runEnd(text: string, start: number, isDigit: (code: number) => boolean): number {
	let end = start + 1;
	while (end < text.length) {
		const code = text.charCodeAt(end);
		if (!isDigit(code) && !((code === 0x2e || code === 0xff0e) && isDigit(text.charCodeAt(end + 1)))) break;
		end++;
	}
	return end;
}

const mayMark = flagsOf('-—–－~～〜%％年月日万亿');
const markBetween = /^([%％年月日万亿]{0,2})(-{1,2}|—{1,2}|–|－|~|～|〜)[\d０-９][\d０-９.．]*(?:[%％]|[\u4e00-\u9fff])/;

/** The mark of a range that ends in a unit; dates (2024-05-06), telephone numbers and names have others before or behind. */
function rangeMark(text: string, start: number, end: number): Span | undefined {
	if (!mayMark[codeAt(text, end)] || /[-A-Za-z./〔[（(第—]/.test(text.charAt(start - 1))) return undefined;
	const found = markBetween.exec(text.slice(end, end + 16));
	if (!found) return undefined;
	const at = end + (found[1]?.length ?? 0);
	return { start: at, end: at + (found[2]?.length ?? 0) };
}

/** Blanks between a number and what it counts. */
export interface DigitSpacing {
	/** In the source: the blanks alone. */
	readonly spaced: readonly Span[];
	/** How many stand without. */
	readonly joined: number;
}

/** How a text sets numbers off from Chinese characters. Where blanks stray between characters too, or lines were wrapped, that says nothing. */
export function digitSpacing(source: string, paragraphs: readonly Paragraph[], digits: readonly Digits[]): DigitSpacing {
	const spaced: Span[] = [];
	let strays = 0;
	for (const { text, origin } of paragraphs) {
		if (origin.text.length < 2) continue;
		for (const gap of gapsOf(origin)) {
			if (/[\r\n]/.test(source.slice(gap.start, gap.end)) || isHan(text, gap.at - 1) === isHan(text, gap.at)) strays++;
			else if (isNarrow(text.charCodeAt(gap.at - 1)) && isHan(text, gap.at)) spaced.push({ start: gap.start, end: gap.end });
		}
	}
	const joined = digits.reduce((sum, { beforeHan }) => sum + beforeHan, -spaced.length);
	return { spaced: strays > paragraphs.length / 8 ? [] : spaced, joined };
}

interface Gap extends Span {
	/** In the paragraph's text: the character behind the blanks. */
	readonly at: number;
}

/** Where blanks of the source were left out of a paragraph's text. */
function gapsOf(origin: Paragraph['origin']): readonly Gap[] {
	const gaps: Gap[] = [];
	for (let index = 1; index < origin.text.length; index++) {
		const at = origin.text[index] ?? 0;
		const length = at - (origin.text[index - 1] ?? 0);
		const start = (origin.source[index - 1] ?? 0) + length;
		const end = origin.source[index] ?? 0;
		if (end > start) gaps.push({ at, start, end });
	}
	return gaps;
}
