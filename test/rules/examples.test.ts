import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { rules } from '../../server/src/rules/index';
import { check, markedText } from '../check';

for (const rule of rules) {
	suite(`examples of ${rule.id}`, () => {
		for (const [index, example] of rule.examples.bad.entries()) {
			test(`reports bad example ${index + 1}`, () => {
				assert.ok(markedText(example).includes('⟦'), 'a bad example marks what must be reported');
				check(rule, example);
			});
		}
		for (const [index, text] of rule.examples.good.entries()) {
			test(`is silent on good example ${index + 1}`, () => {
				check(rule, text);
			});
		}
	});
}

suite('the list of rules', () => {
	test('names every file of its families’ folders, in order, by its path', () => {
		const families = new Set(rules.map(({ id }) => id.split('/')[0]));
		const files = readdirSync('server/src/rules', { recursive: true, encoding: 'utf8' })
			.map((name) => name.replaceAll('\\', '/'))
			.filter((name) => /\/.*\.ts$/.test(name) && families.has(name.split('/')[0]))
			.map((name) => name.replace(/\.ts$/, ''))
			.sort();
		assert.deepEqual(
			rules.map((rule) => rule.id),
			files,
		);
	});

	test('gives each rule two examples both ways', () => {
		for (const { id, examples } of rules) assert.ok(examples.bad.length >= 2 && examples.good.length >= 2, id);
	});
});
