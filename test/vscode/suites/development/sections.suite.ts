import { strict as assert } from 'node:assert';
import { type CodeAction, commands, type Position, Range, Selection, type TextDocument, window } from 'vscode';
import { findings, openCopy } from '../editing';

const report = '云溪镇政府工作报告2026.txt';

function headings(document: TextDocument): readonly string[] {
	return document.getText().match(/^[一二]、.*$|^（[一二三四五]）[^。\n]*/gm) ?? [];
}

function placeOf(document: TextDocument, text: string): Position {
	const offset = document.getText().indexOf(text);
	assert.notEqual(offset, -1);
	return document.positionAt(offset);
}

/** Puts the cursor into a text. */
function goTo(document: TextDocument, text: string): void {
	const editor = window.activeTextEditor;
	assert.equal(editor?.document, document);
	const place = placeOf(document, text);
	if (editor) editor.selection = new Selection(place, place);
}

async function openChecked(): Promise<TextDocument> {
	const document = await openCopy(report);
	await findings(document, () => true);
	return document;
}

suite('移动章节', () => {
	test('上移本节：序号跟着变，光标跟着走，一步可撤销', async () => {
		const document = await openChecked();
		const before = document.getText();
		goTo(document, '教育质量');
		await commands.executeCommand('hegao.moveSectionUp');
		assert.equal(document.getText(), before, 'the only lead sentence of its section has nowhere to go');
		goTo(document, '（三）民生事业');
		await commands.executeCommand('hegao.moveSectionUp');
		assert.deepEqual(headings(document).slice(1, 4), ['（一）产业转型步伐加快', '（二）民生事业稳步推进', '（三）镇村面貌焕然一新']);
		const cursor = window.activeTextEditor?.selection.active;
		assert.equal(cursor && document.lineAt(cursor).text.startsWith('（二）民生事业'), true);
		await commands.executeCommand('undo');
		assert.equal(document.getText(), before);
	});

	test('下移两次，连带其下各段', async () => {
		const document = await openChecked();
		goTo(document, '（一）产业转型');
		await commands.executeCommand('hegao.moveSectionDown');
		await commands.executeCommand('hegao.moveSectionDown');
		assert.deepEqual(headings(document).slice(1, 4), ['（一）镇村面貌焕然一新', '（二）民生事业稳步推进', '（三）产业转型步伐加快']);
		assert.ok(placeOf(document, '企业服务持续优化').isAfter(placeOf(document, '（三）产业转型')));
	});

	test('作为重构操作，别的编辑器也能用', async () => {
		const document = await openChecked();
		const place = placeOf(document, '（二）镇村');
		const actions = await commands.executeCommand<readonly CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new Range(place, place),
			'refactor.move',
		);
		assert.deepEqual(
			actions.map(({ title }) => title),
			['上移本节', '下移本节'],
		);
	});
});
