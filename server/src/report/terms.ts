import { idioms, misspelt, phrases, type SetPhrase, words } from '../data/phrases';
import { areKin } from './kinship';
import { hashOf, pairAt } from './pairs';
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

/** How far a form may stray from a phrase and still be a slip of it. */
type Kind = 'misspelt' | 'idiom' | 'word' | 'phrase';

interface Entry {
	/** Without quotation marks, which come and go. */
	readonly plain: string;
	readonly set: SetPhrase;
	readonly kind: Kind;
	/** Where in `plain` the two characters stand that the entry is found by, and these as a number. */
	readonly anchor: number;
	readonly pair: number;
}

/** From this length on any one foreign character inside of a phrase is a slip, not another phrase. */
const longPhrase = 8;

/**
 * Entries by two neighbouring characters of theirs: those at the head and those at the end, because one slip leaves one of the two whole. Pairs
 * were faster than an automaton by 2–4 times on 5,000 terms, and take a fifteenth of its time to build.
 */
const buckets: Entry[][] = [[]];
/** The bucket of each hash of a pair; most pairs of a text belong to no phrase, and have the empty first one. */
const bucketOf = new Uint16Array(1 << 16);
/** Ways of writing that are right although they come near to another phrase. */
const legitimate = new Set<string>();

for (const set of idioms) add(set, 'idiom');
for (const set of words) add(set, 'word');
for (const set of phrases) add(set, 'phrase');
for (const [wrong, right] of misspelt) addAnchor(wrong, { phrase: right }, 'misspelt', 0);

function add(set: SetPhrase, kind: Kind): void {
	const plain = withoutQuotes(set.phrase);
	for (const form of [plain, ...(set.also ?? [])]) legitimate.add(withoutQuotes(form));
	addAnchor(plain, set, kind, 0);
	addAnchor(plain, set, kind, plain.length - 2);
	// Four characters with the inner two swapped keep neither pair: that form is looked for as it is.
	const [one = '', two = '', three = '', four = ''] = plain;
	if (plain.length === 4 && two !== three) addAnchor(one + three + two + four, set, 'misspelt', 0);
}

function addAnchor(plain: string, set: SetPhrase, kind: Kind, anchor: number): void {
	const pair = pairAt(plain, anchor);
	const entry = { plain, set, kind, anchor, pair };
	const hash = hashOf(pair);
	if (bucketOf[hash]) buckets[bucketOf[hash]]?.push(entry);
	else bucketOf[hash] = buckets.push([entry]) - 1;
}

function withoutQuotes(text: string): string {
	return text.replace(/[“”]/g, '');
}

/** A pure function of the text. */
export function phraseSlipsIn(source: string): readonly PhraseSlip[] {
	const { text, offsets } = unquoted(source);
	const { slips, sound } = scan(text);
	return longestOnly(slips.filter(({ span, edit }) => isSlip(text, span, edit, sound))).map((slip) => ({
		...slip,
		span: sourceSpan(slip.span, offsets),
		edit: sourceSpan(slip.edit, offsets),
	}));
}

/** The forms near to a phrase, and the places where phrases stand as they should. */
function scan(text: string): { readonly slips: readonly PhraseSlip[]; readonly sound: readonly Span[] } {
	const slips: PhraseSlip[] = [];
	const sound: Span[] = [];
	for (let at = 0; at < text.length - 1; at++) {
		const pair = pairAt(text, at);
		const bucket = bucketOf[hashOf(pair)];
		if (!bucket) continue;
		for (const entry of buckets[bucket] ?? []) {
			if (entry.pair !== pair) continue;
			const start = at - entry.anchor;
			if (entry.kind !== 'misspelt' && text.startsWith(entry.plain, start)) {
				sound.push({ start, end: start + entry.plain.length });
				continue;
			}
			const near = nearForm(text, at, entry);
			if (near) slips.push({ ...near, phrase: entry.set.phrase, from: entry.set.from ?? 0 });
		}
	}
	return { slips, sound };
}

type Near = Pick<PhraseSlip, 'span' | 'edit' | 'newText'>;

function nearForm(text: string, at: number, { plain, set, kind, anchor }: Entry): Near | undefined {
	if (kind === 'misspelt') {
		const span = { start: at, end: at + plain.length };
		return text.startsWith(plain, at) ? { span, edit: span, newText: withoutQuotes(set.phrase) } : undefined;
	}
	return anchor === 0 ? nearByHead(text, at, plain, kind) : nearByEnd(text, at + 2, plain, kind);
}

