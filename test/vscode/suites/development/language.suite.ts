import { strict as assert } from 'node:assert';
import { type CompletionList, commands, extensions, languages, Position, Range, type TextDocument, workspace } from 'vscode';
import { close, copyOf, open, openCopy, openedAs, replace } from '../editing';

suite('语言', () => {
	// With a draft in front, the editor keeps what is opened for minutes, for the ranges of comments.
	setup(() => commands.executeCommand('workbench.action.closeAllEditors'));

	test('按文件名认出报告', async () => {
		assert.equal((await open('云溪镇政府工作报告2026.txt')).languageId, 'report');
	});

	test('没有扩展名的按首行认出', async () => {
		assert.equal((await open('印发稿')).languageId, 'report');
	});

	test('文本按首行认出，关上再开仍认得', async () => {
		const path = await copyOf('文稿.txt');
		await close(await openedAs(path, 'report'));
		await openedAs(path, 'report');
	});

	test('首行不是标题的文本不动', async () => {
		await openedAs('便条.txt', 'plaintext');
		await barrier();
		assert.equal((await open('便条.txt')).languageId, 'plaintext');
	});

	test('改回纯文本后不再改动，关上再开也不改', async () => {
		const path = await copyOf('文稿.txt');
		await languages.setTextDocumentLanguage(await openedAs(path, 'report'), 'plaintext');
		await barrier();
		await close(await openedAs(path, 'plaintext'));
		await openedAs(path, 'plaintext');
		await barrier();
		assert.equal((await open(path)).languageId, 'plaintext');
	});

	test('Markdown 报告仍是 Markdown', async () => {
		assert.equal((await open('云溪镇政府工作报告2026.md')).languageId, 'markdown');
	});

	test('打开报告就启用扩展', async () => {
		await open('云溪镇政府工作报告2026.txt');
		await extensions.getExtension('hegao.hegao')?.activate();
		assert.equal(extensions.getExtension('hegao.hegao')?.isActive, true);
	});

	test('报告有自己的编辑设置', async () => {
		const document = await open('云溪镇政府工作报告2026.txt');
		const editor = workspace.getConfiguration('editor', document);
		assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
		assert.equal(editor.get('wordWrap'), 'on');
		assert.deepEqual(editor.get('quickSuggestions'), { other: 'on', comments: 'on', strings: 'on' });
	});
});

/** Another text is recognised after those opened before it, so by now they would have been. */
async function barrier(): Promise<void> {
	await openedAs(await copyOf('文稿.txt'), 'report');
}

suite('片段', () => {
	for (const [place, typed, prefix] of [
		['行首敲拼音首字母', 'mss', 'msss'],
		['行首敲汉字', '民生实', '民生实事'],
		['正文中敲拼音首字母', '确定全年目标，mb', 'mbj'],
		['正文中紧接汉字敲拼音首字母', '全年力争lz', 'lzj'],
		['标点后敲汉字', '一年来，完', '完成'],
	] as const) {
		test(place, async () => assert.ok((await offered(typed)).includes(prefix)));
	}
});

/** The prefixes of the snippets offered behind some typed text. */
async function offered(typed: string): Promise<readonly string[]> {
	const document = await openCopy('云溪镇政府工作报告2026.txt');
	await replace(document, new Range(0, 0, document.lineCount, 0), typed);
	return snippetsAt(document, new Position(0, typed.length));
}

async function snippetsAt(document: TextDocument, position: Position): Promise<readonly string[]> {
	const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
	return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
