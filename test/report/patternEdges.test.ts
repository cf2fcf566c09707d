import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { beginning, ending, startFlags } from '../../server/src/report/patternEdges';
import * as words from '../../server/src/report/words';

/** Texts of pieces that patterns are made of, so that they often match. */
function textsOf({ source }: RegExp): fc.Arbitrary<string> {
	const pieces = source.split(/[()|?*+[\]^$\\{}]|:|\\d|<?[=!]/).filter((piece) => piece !== '');
	return fc
		.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('2024', '3', '年', '的', '，', '了')), { maxLength: 5 })
		.map((all) => all.join(''));
}

const small: readonly RegExp[] = [
	/(?:增长|下降)(?:了)?$/,
	/(?:[五三]年)?累计$/,
	/占(?:到|了)?(?:约|近)?$/,
	/(?<!自然)增长率(?:度)?$/,
	/(?:意见|通知)(?:（[^（）]{1,12}）)?$/,
	/第\d{1,2}[年月]$/,
	/人均(?=$)/,
];

suite('edges of patterns', () => {
	for (const pattern of [...Object.values(words), ...small].filter(({ source }) => source.endsWith('$'))) {
		test(`what ${pattern.source.slice(0, 24)}… finds at an end is found with a look at the last character`, () => {
			const found = ending(pattern);
			fc.assert(fc.property(textsOf(pattern), (text) => assert.equal(found(text), pattern.exec(text)?.[0] ?? '')));
		});
	}

	test('what a pattern finds at a beginning is found with a look at the first character', () => {
		for (const pattern of [words.leadingAction, /^(?:截至|截止)?(?:(?:19|20)\d{2}年|去年)/, /^(?:以上|左右)?的?/]) {
			const found = beginning(pattern);
			fc.assert(fc.property(textsOf(pattern), (text) => assert.equal(found(text), pattern.exec(text)?.[0] ?? '')));
		}
	});

	test('classes, ranges and digits are spelled out; what may be anything is flagged everywhere', () => {
		const flagged = (pattern: RegExp) => Array.from('ab5年中', (character) => startFlags(pattern)[character.charCodeAt(0)]).join('');
		assert.equal(flagged(/[a-b]年/), '11000');
		assert.equal(flagged(/\d?年/), '00110');
		assert.equal(flagged(/[^年]/), '11111');
	});
});