/** The phrase begins at `start`; the first character that differs tells where the slip is, what follows tells which. */
function nearByHead(text: string, start: number, plain: string, kind: Kind): Near | undefined {
	let same = 2;
	while (same < plain.length && text.charCodeAt(start + same) === plain.charCodeAt(same)) same++;
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
function nearByEnd(text: string, end: number, plain: string, kind: Kind): Near | undefined {
	let same = 2;
	while (same < plain.length && text.charCodeAt(end - same - 1) === plain.charCodeAt(plain.length - same - 1)) same++;
	if (same + 1 < plain.length && !standsNear(text, end - plain.length, plain.charCodeAt(0))) return undefined;
	for (const how of hows) {
		const { inText, inPhrase } = lengths[how];
		const from = plain.length - same - inPhrase;
		const at = end - same - inText;
		if (from < 0 || from > 1 || !fits(text, at - from, plain, 0, from)) continue;
		const newText = slipOf(text, at, plain, from, kind, how);
		if (newText !== undefined) return { span: { start: at - from, end }, edit: { start: at, end: at + inText }, newText };
	}
	return undefined;
}

/** Whether a phrase's far end is in the text where it should be, or one place beside: without it there is no slip, which decides most cases at once. */
function standsNear(text: string, at: number, code: number): boolean {
	return text.charCodeAt(at) === code || text.charCodeAt(at - 1) === code || text.charCodeAt(at + 1) === code;
}

/** Whether the text has at a place what the phrase has between two of its own. */
function fits(text: string, at: number, plain: string, from: number, to: number): boolean {
	if (at < 0) return false;
	for (let offset = 0; from + offset < to; offset++) if (text.charCodeAt(at + offset) !== plain.charCodeAt(from + offset)) return false;
	return true;
}

type How = 'replaced' | 'missing' | 'added' | 'swapped';

const hows: readonly How[] = ['replaced', 'missing', 'added', 'swapped'];

/** How many characters a slip takes in the text, and how many in the phrase. */
const lengths: Readonly<Record<How, { readonly inText: number; readonly inPhrase: number }>> = {
	replaced: { inText: 1, inPhrase: 1 },
	missing: { inText: 0, inPhrase: 1 },
	added: { inText: 1, inPhrase: 0 },
	swapped: { inText: 2, inPhrase: 2 },
};

/** What should stand there instead of a slip of one kind at a place in the text and in the phrase; undefined where it is no slip. */
function slipOf(text: string, at: number, plain: string, from: number, kind: Kind, how: How): string | undefined {
	const { inText, inPhrase } = lengths[how];
	if (how === 'swapped' && text.charCodeAt(at) !== plain.charCodeAt(from + 1)) return undefined;
	const found = text.slice(at, at + inText);
	const meant = plain.slice(from, from + inPhrase);
	const isInside = from > 0 && from + inPhrase < plain.length;
	if (found.length < inText || !isHan(found + meant)) return undefined;
	const isLong = isInside && kind === 'phrase' && plain.length >= longPhrase;
	return allowed[how]({ found, meant, isInside, isLong, kind, before: plain[from - 1], after: plain[from] }) ? meant : undefined;
}

interface Slip {
	readonly found: string;
	readonly meant: string;
	readonly isInside: boolean;
	readonly isLong: boolean;
	readonly kind: Kind;
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
};

function isHan(text: string): boolean {
	return /^[\u4e00-\u9fff]*$/.test(text);
}

/** A form that is right in itself, or part of another phrase that stands there as it should, is no slip. */
function isSlip(text: string, span: Span, edit: Span, sound: readonly Span[]): boolean {
	const differs = { start: Math.min(edit.start, edit.end - 1), end: edit.end + (edit.start === edit.end ? 1 : 0) };
	return !legitimate.has(text.slice(span.start, span.end)) && !sound.some((each) => contains(each, differs));
}

/** Phrases within phrases are found together: the longest says it all. */
function longestOnly(slips: readonly PhraseSlip[]): readonly PhraseSlip[] {
	const kept: PhraseSlip[] = [];
	const byLength = [...slips].sort((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start));
	for (const slip of byLength) if (!kept.some(({ span }) => overlaps(span, slip.span))) kept.push(slip);
	return kept.sort((one, other) => one.span.start - other.span.start);
}

/** The text less its quotation marks, and where each character of it comes from; no offsets when there are none. */
function unquoted(source: string): { readonly text: string; readonly offsets: readonly number[] | undefined } {
	if (!source.includes('“') && !source.includes('”')) return { text: source, offsets: undefined };
	const offsets: number[] = [];
	for (let at = 0; at < source.length; at++) if (source[at] !== '“' && source[at] !== '”') offsets.push(at);
	return { text: withoutQuotes(source), offsets };
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
	const { text, offsets } = unquoted(source);
	const notes: PhraseNote[] = [];
	for (let at = 0; at < text.length - 1; at++) {
		for (const { plain, set, kind, anchor } of buckets[bucketOf[hashOf(pairAt(text, at))] ?? 0] ?? []) {
			const note = noteOf(set);
			if (note === '' || anchor > 0 || kind === 'misspelt' || !text.startsWith(plain, at)) continue;
			notes.push({ span: sourceSpan({ start: at, end: at + plain.length }, offsets), note });
		}
	}
	return notes;
}

function noteOf({ phrase, from, also = [] }: SetPhrase): string {
	const since = from === undefined ? [] : [`${from}年的工作安排起有这一提法`];
	const others = also.length === 0 ? [] : [`也写作${also.map((form) => `“${form}”`).join('、')}`];
	return [...since, ...others].length === 0 ? '' : `固定提法“${phrase}”：${[...since, ...others].join('；')}`;
}
