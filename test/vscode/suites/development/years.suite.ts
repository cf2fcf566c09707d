import { strict as assert } from 'node:assert';
import { commands, window } from 'vscode';
import { open } from '../editing';

suite('下一年度', () => {
	test('从今年的报告新建明年的初稿，每个目标留空', async () => {
		await open('examples/云溪镇政府工作报告2024.txt');
		await commands.executeCommand('hegao.newDraft');
		const draft = window.activeTextEditor?.document;
		assert.equal(draft?.isUntitled, true);
		assert.equal(draft?.languageId, 'report');
		assert.match(draft?.getText() ?? '', /一、2025年工作回顾[\s\S]*【 {2}】[\s\S]*（上年目标：/);
	});
});
