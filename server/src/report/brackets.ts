import { flagsOf } from './characters';

/** A quotation mark or bracket whose partner is missing. Offsets are of the paragraph's text. */
export interface LonelyMark {
	readonly at: number;
	readonly mark: string;
	/** The partner that is not there. */
	readonly partner: string;
	/** Where another mark stands in the partner's place, as in `（七)`. */
	readonly mismatch?: number;
}

const partners: Readonly<Record<string, string>> = {
	'“': '”',
	'‘': '’',
	'《': '》',
	'〈': '〉',
	'（': '）',
	'【': '】',
	'「': '」',
	'『': '』',
	'〔': '〕',
	'［': '］',
	'(': ')',
	'[': ']',
};
const openers: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(partners).map(([open, close]) => [close, open]));

/** Brackets of the same shape in two widths: `（七)` closes, but wrongly. */
const twins: Readonly<Record<string, string>> = { '（': ')', '(': '）', '［': ']', '[': '］' };

export const bracketMarks = Object.entries(partners).flat().join('');
const isMark = flagsOf(bracketMarks);

const none: readonly LonelyMark[] = [];

interface OpenMark {
	readonly at: number;
	readonly mark: string;
}

/** The marks of a text that lack their partner, and brackets closed in another width. A pure function of the text. */
export function lonelyMarks(text: string): readonly LonelyMark[] {
	return isBalanced(text) ? none : marksWithoutPartner(text);
}

const partnerCode = new Uint16Array(65536);
for (const [open, close] of Object.entries(partners)) partnerCode[open.charCodeAt(0)] = close.charCodeAt(0);
/** The closing marks that are waited for; deeper nesting is looked at in the long way. */
const awaited = new Uint16Array(32);

/** Whether every mark has its partner in its place, as in nearly every paragraph: the long way takes five times as long. */
function isBalanced(text: string): boolean {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!isMark[code]) continue;
		const partner = partnerCode[code] ?? 0;
		if (partner === 0 ? depth === 0 || awaited[--depth] !== code : depth === awaited.length || awaited[depth - 1] === partner) return false;
		if (partner !== 0) awaited[depth++] = partner;
	}
	return depth === 0;
}

function marksWithoutPartner(text: string): readonly LonelyMark[] {
	const lonely: LonelyMark[] = [];
	const open: OpenMark[] = [];
	for (let at = 0; at < text.length; at++) {
		if (!isMark[text.charCodeAt(at)]) continue;
		const mark = text.charAt(at);
		if (isApostrophe(text, at, mark) || isListNumber(text, at, mark)) continue;
		if (partners[mark]) openMark(open, { at, mark }, lonely);
		else closeMark(open, { at, mark }, lonely);
	}
	for (const { at, mark } of open) lonely.push({ at, mark, partner: partners[mark] ?? '' });
	return lonely.filter(({ at, mark }) => !isOrnament(text, at, mark)).sort((one, other) => one.at - other.at);
}

/** 》》更多, 《《返回: arrows of a web page. */
function isOrnament(text: string, at: number, mark: string): boolean {
	return (mark === '《' || mark === '》') && (text[at - 1] === mark || text[at + 1] === mark);
}

/** A quotation can't begin in another of its own kind, unless a title or a bracket lies between. */
function openMark(open: OpenMark[], { at, mark }: OpenMark, lonely: LonelyMark[]): void {
	const outer = open.at(-1);
	if (outer?.mark === mark && (mark === '“' || mark === '‘')) {
		lonely.push({ ...outer, partner: partners[mark] ?? '' });
		open.pop();
	}
	open.push({ at, mark });
}

function closeMark(open: OpenMark[], { at, mark }: OpenMark, lonely: LonelyMark[]): void {
	const opener = openers[mark] ?? '';
	const partner = open.findLastIndex((each) => each.mark === opener);
	if (partner >= 0) {
		for (const { at: inner, mark: kind } of open.splice(partner).slice(1))
			lonely.push({ at: inner, mark: kind, partner: partners[kind] ?? '' });
		return;
	}
	const twin = open.at(-1);
	if (twin && twins[twin.mark] === mark) {
		open.pop();
		lonely.push({ ...twin, partner: partners[twin.mark] ?? '', mismatch: at });
	} else {
		lonely.push({ at, mark, partner: opener });
	}
}

/** Don’t, and 云溪’26茶叶博览会. */
function isApostrophe(text: string, at: number, mark: string): boolean {
	if (mark !== '’') return false;
	return (/[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')) || /^\d\d(?!\d)/.test(text.slice(at + 1, at + 4));
}

/** `1）` or `a)` at the head of a paragraph or clause numbers it and has no opening bracket. */
function isListNumber(text: string, at: number, mark: string): boolean {
	return (
		(mark === '）' || mark === ')') &&
		/(?:^|[。；：，])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/.test(text.slice(Math.max(0, at - 4), at))
	);
}
