// Counts what follows the numbers of the reports in a folder, and how much of it units.yml knows.
//
//   node tools/count-units.mjs FOLDER [--min-files=2] [--chinese] [--known]
//
// Prints the coverage, then what units.yml lacks (or, with --known, what it has), in most reports first.
// --chinese counts Chinese numerals (三个、百亿元) instead of arabic ones; there, only units marked `chinese` count.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readCorpus } from './corpus.mjs';
import { option } from './option.mjs';
import { createTally } from './tally.mjs';

const chinese = process.argv.includes('--chinese');
const units = parse(readFileSync(new URL('../server/src/data/units.yml', import.meta.url), 'utf8'));
const names = units
	.filter((unit) => !chinese || unit.chinese)
	.flatMap(({ name, aliases = [] }) => [name, ...aliases])
	.map((name) => name.normalize('NFKC'))
	.sort((a, b) => b.length - a.length);

const arabicNumber = /(?<![\d.A-Za-z])\d+(?:[,.]\d+)*/g;
const chineseNumber = /[一二三四五六七八九十百千两]+/g;
// What may stand between a number and its unit, shortest first: a scale (万亿), an approximator (多、余), the other end of a range.
// The shortest one that leaves a unit is taken, so that 千瓦 keeps its 千.
const between = [
	/^ ?/,
	/^ ?[万亿]{0,2} ?/,
	/^ ?[十百千万亿]{0,3}[多余几]?[万亿]{0,2}[多余]? ?/,
	/^ ?[万亿]{0,2}(?:-|—|~|至)\d[\d.]*[万亿]{0,2}[多余]? ?/,
];

const known = createTally();
const unknown = createTally();
const bare = createTally();
for (const { path, text } of readCorpus(process.argv[2])) {
	for (const { 0: number, index } of text.matchAll(chinese ? chineseNumber : arabicNumber)) {
		if (isSlogan(text, index, number.length)) continue;
		const rest = text.slice(index + number.length, index + number.length + 24).split('\n')[0];
		const ends = between.map((pattern) => rest.replace(pattern, ''));
		const scaled = ends[2];
		const follows = ends.map(unitAtStart).find(Boolean);
		const example = text.slice(Math.max(0, index - 8), index + number.length + 10).replace(/\s/g, ' ');
		if (follows) known.add(follows, path, example);
		else if (/^[\p{Script=Han}%‰℃°]/u.test(scaled)) unknown.add(scaled.match(/^(?:\p{Script=Han}{1,3}|.)/u)[0], path, example);
		else bare.add(scaled[0] ?? '', path, example);
	}
}

const covered = known.total();
const all = covered + unknown.total();
console.log(`${all} numbers with something after them, ${covered} of them with a known unit: ${((100 * covered) / all).toFixed(2)} %`);
console.log(`${bare.total()} more have nothing but a mark or a letter after them (ratios, 5G, 3A, list numbers)`);
const minFiles = Number(option('min-files') ?? 2);
for (const { key, count, files, example } of (process.argv.includes('--known') ? known : unknown).sorted()) {
	if (files.size >= minFiles) console.log(`${key}\t${count} times\t${files.size} files\t…${example}…`);
}

function unitAtStart(text) {
	const found = names.find((name) => text.startsWith(name));
	// A unit in letters ends where the letters end.
	return found && /[A-Za-z]$/.test(found) && /^[A-Za-z]/.test(text.slice(found.length)) ? undefined : found;
}

// “1+4+9”行动, “1351”工程: digits in quotation marks with no unit, or joined by +.
function isSlogan(text, index, length) {
	return /[+“"]$/.test(text.slice(0, index)) && /^(?:[+”"]|N)/.test(text.slice(index + length));
}
