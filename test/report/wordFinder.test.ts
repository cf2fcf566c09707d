import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { wordFinder } from '../../server/src/report/wordFinder';

suite('words found in one pass', () => {
	test('are those that looking for each word at each place finds', () => {
		const letters = fc.constantFrom('甲', '乙', 'a');
		const word = fc.string({ unit: letters, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(word, { maxLength: 30 }), fc.string({ unit: letters, maxLength: 40 }), (words, text) => {
				assert.deepEqual(wordFinder(words)(text), foundOneByOne(words, text));
			}),
			{ numRuns: 500 },
		);
	});
});

function foundOneByOne(words: readonly string[], text: string) {
	return Array.from(text).flatMap((_, at) =>
		words.flatMap((word, index) =>
			word.length >= 2 && text.startsWith(word, at) ? [{ word: index, span: { start: at, end: at + word.length } }] : [],
		),
	);
}
