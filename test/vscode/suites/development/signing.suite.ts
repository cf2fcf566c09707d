import { strict as assert } from 'node:assert';
import { ConfigurationTarget, commands, extensions, Selection, type TextDocument, window, workspace } from 'vscode';
import { copyOf, findings, open, uriOf } from '../editing';

const keyed = ['signAndNext', 'signFigure', 'signSentence', 'returnFigure', 'undoSignOff', 'nextFigure', 'previousFigure'].map(
	(name) => `hegao.${name}`,
);
const report = '云溪镇政府工作报告2026.txt';

/** Opens a copy of the report in a folder of its own, which is then its project, and waits until the server has it. */
async function openReport(): Promise<{ readonly document: TextDocument; readonly signed: () => Promise<readonly string[]> }> {
	const path = await copyOf(report);
	const document = await open(path);
	await findings(document, () => true);
	const review = uriOf(`${path.slice(0, path.indexOf('/'))}/.hegao/review.yml`);
	const signed = async () => {
		const text = await workspace.fs.readFile(review).then((bytes) => new TextDecoder().decode(bytes));
		return Array.from(text.matchAll(/"text": "([^"]+)".*"state": "checked"/g), ([, figure = '']) => figure);
	};
	return { document, signed };
}

function place(cursor: string): void {
	const editor = window.activeTextEditor;
	assert.ok(editor);
	const offset = editor.document.getText().indexOf(cursor);
	assert.notEqual(offset, -1, cursor);
	const position = editor.document.positionAt(offset);
	editor.selection = new Selection(position, position);
}

function selected(): string {
	const editor = window.activeTextEditor;
	return editor?.document.getText(editor.selection) ?? '';
}

suite('签核', () => {
	suiteSetup(() => workspace.getConfiguration('hegao').update('reviewer', '甲', ConfigurationTarget.Global));
	suiteTeardown(() => workspace.getConfiguration('hegao').update('reviewer', undefined, ConfigurationTarget.Global));

	test('一个键核定光标处的数据并到下一处，同一个键取消，撤销又回来', async () => {
		const { signed } = await openReport();
		place('12个，其中');
		await commands.executeCommand('hegao.signAndNext');
		assert.deepEqual([await signed(), selected()], [['12个'], '亿元以上']);
		await commands.executeCommand('hegao.signFigure');
		assert.deepEqual(await signed(), ['12个', '亿元以上']);
		await commands.executeCommand('hegao.signFigure');
		assert.deepEqual(await signed(), ['12个']);
		await commands.executeCommand('hegao.undoSignOff');
		assert.deepEqual(await signed(), ['12个', '亿元以上']);
	});

	test('上一处、下一处跳过核过的', async () => {
		await openReport();
		place('3个，到位');
		await commands.executeCommand('hegao.signAndNext');
		assert.equal(selected(), '4.6亿元');
		await commands.executeCommand('hegao.previousFigure');
		assert.equal(selected(), '亿元以上');
		await commands.executeCommand('hegao.nextFigure');
		assert.equal(selected(), '4.6亿元');
	});

	test('一次核定全句、全段', async () => {
		const { signed } = await openReport();
		place('全年签约');
		await commands.executeCommand('hegao.signSentence');
		assert.deepEqual([...(await signed())].sort(), ['12个', '3个', '4.6亿元', '亿元以上']);
		place('为28家');
		await commands.executeCommand('hegao.signParagraph');
		assert.ok((await signed()).includes('28家'));
	});

	test('光标处没有数据：只到下一处', async () => {
		const { document } = await openReport();
		place('各位代表');
		await commands.executeCommand('hegao.signAndNext');
		assert.equal(window.activeTextEditor?.document, document);
		assert.equal(selected(), '三个');
	});

	test('每个键都是一击，只在报告的正文里管用，不占输入的键', () => {
		const { contributes } = extensions.getExtension('hegao.hegao')?.packageJSON ?? {};
		const own = contributes.keybindings.filter(({ command }: { readonly command: string }) => keyed.includes(command));
		assert.equal(own.length, keyed.length);
		for (const { key, mac = key, when } of own) {
			for (const each of [key, mac]) assert.match(each, /^(?:\w+\+)+\w+$/);
			assert.equal(when, 'editorTextFocus && resourceFilename in hegao.drafts');
			assert.doesNotMatch(key, /^(?:enter|tab|backspace)$|^(?:ctrl\+(?:\.|space|shift\+f))$/);
		}
	});
});
