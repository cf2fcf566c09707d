import type { FigureAnchor } from './figureAnchors';

/** What became of a signed figure, in Chinese: 原为“10.8亿元”，现为“11.8亿元”. */
export function changeBetween(signed: FigureAnchor, current: FigureAnchor): string {
	const parts = [
		signed.text === current.text ? '' : became('', signed.written.text, current.written.text),
		signed.indicator === current.indicator ? '' : became('指标', signed.indicator || '（未认出）', current.indicator || '（未认出）'),
		signed.frame === current.frame ? '' : wording(signed.words, current.words),
	];
	return parts.filter((part) => part !== '').join('；');
}

function became(what: string, old: string, current: string): string {
	return `${what}原为“${old}”，现为“${current}”`;
}

/** More than this of a sentence is better read in the draft. */
const longestPart = 24;

function wording(old: string, current: string): string {
	const [from, to] = changedParts(old, current);
	if (from.length > longestPart || to.length > longestPart) return '句子已改写';
	if (from === '') return `句中加了“${to}”`;
	if (to === '') return `句中删了“${from}”`;
	return `句中“${from}”改为“${to}”`;
}

/** The two texts without what they begin and end with alike. */
function changedParts(one: string, other: string): readonly [string, string] {
	const shorter = Math.min(one.length, other.length);
	let start = 0;
	while (start < shorter && one[start] === other[start]) start++;
	// A year is named whole.
	while (start > 0 && isDigit(one[start - 1])) start--;
	let end = 0;
	while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
	while (end > 0 && isDigit(one.at(-end))) end--;
	return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

function isDigit(character: string | undefined): boolean {
	return character !== undefined && character >= '0' && character <= '9';
}
