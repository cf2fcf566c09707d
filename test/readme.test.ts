import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../server/src/rules/index';
import { tierNames } from '../server/src/rules/rule';
import { pathOf } from './rulePages';

const block = /(<!-- rules:[^\n]*-->\n)[\s\S]*?(<!-- \/rules -->)/;

function table(): string {
	const rows = rules.map((rule) => `| [\`${rule.id}\`](${pathOf(rule)}) | ${tierNames[rule.tier]} | ${rule.summary} |`);
	return ['', '| 规则 | 档次 | 报告什么 |', '|---|---|---|', ...rows, '', ''].join('\n');
}

for (const file of ['README.md', 'README.zh-CN.md']) {
	suite(file, () => {
		test('lists every rule', () => {
			const text = readFileSync(file, 'utf8');
			const right = text.replace(block, (_, start, end) => start + table() + end);
			if (process.env.UPDATE) writeFileSync(file, right);
			else assert.equal(text, right, 'run UPDATE=1 npm run test:unit');
		});
	});
}
