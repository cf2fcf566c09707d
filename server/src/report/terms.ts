import type { SetPhrase } from '../data/phrases';
import { smallestChange } from './changes';
import { areKin } from './kinship';
import { entriesAt, entriesNear, isLegitimate, type PhraseEntry, type PhraseKind, withoutQuotes } from './phraseIndex';
import { contains, overlaps, type Span } from './span';

/** A wording one slip away from a set phrase. Spans are of the paragraph's text. */
export interface PhraseSlip {
	readonly span: Span;
	/** What it should be. */
	readonly phrase: string;
	/** The characters that differ, and what should stand there. */
	readonly edit: Span;
	readonly newText: string;
	/** The first year whose report the phrase can be expected in. */
	readonly from: number;
}

/** From this length on any one foreign character inside of a phrase is a slip, not another phrase. */
const longPhrase = 8;

/** A pure function of the text. */
export function phraseSlipsIn(source: string): readonly PhraseSlip[] {
	const text = withoutQuotes(source);
	const near = nearForms(text);
	if (near.length === 0) return near;
	const sound = soundPhrases(text);
	const slips = longestOnly(near.filter(({ span, edit }) => isSlip(text, span, edit, sound))).map((slip) => shortened(text, slip));
	const offsets = source === text ? undefined : offsetsOf(source);
	return slips.map((slip) => ({
		...slip,
		span: withItsQuote(source, sourceSpan(slip.span, offsets)),
		edit: sourceSpan(slip.edit, offsets),
	}));
}

/** Only what differs is written anew, since there may be quotation marks in the rest. */
function shortened(text: string, slip: PhraseSlip): PhraseSlip {
	const { span: edit, newText } = smallestChange(text, slip.edit, slip.newText);
	return { ...slip, edit, newText };
}

/** 坚定“四个意识”: the mark that closes what the span opens belongs to it. */
function withItsQuote(source: string, { start, end }: Span): Span {
	const isOpen = source[end] === '”' && source.lastIndexOf('“', end) > Math.max(start - 1, source.lastIndexOf('”', end - 1));
	return { start, end: isOpen ? end + 1 : end };
}

const noSlips: readonly PhraseSlip[] = [];

/** The forms near to a phrase. */
function nearForms(text: string): readonly PhraseSlip[] {
	let slips: PhraseSlip[] | undefined;
	const compare = (entry: PhraseEntry, at: number) => {
		const near = nearForm(text, at, entry);
		if (!near) return;
		slips ??= [];
		slips.push({ ...near, phrase: entry.set.phrase, from: entry.set.from ?? 0 });
	};
	entriesNear(text, compare);
	return slips ?? noSlips;
}

/** The places where phrases stand as they should. */
function soundPhrases(text: string): readonly Span[] {
	const sound: Span[] = [];
	const keep = ({ plain, kind, anchor }: PhraseEntry, at: number) => {
		const start = at - anchor;
		if (kind !== 'misspelt' && text.startsWith(plain, start)) sound.push({ start, end: start + plain.length });
	};
	entriesAt(text, keep);
	return sound;
}

type Near = Pick<PhraseSlip, 'span' | 'edit' | 'newText'>;

function nearForm(text: string, at: number, { plain, set, kind, anchor }: PhraseEntry): Near | undefined {
	if (kind === 'misspelt') {
		const span = { start: at, end: at + plain.length };
		return text.startsWith(plain, at) ? { span, edit: span, newText: withoutQuotes(set.phrase) } : undefined;
	}
	return anchor === 0 ? nearByHead(text, at, plain, kind) : nearByEnd(text, at + 2, plain, kind);
}

