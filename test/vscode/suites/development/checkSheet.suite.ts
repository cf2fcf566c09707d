import { strict as assert } from 'node:assert';
import { commands, Uri, workspace } from 'vscode';
import { openCopy } from '../editing';

suite('数据核校表', () => {
	test('按文稿导出', async () => {
		const document = await openCopy('云溪镇政府工作报告2026.txt');
		const target = Uri.joinPath(document.uri, '..', '核校表.md');
		await commands.executeCommand('hegao.exportSheet', target);
		assert.match(new TextDecoder().decode(await workspace.fs.readFile(target)), /数据核校表[\s\S]*\| 序号 \| 章节 \|/);
	});
});
