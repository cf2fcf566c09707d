import { chineseNumber, numeralLike, wholeNumber } from './numerals';
import type { Span } from './span';

/** The ways a heading or list item is numbered, from the highest level to the lowest. */
export type NumberStyle = '第一部分' | '一、' | '（一）' | '1.' | '（1）' | '①' | '一是' | '一要' | '第一，';

/** A number at the head of a paragraph or list item. `span` is of the paragraph's text and takes in its mark. */
export interface Numbering {
	readonly style: NumberStyle;
	readonly value: number;
	/** As written, its mark included: `（三）`, `2．`, `四是`. */
	readonly text: string;
	readonly span: Span;
}

interface StyleReader {
	readonly style: NumberStyle;
	/** Group 1 is the number itself. */
	readonly pattern: RegExp;
}

const han = '[一二三四五六七八九十]{1,3}';

/** Marks that a hurried hand puts after a number are read too: what is wrong with them is for a rule to say. */
const readers: readonly StyleReader[] = [
	{ style: '第一部分', pattern: new RegExp(`^第(${han})(?:部分|章|篇)[：:、，]?`) },
	{ style: '（一）', pattern: new RegExp(`^[（(](${han})[）)][、，,．.：:]?`) },
	{ style: '一、', pattern: new RegExp(`^(${han})[、，,．.](?!${han}[、，])`) },
	{ style: '（1）', pattern: /^[（(](\d{1,2})[）)][、，,．.：:]?/ },
	// 20.2026年民生实事, 21.5+2行动: a year and a name's digits may follow, else a decimal is meant.
	{ style: '1.', pattern: /^(\d{1,2})(?:[、．]|[.，,](?!\d)|\.(?=(?:19|20)\d\d年|\d[+＋]))/ },
	{ style: '①', pattern: /^([①-⑳])[、，,．.]?/ },
	{ style: '第一，', pattern: new RegExp(`^第(${han})[，、,：:]`) },
	{ style: '一是', pattern: new RegExp(`^(${han})是(?!否)`) },
	{ style: '一要', pattern: new RegExp(`^(${han})要(?!素|求|点|塞|件|闻|职|务)`) },
];

/** The number a paragraph begins with; undefined when it begins with none. */
export function leadingNumber(text: string, offset = 0): Numbering | undefined {
	const head = text.slice(offset, offset + 12);
	if (!mayBeginNumber.test(head)) return undefined;
	for (const { style, pattern } of readers) {
		const [whole, digits] = pattern.exec(head) ?? [];
		if (whole === undefined || digits === undefined) continue;
		const value = style === '①' ? digits.charCodeAt(0) - 0x245f : wholeNumber(digits);
		if (value) return { style, value, text: whole, span: { start: offset, end: offset + whole.length } };
	}
	return undefined;
}

const mayBeginNumber = /^[第（(一二三四五六七八九十\d①-⑳]/;

/** A number in a style, with the mark the standard prescribes (GB/T 9704-2012, 7.3.3). */
export function numberText(style: NumberStyle, value: number): string {
	switch (style) {
		case '第一部分':
			return `第${chineseNumber(value)}部分`;
		case '一、':
			return `${chineseNumber(value)}、`;
		case '（一）':
			return `（${chineseNumber(value)}）`;
		case '1.':
			return `${value}.`;
		case '（1）':
			return `（${value}）`;
		case '①':
			return String.fromCharCode(0x245f + value);
		case '一是':
			return `${chineseNumber(value)}是`;
		case '一要':
			return `${chineseNumber(value)}要`;
		case '第一，':
			return `第${chineseNumber(value)}，`;
	}
}

/** The last number that can be written in a style; a longer row is no list that a person numbered. */
export function highestNumber(style: NumberStyle): number {
	return style === '①' ? 20 : 99;
}

/** The number as it stands, only its value changed: the writer's own mark and brackets stay. */
export function renumbered(numbering: Numbering, value: number): string {
	const { start, end } = digitsWithin(numbering.text);
	return numbering.text.slice(0, start) + digitsFor(numbering, value) + numbering.text.slice(end);
}

/** Where the number itself stands, without its mark and brackets; of the text that the numbering's own span is of. */
export function digitsSpan({ text, span }: Numbering): Span {
	const { start, end } = digitsWithin(text);
	return { start: span.start + start, end: span.start + end };
}

/** Another value in the digits that a number is written in. */
export function digitsFor({ style, text }: Numbering, value: number): string {
	return style === '①' ? numberText(style, value) : numeralLike(text, value);
}

function digitsWithin(text: string): Span {
	const start = text.search(anyDigit);
	return { start, end: start + (digits.exec(text)?.[0].length ?? 0) };
}

const anyDigit = /[①-⑳一二三四五六七八九十\d]/;
const digits = /[①-⑳]|[一二三四五六七八九十]+|\d+/;