/** The phrase begins at `start`; the first character that differs tells where the slip is, what follows tells which. */
function nearByHead(text: string, start: number, plain: string, kind: PhraseKind): Near | undefined {
	let same = 2;
	while (same < plain.length && text.charCodeAt(start + same) === plain.charCodeAt(same)) same++;
	if (same === plain.length) return undefined;
	const at = start + same;
	if (same + 1 < plain.length && !standsNear(text, start + plain.length - 1, plain.charCodeAt(plain.length - 1))) return undefined;
	for (const how of hows) {
		const { inText, inPhrase } = lengths[how];
		const to = same + inPhrase;
		if (to > plain.length || !fits(text, at + inText, plain, to, plain.length)) continue;
		const newText = slipOf(text, at, plain, same, kind, how);
		const end = at + inText;
		if (newText !== undefined) return { span: { start, end: end + plain.length - to }, edit: { start: at, end }, newText };
	}
	return undefined;
}

/** The phrase ends at `end`; the slip is in its first characters, else its head would have led here. */
function nearByEnd(text: string, end: number, plain: string, kind: PhraseKind): Near | undefined {
	let same = 2;
	while (same < plain.length && text.charCodeAt(end - same - 1) === plain.charCodeAt(plain.length - same - 1)) same++;
	if (same === plain.length) return undefined;
	if (same + 1 < plain.length && !standsNear(text, end - plain.length, plain.charCodeAt(0))) return undefined;
	for (const how of hows) {
		const { inText, inPhrase } = lengths[how];
		const from = plain.length - same - inPhrase;
		const at = end - same - inText;
		if (from < 0 || (from > 1 && how !== 'turned') || !fits(text, at - from, plain, 0, from)) continue;
		const newText = slipOf(text, at, plain, from, kind, how);
		if (newText !== undefined) return { span: { start: at - from, end }, edit: { start: at, end: at + inText }, newText };
	}
	return undefined;
}

/** Whether a phrase's far end is in the text where it should be, or one place beside, or two where words are turned round: without it there is no slip, which decides most cases at once. */
function standsNear(text: string, at: number, code: number): boolean {
	for (let near = at - 2; near <= at + 2; near++) if (text.charCodeAt(near) === code) return true;
	return false;
}

/** Whether the text has at a place what the phrase has between two of its own. */
function fits(text: string, at: number, plain: string, from: number, to: number): boolean {
	if (at < 0) return false;
	for (let offset = 0; from + offset < to; offset++) if (text.charCodeAt(at + offset) !== plain.charCodeAt(from + offset)) return false;
	return true;
}

type How = 'replaced' | 'missing' | 'added' | 'swapped' | 'turned';

const hows: readonly How[] = ['replaced', 'missing', 'added', 'swapped', 'turned'];

/** How many characters a slip takes in the text, and how many in the phrase. */
const lengths: Readonly<Record<How, { readonly inText: number; readonly inPhrase: number }>> = {
	replaced: { inText: 1, inPhrase: 1 },
	missing: { inText: 0, inPhrase: 1 },
	added: { inText: 1, inPhrase: 0 },
	swapped: { inText: 2, inPhrase: 2 },
	turned: { inText: 4, inPhrase: 4 },
};

/** What should stand there instead of a slip of one kind at a place in the text and in the phrase; undefined where it is no slip. */
function slipOf(text: string, at: number, plain: string, from: number, kind: PhraseKind, how: How): string | undefined {
	const { inText, inPhrase } = lengths[how];
	if (how === 'swapped' && text.charCodeAt(at) !== plain.charCodeAt(from + 1)) return undefined;
	const found = text.slice(at, at + inText);
	const meant = plain.slice(from, from + inPhrase);
	const isInside = from > 0 && from + inPhrase < plain.length;
	if (found.length < inText || !isHan(found + meant)) return undefined;
	const isOfLong = kind === 'phrase' && plain.length >= longPhrase;
	const isLong = isInside && isOfLong;
	return allowed[how]({ found, meant, isInside, isLong, isOfLong, kind, before: plain[from - 1], after: plain[from] }) ? meant : undefined;
}

