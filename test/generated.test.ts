import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../server/src/rules/index';
import type { Rule } from '../server/src/rules/rule';

// What is written from the list of rules. `UPDATE=1 npm run test:unit` writes it anew.
suite('package.json', () => {
	test('offers every rule as a setting', () => {
		const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
		const setting = manifest.contributes.configuration.properties['hegao.rules'];
		const generated = Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)]));
		if (process.env.UPDATE) {
			setting.properties = generated;
			writeFileSync('package.json', `${JSON.stringify(manifest, undefined, '\t')}\n`);
		}
		assert.deepEqual(setting.properties, generated, 'run UPDATE=1 npm run test:unit');
	});
});

function settingOf({ summary, tier }: Rule) {
	return { type: 'string', enum: ['error', 'warning', 'information', 'off'], default: tier, description: summary };
}
