import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../server/src/rules/index';

const tierNames = { error: '必错', warning: '疑似', information: '提示' } as const;
const block = /(<!-- rules:[^\n]*-->\n)[\s\S]*?(<!-- \/rules -->)/;

function table(): string {
	const rows = rules.map(({ id, tier, summary }) => `| \`${id}\` | ${tierNames[tier]} | ${summary} |`);
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
