import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseAccepted, printAccepted } from '../../server/src/project/accepted';
import { anyText } from '../report/arbitraries';
import { accepted, readers } from './readers';
import { assertInside, mutated } from './shown';

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
		['length', '这里是说明\n'.repeat(200_000)],
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
