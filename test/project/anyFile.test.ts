import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseAccepted, printAccepted } from '../../server/src/project/accepted';
import type { Parsed } from '../../server/src/project/fileProblem';
import { inlineIgnoresIn } from '../../server/src/project/inlineIgnores';
import { parseLedger } from '../../server/src/project/ledger';
import { parseLexicon } from '../../server/src/project/lexicon';
import { parseSettings } from '../../server/src/project/settings';
import { anyText } from '../report/arbitraries';
import { assertInside, mutated } from './shown';

const accepted =
	printAccepted([
		{ rule: 'figures/growth-mismatch', text: '8.7%', context: '投资增长8.7%。', reason: '口径', by: '周知', date: '2025-12-01' },
	]) ?? '';
const settings = 'profile: town\nexclude: [练习/**]\nrules:\n  wording/unit-name: off\noverrides:\n  - files: a\n    rules: {}\n';
const patterns = '- preferred: 规上工业\n  variants: [/规模(?:以上)?工业/, "规模工业"]\n  from: 2024\n';
const lexiconCsv = '规范写法,其他写法,说明\n规上工业,"规模以上工业、/规模工业/",简称\n';
const draft = '<!-- hegao-ignore figures/growth-mismatch：口径 -->\n投资增长8.7%。<!-- 待核 -->\n';

/** Every reader with a file that is as it should be. */
const readers: readonly (readonly [string, string, (path: string, text: string) => Parsed<unknown>])[] = [
	['report.yml', settings, parseSettings],
	['词表.yml', readFileSync('examples/词表.yml', 'utf8').slice(0, 600) + patterns, parseLexicon],
	['词表.csv', lexiconCsv, parseLexicon],
	['台账.csv', readFileSync('examples/台账.csv', 'utf8').slice(0, 400), parseLedger],
	['accepted.yml', accepted, parseAccepted],
	['a.md', draft, inlineIgnoresIn],
];

suite('a file beside a draft', () => {
	for (const [path, good, read] of readers) {
		test(`${path} that is damaged is read without a throw, its problems inside of it`, () => {
			fc.assert(
				fc.property(fc.oneof({ arbitrary: mutated(good), weight: 4 }, { arbitrary: anyText, weight: 1 }), (text) => {
					const { problems } = read(path, text);
					assertInside(text, problems);
					for (const { message } of problems) assert.ok(/[一-龥]/.test(message), message);
				}),
				{ numRuns: 300 },
			);
		});
	}

	test('of accepted findings, damaged, is rewritten without a throw', () => {
		fc.assert(
			fc.property(mutated(accepted), (text) => {
				const entries = parseAccepted('accepted.yml', text).value;
				const printed = printAccepted(entries, text);
				if (printed !== undefined) assert.deepEqual(parseAccepted('accepted.yml', printed).value, entries);
			}),
			{ numRuns: 300 },
		);
	});

	const bombs: readonly (readonly [string, string])[] = [
		['dashes', '- '.repeat(100_000)],
		['brackets', '['.repeat(100_000)],
		['braces', '{a: '.repeat(100_000)],
		['indents', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
		[
			'aliases',
			`a: &a [x, x]\n${Array.from({ length: 25 }, (_, at) => `${'b'.repeat(at + 1)}: &${'b'.repeat(at + 1)} [*${'b'.repeat(at) || 'a'}, *${'b'.repeat(at) || 'a'}]`).join('\n')}`,
		],
		['length', '# 说明\n'.repeat(200_000)],
	];
	for (const [what, text] of bombs) {
		test(`that is a bomb of ${what} is refused in Chinese`, () => {
			for (const [path, , read] of readers.filter(([name]) => name.endsWith('.yml'))) {
				const { problems } = read(path, text);
				assert.ok(problems.length > 0, path);
				assertInside(text, problems);
			}
		});
	}
});
