import type { CountedList } from './countedLists';
import { matchesOf } from './matches';
import { wholeNumber } from './numerals';

/** 15件民生实事，包括：…；…。 and 5个示范村，分别是甲、乙…: a number, what it counts, and behind a mark all of that. */
const announced =
	/([二两三四五六七八九十]{1,3}|\d{1,2})(?:个|家|座|条|项|件|所|大|种|支|处|方面)([^，。；、：！？（）“”\d]{0,16})(?:，(?:包括|分别是|分别为|即)[：:]?|[：:])/g;
const longestBody = 2_000;
const fewest = 3;
const longestName = 12;
/** Lists that are numbered themselves are told apart by their numbers. */
const isNumbered = /^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三]|（[一二三\d]|[(①]|\d+[.．、）]|其[一二]|首先)/;

/** A pure function of the text. */
export function listsBehind(text: string): readonly CountedList[] {
	if (!mayAnnounce(text)) return noLists;
	return matchesOf(announced, text).flatMap(({ 0: written, 1: numeral = '', index }) => {
		const start = index + written.length;
		const count = wholeNumber(numeral);
		const items = bySemicolons(text, start) ?? names(text, start);
		if (count === undefined || count < 2 || !items || items.length < fewest) return [];
		return [
			{
				count,
				numeral: { start: index, end: index + numeral.length },
				items,
				fewest: items.length,
				most: items.length + joined(items),
				isOpen: false,
				span: { start, end: start + items.join('、').length },
			},
		];
	});
}

const noLists: readonly CountedList[] = [];

/** Words are found faster than a pattern that may begin with any number. */
function mayAnnounce(text: string): boolean {
	return text.includes('：') || text.includes(':') || text.includes('，包括') || text.includes('，分别') || text.includes('，即');
}

function joined(items: readonly string[]): number {
	return items.every((item) => item.length <= longestName)
		? items.reduce((sum, item) => sum + (item.match(/[和与及]/g)?.length ?? 0), 0)
		: 0;
}

/** Pieces between ； up to the sentence's end. */
function bySemicolons(text: string, start: number): readonly string[] | undefined {
	const end = text.indexOf('。', start);
	if (end < 0 || end - start > longestBody || isNumbered.test(text.slice(start, start + 4))) return undefined;
	const pieces = text.slice(start, end).split('；');
	return pieces.length >= fewest ? pieces : undefined;
}

/** Short names between 、 up to the clause's end, with no figure among them. */
function names(text: string, start: number): readonly string[] | undefined {
	const body = /^[^，。；：！？\d（）]{4,120}(?=[。；）])/.exec(text.slice(start, start + 122))?.[0];
	const items = body?.split('、');
	return items?.every((item) => item.length >= 2 && item.length <= longestName && !item.endsWith('等')) ? items : undefined;
}
