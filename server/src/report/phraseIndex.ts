import { idioms, misspelt, phrases, type SetPhrase, words } from '../data/phrases';
import { codeAt } from './characters';
import { hashOf, nextPair, pairAt } from './pairs';

/** How far a form may stray from a phrase and still be a slip of it. */
export type PhraseKind = 'misspelt' | 'idiom' | 'word' | 'phrase';

/** A set phrase, or a wrong form that is known as such, under two neighbouring characters that it is looked for by. */
export interface PhraseEntry {
	/** Without quotation marks, which come and go. */
	readonly plain: string;
	readonly set: SetPhrase;
	readonly kind: PhraseKind;
	/** Where in `plain` the two characters stand: 0, or for its last two `plain.length - 2`. */
	readonly anchor: number;
}

let legitimate: ReadonlySet<string> | undefined;

/** Whether a way of writing is right although it comes near to another phrase. Few texts ask, so that the list is made for the first that does. */
export function isLegitimate(form: string): boolean {
	legitimate ??= new Set(
		[...idioms, ...words, ...phrases].flatMap(({ phrase, also = [], across = [] }) => [phrase, ...also, ...across].map(withoutQuotes)),
	);
	return legitimate.has(form);
}

export function withoutQuotes(text: string): string {
	return text.includes('“') || text.includes('”') ? text.replace(/[“”]/g, '') : text;
}

/**
 * Entries by two neighbouring characters of theirs: those at the head and those at the end, because one slip leaves one of the two whole. Pairs
 * were faster than an automaton by 2–4 times on 5,000 terms, and take a fifteenth of its time to build.
 */
const entries: readonly PhraseEntry[] = [
	...idioms.flatMap((set) => anchored(set, 'idiom')),
	...words.flatMap((set) => anchored(set, 'word')),
	...phrases.flatMap((set) => anchored(set, 'phrase')),
	...Array.from(misspelt, ([wrong, right]): PhraseEntry => ({ plain: wrong, set: { phrase: right }, kind: 'misspelt', anchor: 0 })),
];

function anchored(set: SetPhrase, kind: PhraseKind): readonly PhraseEntry[] {
	const plain = withoutQuotes(set.phrase);
	const ends = [0, plain.length - 2].map((anchor): PhraseEntry => ({ plain, set, kind, anchor }));
	// Four characters with the inner two swapped keep neither pair: that form is looked for as it is.
	const [one = '', two = '', three = '', four = ''] = plain;
	return plain.length === 4 && two !== three ? [...ends, { plain: one + three + two + four, set, kind: 'misspelt', anchor: 0 }] : ends;
}

/**
 * The entries of each bucket, one bucket after the other; most pairs of a text belong to no phrase, and have the empty first one. They are sorted as
 * numbers, the hash before the place in the list, because every start of a program waits for it.
 */
const order = Uint32Array.from(entries, (entry, index) => hashOf(pairOf(entry)) * 65536 + index).sort();
const sorted: readonly PhraseEntry[] = Array.from(order, (key) => entries[key & 0xffff] as PhraseEntry);
const bucketOf = new Uint16Array(1 << 16);
const starts: number[] = [0];
order.forEach((key, index) => {
	const hash = key >>> 16;
	if (!bucketOf[hash]) bucketOf[hash] = starts.push(index) - 1;
});
const bucketStarts = Int32Array.from([...starts, sorted.length]);

function pairOf({ plain, anchor }: PhraseEntry): number {
	return pairAt(plain, anchor);
}

/**
 * What decides of nearly all entries at a place that they come to nothing, a row of numbers for each: its pair; the next character away from the pair,
 * and the one after it; the character at its far end, and where that stands; where the next one stands; whether pair and next one are reason enough to
 * look. As objects they took four times as long.
 */
const width = 7;
const any = -1;
/** No character's code. */
const none = -2;
const rows = new Int32Array(sorted.length * width);
for (let index = 0; index < sorted.length; index++) fillRow(index * width, sorted[index] as PhraseEntry);

function fillRow(row: number, { plain, anchor, kind }: PhraseEntry): void {
	const length = plain.length;
	const isEnd = anchor > 0;
	const isShort = length < 4;
	// A form known to be wrong is looked for as it is.
	const isWhole = isShort || kind === 'misspelt';
	rows[row] = pairAt(plain, anchor);
	rows[row + 1] = isShort ? any : plain.charCodeAt(isEnd ? length - 3 : 2);
	rows[row + 2] = isWhole ? none : plain.charCodeAt(isEnd ? length - 4 : 3);
	rows[row + 3] = isWhole ? none : plain.charCodeAt(isEnd ? 0 : length - 1);
	rows[row + 4] = isWhole ? 0 : isEnd ? -anchor : length - 1;
	rows[row + 5] = isEnd && !isWhole ? -1 : 2;
	rows[row + 6] = isWhole || length === 4 ? 1 : 0;
}

