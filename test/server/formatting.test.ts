import { strict as assert } from 'node:assert';
import {
	DocumentFormattingRequest,
	DocumentOnTypeFormattingRequest,
	DocumentRangeFormattingRequest,
	type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, connect, uri } from './client';

const options = { tabSize: 4, insertSpaces: false };

suite('formatting', () => {
	let client: Client;
	teardown(() => client.end());

	async function start(text: string): Promise<void> {
		client = await connect();
		await client.open(text);
	}

	test('tidies the whole draft', async () => {
		const text = '新建 ，道路。  \n丙 ，丁。\n';
		await start(text);
		assert.equal(applied(text, await client.ask(DocumentFormattingRequest.type, { options })), '新建，道路。\n丙，丁。\n');
	});

	test('tidies a stretch', async () => {
		const text = '新建 ，道路。  \n丙 ，丁。\n';
		await start(text);
		const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
		assert.equal(applied(text, await client.ask(DocumentRangeFormattingRequest.type, { options, range })), '新建 ，道路。  \n丙，丁。\n');
	});

	for (const [what, before, after] of [
		['a section', '　　（二）建设乡村', '　　（二）建设乡村\n　　（三）'],
		['a part', '二、工作安排', '二、工作安排\n三、'],
		['an item with a blank', '9. 修建道路。', '9. 修建道路。\n10. '],
	] as const) {
		test(`Enter behind ${what} begins the next`, async () => assert.equal(await typed(`${before}\n`), after));
	}

	for (const [what, text] of [
		['plain text', '全年增长5.3%。\n'],
		['a number alone', '（二）\n'],
		['a list within a sentence', '一是修路；\n'],
		['a number that the next line follows', '1.修路。\n\n2.架桥。'],
		['a line that is torn apart', '1.修路。\n架桥。'],
	] as const) {
		test(`Enter behind ${what} does nothing`, async () => assert.equal(await typed(text), text));
	}

	async function typed(text: string): Promise<string> {
		await start(text);
		const position = { line: 1, character: 0 };
		return applied(text, await client.ask(DocumentOnTypeFormattingRequest.type, { options, position, ch: '\n' }));
	}
});

function applied(text: string, edits: TextEdit[] | null): string {
	return TextDocument.applyEdits(TextDocument.create(uri, 'report', 1, text), edits ?? []);
}
