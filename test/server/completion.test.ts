import { strict as assert } from 'node:assert';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { type Client, connect, uri } from './client';

const lines = ['云溪镇政府工作报告', '一、2025年工作回顾', '（一）产业发展', '全年完成gdzctz', '（'];
const text = lines.join('\n');
const atEndOf = (line: number) => ({ line, character: lines[line]?.length ?? 0 });

suite('completion', () => {
	let client: Client;
	teardown(() => client.end());

	test('is announced, without a second request for each item', async () => {
		client = await connect();
		assert.deepEqual(client.initialized.capabilities.completionProvider, { triggerCharacters: ['（', '【'] });
	});

	test('indicators by initials: what to replace, what to filter by, where to stand in the list', async () => {
		client = await connect();
		await client.open(text);
		const [first] = await client.completions(atEndOf(3));
		assert.deepEqual(first, {
			label: '固定资产投资',
			kind: CompletionItemKind.Field,
			detail: '指标',
			filterText: 'gdzctz',
			sortText: '00',
			insertTextFormat: InsertTextFormat.PlainText,
			textEdit: { range: { start: { line: 3, character: 4 }, end: atEndOf(3) }, newText: '固定资产投资' },
		} satisfies CompletionItem);
	});

	test('the next number of a heading', async () => {
		client = await connect();
		await client.open(text);
		assert.deepEqual(
			(await client.completions(atEndOf(4))).map(({ label }) => label),
			['（二）'],
		);
	});

	test('nothing for a document that is not open', async () => {
		client = await connect();
		await client.open(text, `${uri}.other`);
		assert.deepEqual(await client.completions(atEndOf(3)), []);
	});
});
