import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect, uri } from './client';
import { wordEngine } from './words';

const pieces = ['按装', '截止', '力争', '𠮷', '一、总结\n', '（一）工作\r\n', '\r', '\n', '。', '按', '装', ''];

suite('incremental synchronisation', () => {
	test('any edits leave the same findings as a fresh run', async () => {
		const edits = fc.array(fc.record({ from: fc.nat(60), length: fc.nat(8), text: fc.constantFrom(...pieces) }), { maxLength: 12 });
		const start = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));
		await fc.assert(fc.asyncProperty(start, edits, sameAsFresh), { numRuns: 60 });
	});

	test('several changes of one message hold one after the other', async () => {
		const client = await connect({ engine: wordEngine });
		await client.open('安装。');
		const first = { line: 0, character: 0 };
		await client.change(
			2,
			{ range: { start: first, end: { line: 0, character: 2 } }, text: '' },
			{ range: { start: first, end: first }, text: '按装' },
		);
		assert.deepEqual(
			(await client.diagnostics()).map(({ range }) => range.end.character),
			[2],
		);
		client.end();
	});
});

interface Replacement {
	readonly from: number;
	readonly length: number;
	readonly text: string;
}

async function sameAsFresh(start: string, edits: readonly Replacement[]): Promise<void> {
	const client = await connect({ engine: wordEngine });
	const document = TextDocument.create(uri, 'report', 1, start);
	await client.open(start);
	for (const [index, { from, length, text }] of edits.entries()) {
		const range = { start: document.positionAt(from), end: document.positionAt(from + length) };
		await client.change(index + 2, { range, text });
		TextDocument.update(document, [{ range, text }], index + 2);
		// A pull between the edits makes the server remember something that the next edit must make it forget.
		if (index % 3 === 0) await client.diagnostics();
	}
	const found = await client.diagnostics();
	client.end();
	assert.deepEqual(found, await freshly(document.getText()));
}

async function freshly(text: string) {
	const client = await connect({ engine: wordEngine });
	await client.open(text);
	const found = await client.diagnostics();
	client.end();
	return found;
}
