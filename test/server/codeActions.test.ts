import { strict as assert } from 'node:assert';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../../server/src/features/analysis';
import { readReport } from '../../server/src/report/report';
import type { Finding } from '../../server/src/rules/rule';
import { type Client, connect, uri } from './client';
import { wordEngine } from './words';

const text = '𠮷按装了。\r\n截止年底，按装。';
const secondLine = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };

suite('quick fixes', () => {
	let client: Client;
	teardown(() => client.end());

	test('mend the text', async () => {
		client = await connect({ engine: wordEngine });
		await client.open(text);
		const [first] = await client.actions(['quickfix']);
		assert.equal(first?.title, '改为“安装”');
		assert.equal(applied(first), '𠮷安装了。\r\n截止年底，按装。');
	});

	test('are those at the cursor, preferred only when there is no choice', async () => {
		client = await connect({ engine: wordEngine });
		await client.open(text);
		const choices = await client.actions(['quickfix'], secondLine);
		assert.deepEqual(
			choices.map(({ title, isPreferred }) => [title, isPreferred]),
			[
				['改为“截至”', false],
				['改为“至”', false],
			],
		);
		const [only] = await client.actions(['quickfix'], { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } });
		assert.equal(only?.isPreferred, true);
	});

	test('carry the diagnostic they mend', async () => {
		client = await connect({ engine: wordEngine });
		await client.open(text);
		const [action] = await client.actions(['quickfix']);
		const [diagnostic] = await client.diagnostics();
		assert.deepEqual(action?.diagnostics, [diagnostic]);
	});

	test('that make the very same edits are one', async () => {
		client = await connect({ engine: twice });
		await client.open(text);
		const actions = await client.actions(['quickfix'], secondLine);
		assert.equal(actions.length, 2);
		assert.equal(actions[0]?.diagnostics?.length, 2);
	});

	test('hold for one version where the client understands it, and come as plain changes elsewhere', async () => {
		client = await connect({ engine: wordEngine });
		await client.open(text);
		const [versioned] = await client.actions(['quickfix']);
		assert.equal(versioned?.edit?.documentChanges?.filter(TextDocumentEdit.is)[0]?.textDocument.version, 1);
		client.end();
		client = await connect({ engine: wordEngine, capabilities: {} });
		await client.open(text);
		const [plain] = await client.actions(['quickfix']);
		assert.equal(plain?.edit?.changes?.[uri]?.[0]?.newText, '安装');
	});
});

suite('source.fixAll.hegao', () => {
	let client: Client;
	teardown(() => client.end());

	test('makes every fix that leaves no choice', async () => {
		client = await connect({ engine: wordEngine });
		await client.open(text);
		for (const only of ['source', 'source.fixAll', 'source.fixAll.hegao']) {
			const [action, ...others] = await client.actions([only]);
			assert.deepEqual(others, []);
			assert.equal(action?.title, '改正全部可改之处（2处）');
			assert.equal(applied(action), '𠮷安装了。\r\n截止年底，安装。');
		}
	});

	test('is offered beside the quick fixes, not instead of them', async () => {
		client = await connect({ engine: wordEngine });
		await client.open(text);
		const kinds = (await client.actions()).map(({ kind }) => kind);
		assert.deepEqual(new Set(kinds), new Set(['quickfix', 'source.fixAll.hegao']));
	});

	test('is not offered where there is nothing to mend, nor for other kinds', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('截止年底。');
		assert.deepEqual(await client.actions(['source.fixAll']), []);
		assert.deepEqual(await client.actions(['refactor', 'source.organizeImports']), []);
	});

	test('leaves what overlaps for the next time', async () => {
		client = await connect({ engine: overlapping });
		await client.open('按装了');
		assert.equal(applied((await client.actions(['source.fixAll']))[0], '按装了'), '安装了');
	});
});

/** Every finding of the words under two rules. */
const twice: Engine = {
	...wordEngine,
	run: (report, options) => wordEngine.run(report, options).flatMap((finding) => [finding, { ...finding, rule: 'wording/again' }]),
};

const overlapping: Engine = {
	read: readReport,
	run: () => [mending(0, 2, '安装'), mending(1, 3, '置好')],
};

function mending(start: number, end: number, newText: string): Finding {
	const span = { start, end };
	return { rule: 'wording/x', tier: 'error', span, message: '', related: [], fixes: [{ title: newText, edits: [{ span, newText }] }] };
}

function applied(action: CodeAction | undefined, before = text): string {
	const [change] = action?.edit?.documentChanges?.filter(TextDocumentEdit.is) ?? [];
	assert.ok(change, 'an action with edits');
	return TextDocument.applyEdits(
		TextDocument.create(uri, 'report', 1, before),
		change.edits.filter((edit) => 'newText' in edit),
	);
}