interface Slip {
	readonly found: string;
	readonly meant: string;
	readonly isInside: boolean;
	readonly isLong: boolean;
	readonly isOfLong: boolean;
	readonly kind: PhraseKind;
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/** Little words that come and go without making another phrase. */
const particle = /[的地得和与及同以]/;

const allowed: Readonly<Record<How, (slip: Slip) => boolean>> = {
	replaced: ({ found, meant, isLong }) => !(particle.test(found) && particle.test(meant)) && (isLong || areKin(found, meant)),
	missing: ({ meant, isInside, kind }) => isInside && kind !== 'word' && !particle.test(meant),
	added: ({ found, isInside, isLong, before, after }) =>
		(isInside || before !== undefined) && after !== undefined && (found === before || found === after || (isLong && !particle.test(found))),
	swapped: ({ found, meant }) => found !== meant && found[0] === meant[1] && found[1] === meant[0],
	// 青山绿水就是金山银山: two words in the other order.
	turned: ({ found, meant, isOfLong }) => isOfLong && found !== meant && found === meant.slice(2) + meant.slice(0, 2),
};

function isHan(text: string): boolean {
	return /^[\u4e00-\u9fff]*$/.test(text);
}

/** A form that is right in itself, or part of another phrase that stands there as it should, is no slip. */
function isSlip(text: string, span: Span, edit: Span, sound: readonly Span[]): boolean {
	// 青山绿水 is a phrase too, but not before 就是金山银山.
	const isTurned = edit.end - edit.start === lengths.turned.inText;
	const differs = isTurned ? span : { start: Math.min(edit.start, edit.end - 1), end: edit.end + (edit.start === edit.end ? 1 : 0) };
	return (
		!isLegitimate(text.slice(span.start, span.end)) && !isDoubledUp(text, span, edit) && !sound.some((each) => contains(each, differs))
	);
}

/** 扎|扎实实推进: both characters of a word are doubled, which is no slip. */
function isDoubledUp(text: string, { start }: Span, edit: Span): boolean {
	return edit.end === edit.start + 1 && edit.start <= start + 2 && text[start - 1] === text[start] && text[start + 1] === text[start + 2];
}

/** Phrases within phrases are found together: the longest says it all. */
function longestOnly(slips: readonly PhraseSlip[]): readonly PhraseSlip[] {
	const kept: PhraseSlip[] = [];
	const byLength = [...slips].sort((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start));
	for (const slip of byLength) if (!kept.some(({ span }) => overlaps(span, slip.span))) kept.push(slip);
	return kept.sort((one, other) => one.span.start - other.span.start);
}

/** Where each character comes from that is left of a text without its quotation marks. */
function offsetsOf(source: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = 0; at < source.length; at++) if (source[at] !== '“' && source[at] !== '”') offsets.push(at);
	return offsets;
}

function sourceSpan({ start, end }: Span, offsets: readonly number[] | undefined): Span {
	if (!offsets) return { start, end };
	const from = offsets[start] ?? (offsets.at(-1) ?? -1) + 1;
	return start === end ? { start: from, end: from } : { start: from, end: (offsets[end - 1] ?? from) + 1 };
}

/** A set phrase as it should be, with what a writer may want to know of it. Spans are of the paragraph's text. */
export interface PhraseNote {
	readonly span: Span;
	readonly note: string;
}

/** Only phrases that came up in some year or may be written in another way have anything to tell. A pure function of the text. */
export function phraseNotesIn(source: string): readonly PhraseNote[] {
	const text = withoutQuotes(source);
	const offsets = offsetsOf(source);
	const notes: PhraseNote[] = [];
	const keep = ({ plain, set, kind, anchor }: PhraseEntry, at: number) => {
		const note = noteOf(set);
		if (note === '' || anchor > 0 || kind === 'misspelt' || !text.startsWith(plain, at)) return;
		notes.push({ span: sourceSpan({ start: at, end: at + plain.length }, offsets), note });
	};
	entriesAt(text, keep);
	return notes;
}

function noteOf({ phrase, from, also = [] }: SetPhrase): string {
	const since = from === undefined ? [] : [`${from}年的工作安排起有这一提法`];
	const others = also.length === 0 ? [] : [`也写作${also.map((form) => `“${form}”`).join('、')}`];
	return [...since, ...others].length === 0 ? '' : `固定提法“${phrase}”：${[...since, ...others].join('；')}`;
}
