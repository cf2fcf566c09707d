// Counts which wordings many independent reports share, to grow server/src/data/phrases.yml by, and which forms come near to those.
//
//   node tools/count-phrases.mjs FOLDER [--min=3] [--length=4-18]   wordings shared by at least so many places, not yet in the file
//   node tools/count-phrases.mjs FOLDER --known                     the phrases of the file with their counts, rarest first
//   node tools/count-phrases.mjs FOLDER --near                      forms one character away from a phrase, with counts: those of
//                                                                   two places or more are no slips and belong into its `also`
//
// Reports of one place copy each other, so a place counts once however many years there are of it: a place is the file's name less the year.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readCorpus } from './corpus.mjs';
import { option } from './option.mjs';
import { createTally } from './tally.mjs';

const data = parse(readFileSync(new URL('../server/src/data/phrases.yml', import.meta.url), 'utf8')) ?? {};
const known = [...(data.idioms ?? []), ...(data.words ?? []), ...(data.phrases ?? [])].map((entry) =>
	typeof entry === 'string' ? { phrase: entry } : entry,
);
const runs = readCorpus(process.argv[2]).map(({ path, text }) => ({ place: basename(path).replace(/-?\d*\.\w+$/, ''), text: plain(text) }));

if (process.argv.includes('--known')) print(countOf(known.map(({ phrase }) => plain(phrase))).reverse());
else if (process.argv.includes('--near')) print(nearMisses().filter(({ files }) => files.size >= Number(option('min') ?? 1)));
else print(shared(Number(option('min') ?? 3), ...(option('length') ?? '4-18').split('-').map(Number)));

function print(entries) {
	for (const { key, count, files, example } of entries) console.log(`${key}\t${count} times\t${files.size} places\t${example}`);
}

/** Quotation marks come and go; blanks mean nothing in Chinese. */
function plain(text) {
	return text.normalize('NFKC').replace(/[“”「」" \u3000]/g, '');
}

function countOf(phrases) {
	const tally = createTally();
	for (const { place, text } of runs)
		for (const phrase of phrases) for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) tally.add(phrase, place);
	const missing = phrases.filter((phrase) => !tally.sorted().some(({ key }) => key === phrase));
	return [...tally.sorted(), ...missing.map((key) => ({ key, count: 0, files: new Set(), example: '' }))];
}

/** Stretches of Han characters that begin and end freely: no single neighbour goes with most of them, and some stand by themselves. */
function shared(min, shortest, longest) {
	const found = [];
	const all = new Set(known.map(({ phrase }) => plain(phrase)));
	for (let length = shortest; length <= longest; length++) {
		const tally = createTally();
		const left = new Map();
		const right = new Map();
		for (const { place, text } of runs)
			for (const { 0: run } of text.matchAll(/\p{Script=Han}+/gu))
				for (let at = 0; at + length <= run.length; at++) {
					const piece = run.slice(at, at + length);
					tally.add(piece, place);
					note(left, piece, run[at - 1]);
					note(right, piece, run[at + length]);
				}
		for (const entry of tally.sorted()) {
			if (entry.files.size < min || all.has(entry.key)) continue;
			if (isFree(left.get(entry.key)) && isFree(right.get(entry.key))) found.push(entry);
		}
	}
	return found;
}

function note(neighbours, piece, neighbour = '') {
	const counts = neighbours.get(piece) ?? new Map();
	counts.set(neighbour, (counts.get(neighbour) ?? 0) + 1);
	neighbours.set(piece, counts);
}

function isFree(counts) {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const edges = counts.get('') ?? 0;
	return edges / total >= 0.25 || (counts.size >= 3 && Math.max(...counts.values()) / total < 0.5);
}

/** Forms with one character replaced, missing, added or swapped with its neighbour, found by the half that stays whole. */
function nearMisses() {
	const tally = createTally();
	const halves = new Map();
	for (const { phrase, also: others = [], across = [] } of known) {
		const also = [...others, ...across];
		const written = plain(phrase);
		const half = written.length >> 1;
		for (const [key, offset] of [
			[written.slice(0, half), 0],
			[written.slice(half), half],
		])
			halves.set(key, [...(halves.get(key) ?? []), { written, offset, also: new Set(also.map(plain)) }]);
	}
	const lengths = [...new Set([...halves.keys()].map((key) => key.length))];
	for (const { place, text } of runs)
		for (let at = 0; at < text.length; at++)
			for (const length of lengths)
				for (const { written, offset, also } of halves.get(text.slice(at, at + length)) ?? []) {
					const form = nearForm(text, offset === 0 ? at : undefined, offset === 0 ? undefined : at + length, written);
					if (form && !also.has(form))
						tally.add(`${written}\t${form}`, place, text.slice(Math.max(0, at - 12), at + 20).replaceAll('\n', '/'));
				}
	return tally.sorted();
}

function nearForm(text, start, end, written) {
	for (const difference of [0, -1, 1]) {
		const size = written.length + difference;
		const form = start === undefined ? text.slice(Math.max(0, end - size), end) : text.slice(start, start + size);
		if (form.length === size && /^[\p{Script=Han}、，,]+$/u.test(form) && isOneEdit(form, written) && isInner(form, written)) return form;
	}
	return undefined;
}

/** Cut short or run on is no near miss. */
function isInner(form, written) {
	return form[0] === written[0] || form.at(-1) === written.at(-1) ? !written.startsWith(form) && !written.endsWith(form) : false;
}

function isOneEdit(form, written) {
	if (form === written || form.startsWith(written) || form.endsWith(written)) return false;
	let head = 0;
	while (form[head] === written[head]) head++;
	let tail = 0;
	while (tail < Math.min(form.length, written.length) - head && form.at(-1 - tail) === written.at(-1 - tail)) tail++;
	const [one, other] = [form.slice(head, form.length - tail), written.slice(head, written.length - tail)];
	return (one.length <= 1 && other.length <= 1) || (one.length === 2 && one === other[1] + other[0]);
}
