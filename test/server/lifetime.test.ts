import { strict as assert } from 'node:assert';
import { CancellationTokenSource, DocumentSymbolRequest } from 'vscode-languageserver/node';
import { features } from '../../server/src/features/index';
import { readReport } from '../../server/src/report/report';
import { capabilitiesOf } from '../../server/src/serve';
import { type Client, connect, uri } from './client';
import { wordEngine } from './words';

const broken = {
	...wordEngine,
	read(text: string) {
		if (text.includes('坏')) throw new Error('无法读取');
		return readReport(text);
	},
};

suite('the server', () => {
	let client: Client;
	teardown(() => client.end());

	test('says what it can and who it is', async () => {
		client = await connect();
		const { capabilities, serverInfo } = client.initialized;
		assert.equal(serverInfo?.name, 'hegao');
		assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
		assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'hegao', interFileDependencies: true, workspaceDiagnostics: true });
	});

	test('logs what throws, answers with nothing, and lives on', async () => {
		client = await connect({ engine: broken });
		await client.open('坏，按装');
		assert.deepEqual(await client.diagnostics(), []);
		assert.deepEqual(await client.symbols(), []);
		assert.deepEqual(await client.actions(), []);
		assert.match(client.log.join('\n'), /无法读取/);
		await client.change(2, { text: '好，按装' });
		assert.equal((await client.diagnostics()).length, 1);
	});

	test('lives on while it pushes, too', async () => {
		client = await connect({ engine: broken, capabilities: {} });
		await client.open('坏，按装');
		assert.equal((await client.nextPush()).diagnostics.length, 0);
		await client.change(2, { text: '好，按装' });
		assert.equal((await client.nextPush()).diagnostics.length, 1);
	});

	test('names a rule that throws and keeps the findings of the others', async () => {
		const [rule] = (await import('../../server/src/rules/index')).rules;
		assert.ok(rule);
		client = await connect({
			engine: {
				read: readReport,
				run(report, options) {
					options.onFailure?.(rule, new Error('除以零'));
					return wordEngine.run(report, options);
				},
			},
		});
		await client.open('按装');
		assert.equal((await client.diagnostics()).length, 1);
		assert.match(client.log.join('\n'), new RegExp(`${rule.id}.*除以零`));
	});

	test('answers for closed documents with nothing', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('一、按装\n按装');
		await client.close();
		assert.deepEqual([await client.symbols(), await client.folds(), await client.actions()], [[], [], []]);
	});

	test('survives a cancelled request', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('按装');
		const source = new CancellationTokenSource();
		const cancelled = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }, source.token);
		source.cancel();
		await cancelled.catch(() => {});
		assert.equal((await client.diagnostics()).length, 1);
	});
});

suite('capabilities', () => {
	test('are each of one feature only', () => {
		assert.throws(
			() => capabilitiesOf([...features, { capabilities: { foldingRangeProvider: true }, register() {} }]),
			/foldingRangeProvider/,
		);
	});
});
