import { draftingNotesIn } from './draftingNotes';
import { matchesOf } from './matches';
import { byPlace, overlaps, type Span } from './span';

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
	'[（(〔［[][^（()）〔〕［\\]，。；]{1,10}(?<![期等招接善优对看])待(?![遇业岗命产])[^（()）〔〕［\\]，。；]{0,8}(?:确认|核实|核定|核对|补充)[）)〕］\\]]',
	'[（(][?？]+[）)]',
	'(?:数据|数字|内容)?待(?:核实|补充|填报|填写|确认后)(?=[，。；、]|$)',
	'[?？]{3,}',
	'某某',
	'TODO|TBD',
];

const anyPlaceholder = new RegExp(patterns.join('|'), 'g');

/** A pure function of the text. */
export function placeholdersIn(text: string): readonly Span[] {
	const found = matchesOf(anyPlaceholder, text).map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
	const notes = draftingNotesIn(text);
	return notes.length === 0 ? found : [...withoutThoseIn(notes, found), ...notes].sort(byPlace);
}

/** （数据待定，××办核） is one thing to do. */
function withoutThoseIn(notes: readonly Span[], found: readonly Span[]): readonly Span[] {
	return found.filter((span) => !notes.some((note) => overlaps(note, span)));
}
