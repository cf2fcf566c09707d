import { matchesOf } from './matches';
import type { Span } from './span';

/** What drafters leave where a figure or a decision is still to come; spans are of the paragraph's text. */
const patterns = [
	'(?<![A-Za-z])[XＸ]{2,}(?![A-Za-z])',
	'(?<![A-Za-z])x{2,}(?=[亿万千百%％个家项人元户年月日])',
	'[×✕╳]{2,}',
	'[_＿]{2,}',
	'[△□○◇]{2,}',
	'【[^【】]{0,16}(?:待|核|补|填|定|缺|问|[?？])[^【】]{0,16}】',
	'【】',
	'[（(〔［[]待(?:定|核|补|填|查|确认|更新)[^）)〕］\\]]{0,8}[）)〕］\\]]',
	'[（(〔［[][^（()）〔〕［\\]，。；]{1,10}(?<![期等招接善优对看])待[^（()）〔〕［\\]，。；]{0,8}(?:确认|核实|核定|核对|补充)[）)〕］\\]]',
	'[（(][?？]+[）)]',
	'(?:数据|数字|内容)?待(?:核实|补充|填报|填写|确认后)(?=[，。；、]|$)',
	'[?？]{3,}',
	'某某',
	'TODO|TBD',
];

const anyPlaceholder = new RegExp(patterns.join('|'), 'g');

/** A pure function of the text. */
export function placeholdersIn(text: string): readonly Span[] {
	return matchesOf(anyPlaceholder, text).map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
