import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

suite('SECURITY.md', () => {
	const rows = Array.from(
		readFileSync('SECURITY.md', 'utf8').matchAll(/^\| [^\n]* \| `(test\/[^`]+)` · ([^\n]+) \|$/gm),
		([, file = '', title = '']) => ({
			file,
			title,
		}),
	);

	test('has a test for every attack', () => {
		const attacks = readFileSync('SECURITY.md', 'utf8').match(/^\| (?!attack\b)[^\n]*\|$/gm) ?? [];
		assert.ok(rows.length > 20);
		assert.equal(rows.length, attacks.length);
	});

	for (const { file, title } of rows) {
		test(`names a test that is there: ${title}`, () => {
			const text = readFileSync(file, 'utf8');
			// A test or a property of that name, or an entry of a table that tests are made of; what is filled into a name stands behind it.
			const isThere = [`(?:test|property)\\(\\s*['"\`]${escaped(title)}`, `(?:^|\\t|, |\\{ |\\[)'${escaped(title)}'(?:: |,)`].some(
				(pattern) => new RegExp(pattern, 'm').test(text),
			);
			assert.ok(isThere, `${file} has no test ${title}`);
		});
	}
});

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
