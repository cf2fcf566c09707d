import { strict as assert } from 'node:assert';
import { type Client, connect, uri } from './client';
import { wordEngine } from './words';

const pushing = { workspace: { configuration: true } };

suite('diagnostics', () => {
	let client: Client;
	teardown(() => client.end());

	test('are pulled, with rule, tier, message and the other place', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('总结\r\n𠮷按装了。');
		const place = (line: number, from: number, to: number) => ({ start: { line, character: from }, end: { line, character: to } });
		assert.deepEqual(await client.diagnostics(), [
			{
				range: place(1, 2, 4),
				severity: 1,
				code: 'wording/wrong-word',
				source: '核稿',
				message: '“按装”有误',
				relatedInformation: [{ location: { uri, range: place(0, 0, 1) }, message: '开头' }],
			},
		]);
	});

	test('lead to the page of their rule where the client has pages', async () => {
		client = await connect({ engine: wordEngine, initializationOptions: { rulePages: 'file:///pages/{rule}.md' } });
		await client.open('按装');
		const [found] = await client.diagnostics();
		assert.deepEqual(found?.codeDescription, { href: 'file:///pages/wording/wrong-word.md' });
		const [fix] = await client.actions(['quickfix']);
		assert.deepEqual(fix?.diagnostics, [found]);
	});

	test('have the three tiers as severities', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('按装，截止，力争');
		assert.deepEqual(
			(await client.diagnostics()).map(({ severity }) => severity),
			[1, 2, 3],
		);
	});

	test('are not sent twice while nothing has changed', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('按装');
		const { resultId } = await client.pull();
		assert.deepEqual(await client.pull(resultId), { kind: 'unchanged', resultId });
		await client.close();
		await client.open('安装');
		assert.equal((await client.pull(resultId)).kind, 'full');
	});

	test('of a draft above the limit are one that says so, until it is shorter; all else about it is empty', async () => {
		const client = await connect();
		const report = '惠及XX户。\n';
		await client.open(report + '云'.repeat(2_000_000));
		const [only, ...others] = await client.diagnostics();
		assert.deepEqual([others, only?.range.start], [[], { line: 0, character: 0 }]);
		assert.match(String(only?.message), /^文件过大：有 200 万字，超过一份文稿 200 万字的上限，未读入；请按部分拆成几个文件$/);
		assert.deepEqual([await client.symbols(), await client.actions()], [[], []]);
		await client.change(2, { text: report });
		assert.ok((await client.diagnostics()).some(({ code }) => code === 'wording/placeholder'));
		assert.deepEqual(client.log, []);
		client.end();
	});

	test('of a closed document are none', async () => {
		client = await connect({ engine: wordEngine });
		assert.deepEqual(await client.pull(), { kind: 'full', items: [] });
	});

	test('are pushed to a client that cannot pull, with their version, and taken away on closing', async () => {
		client = await connect({ engine: wordEngine, capabilities: pushing });
		await client.open('按装');
		assert.deepEqual(await pushedNow(client), { version: 1, count: 1 });
		await client.change(2, { text: '按装，按装' });
		assert.deepEqual(await pushedNow(client), { version: 2, count: 2 });
		await client.close();
		assert.deepEqual(await pushedNow(client), { version: undefined, count: 0 });
	});

	test('are not pushed to a client that pulls', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('按装');
		await client.diagnostics();
		const first = await Promise.race([client.nextPush(), client.diagnostics()]);
		assert.ok(Array.isArray(first));
	});
});

suite('the tiers set by the user', () => {
	let client: Client;
	teardown(() => client.end());

	test('are asked for at the start and hold for pulled diagnostics', async () => {
		client = await connect({ engine: wordEngine, rules: { 'wording/wrong-word': 'information', 'wording/choice': 'off' } });
		await client.nextRefresh();
		await client.open('按装，截止');
		assert.deepEqual(
			(await client.diagnostics()).map(({ code, severity }) => ({ code, severity })),
			[{ code: 'wording/wrong-word', severity: 3 }],
		);
	});

	test('bring new diagnostics when they change', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('按装');
		const { resultId } = await client.pull();
		await client.configure({ 'wording/wrong-word': 'off' });
		await client.nextRefresh();
		const report = await client.pull(resultId);
		assert.deepEqual(report.kind === 'full' && report.items, []);
	});

	test('come with the change to a client that cannot be asked, and are pushed', async () => {
		const initializationOptions = { rules: { 'wording/choice': 'off' } };
		client = await connect({ engine: wordEngine, capabilities: {}, initializationOptions });
		await client.open('按装，截止');
		assert.deepEqual(await pushedNow(client), { version: 1, count: 1 });
		await client.configure({ 'wording/wrong-word': 'off', 'wording/choice': 'off' });
		assert.deepEqual(await pushedNow(client), { version: 1, count: 0 });
	});

	test('are taken as far as they make sense', async () => {
		client = await connect({ engine: wordEngine, rules: { 'wording/wrong-word': 'loud', 'wording/choice': 7, 'no/rule': 'off' } });
		await client.nextRefresh();
		await client.open('按装，截止');
		assert.deepEqual(
			(await client.diagnostics()).map(({ severity }) => severity),
			[1, 2],
		);
	});

	test('may be nonsense', async () => {
		client = await connect({ engine: wordEngine, rules: 'all' });
		await client.open('按装');
		assert.equal((await client.diagnostics()).length, 1);
	});
});

async function pushedNow(client: Client): Promise<{ readonly version: number | undefined; readonly count: number }> {
	const { version, diagnostics } = await client.nextPush();
	return { version, count: diagnostics.length };
}
