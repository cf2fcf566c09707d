import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { rules } from '../server/src/rules/index';
import { pageOf, pathOf } from './rulePages';

const folder = 'docs/rules';

// `UPDATE=1 npm run test:unit` writes the pages anew and removes those of rules that are no more.
suite('pages of rules', () => {
	for (const rule of rules) {
		test(`${rule.id} is written from the rule`, () => {
			if (process.env.UPDATE) write(pathOf(rule), pageOf(rule));
			assert.equal(readFileSync(pathOf(rule), 'utf8'), pageOf(rule), 'run UPDATE=1 npm run test:unit');
		});
	}

	test('there are no others', () => {
		const known = new Set<string>(rules.map(pathOf));
		const strays = pages().filter((path) => !known.has(path));
		if (process.env.UPDATE) for (const path of strays) rmSync(path);
		else assert.deepEqual(strays, [], 'run UPDATE=1 npm run test:unit');
	});
});

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

function pages(): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'));
}
