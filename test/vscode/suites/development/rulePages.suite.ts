import { strict as assert } from 'node:assert';
import { commands, type Diagnostic, TabInputCustom, Uri, window, workspace } from 'vscode';
import { codeOf, cut, findings, openCopy } from '../editing';

suite('规则说明', () => {
	test('从问题打开，不用联网，是排好的页面', async () => {
		const document = await openCopy('云溪镇政府工作报告2026.txt');
		await cut(document, '（二）镇村面貌', '（三）民生事业');
		const [finding] = await findings(document, (codes) => codes.length > 0);
		assert.ok(finding);
		const page = linkOf(finding);
		assert.equal(page.scheme, 'hegao-rule');
		assert.equal(page.path, `/${codeOf(finding)}.md`);
		// As the hover does with the link of a finding.
		await commands.executeCommand('vscode.open', page);
		const input = window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof TabInputCustom);
		assert.equal(input.viewType, 'vscode.markdown.preview.editor');
		assert.match((await workspace.openTextDocument(page)).getText(), /^# .*[\s\S]*^## 怎样不报$/m);
	});

	test('不是规则的地址说明没有', async () => {
		const document = await workspace.openTextDocument(Uri.parse('hegao-rule:/../../package.json'));
		assert.equal(document.getText(), 'There is no such rule.');
	});
});

function linkOf({ code }: Diagnostic): Uri {
	assert.ok(typeof code === 'object');
	return code.target;
}