/**
 * One bit for each hash of an entry's pair with one of the two characters next to it, on either side: common pairs (发展, 建设) begin or end many phrases, and
 * this tells with four looks that none of them can be here. Short entries have no such characters; their buckets are always looked into.
 */
const hasCompanion = new Uint8Array(1 << 15);
const hasShort = new Uint8Array(starts.length);
sorted.forEach(({ anchor }, index) => {
	const pair = rows[index * width] as number;
	const next = rows[index * width + 1] as number;
	if (next === any) hasShort[bucketOf[hashOf(pair)] as number] = 1;
	addCompanion(pair, next, anchor === 0);
	addCompanion(pair, rows[index * width + 2] as number, anchor === 0);
});

function addCompanion(pair: number, code: number, isBehind: boolean): void {
	const hash = companionHash(pair, code, isBehind);
	hasCompanion[hash >> 3] = (hasCompanion[hash >> 3] as number) | (1 << (hash & 7));
}

/** Below 2^18. */
function companionHash(pair: number, code: number, isBehind: boolean): number {
	return Math.imul(pair ^ (code << 8) ^ (isBehind ? 0x55 : 0), 0x9e3779b1) >>> 14;
}

function mayHaveCompanion(pair: number, text: string, at: number, isBehind: boolean): boolean {
	const hash = companionHash(pair, codeAt(text, at), isBehind);
	return ((hasCompanion[hash >> 3] as number) & (1 << (hash & 7))) !== 0;
}

function isWorthALook(bucket: number, pair: number, text: string, at: number): boolean {
	return (
		mayHaveCompanion(pair, text, at + 2, true) ||
		mayHaveCompanion(pair, text, at - 1, false) ||
		mayHaveCompanion(pair, text, at + 3, true) ||
		mayHaveCompanion(pair, text, at - 2, false) ||
		hasShort[bucket] === 1
	);
}

type Show = (entry: PhraseEntry, at: number) => void;

/** Shows the entries that may stand at places of a text with one slip. */
export function entriesNear(text: string, show: Show): void {
	entriesWhere(mayHaveSlip, text, show);
}

/** Shows the entries that may stand at places of a text as they should; short ones and long ones need a closer look. */
export function entriesAt(text: string, show: Show): void {
	entriesWhere(stands, text, show);
}

function entriesWhere(holds: (text: string, at: number, row: number) => boolean, text: string, show: Show): void {
	let pair = text.charCodeAt(0);
	for (let at = 0; at < text.length - 1; at++) {
		pair = nextPair(pair, text.charCodeAt(at + 1));
		const bucket = bucketOf[hashOf(pair)] as number;
		if (bucket === 0 || !isWorthALook(bucket, pair, text, at)) continue;
		const end = bucketStarts[bucket + 1] as number;
		for (let index = bucketStarts[bucket] as number; index < end; index++) {
			if (rows[index * width] === pair && holds(text, at, index * width)) show(sorted[index] as PhraseEntry, at);
		}
	}
}

function stands(text: string, at: number, row: number): boolean {
	const next = rows[row + 1] as number;
	return next === any || codeAt(text, at + (rows[row + 5] as number)) === next;
}

/**
 * One slip next to the pair leaves one of the next two characters in the text, at its place or one beside, and the far end. Where both stand at their
 * places the slip is farther on, or there is none: an entry of up to five characters has no more than these.
 */
function mayHaveSlip(text: string, at: number, row: number): boolean {
	const next = rows[row + 1] as number;
	if (next === any) return true;
	const other = rows[row + 2] as number;
	const step = rows[row + 5] as number;
	const first = codeAt(text, at + step);
	const second = codeAt(text, at + step + (step > 0 ? 1 : -1));
	const far = rows[row + 3] as number;
	const place = rows[row + 4] as number;
	if (first === next && second === other) return codeAt(text, at + place) !== far || place > 4 || place < -3;
	if (first === next && rows[row + 6] === 1) return true;
	if (first !== next && first !== other && second !== other && second !== next) return false;
	return codeAt(text, at + place) === far || codeAt(text, at + place - 1) === far || codeAt(text, at + place + 1) === far;
}
