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
			const isThere = [`test('${title}`, `test(\`${title}`, `'${title}'`, `'${title}`].some((written) =>
				readFileSync(file, 'utf8').includes(written),
			);
			assert.ok(isThere, `${file} has no test ${title}`);
		});
	}
});
