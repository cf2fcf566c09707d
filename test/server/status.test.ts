import { strict as assert } from 'node:assert';
import { type Client, connect, uri } from './client';
import { wordEngine } from './words';

suite('hegao/status', () => {
	let client: Client;
	teardown(() => client.end());

	test('tells characters, figures and findings once for each version', async () => {
		client = await connect({ engine: wordEngine, initializationOptions: { status: true } });
		await client.open('按装 截止\n　力争');
		await client.diagnostics();
		await client.actions();
		const none = { figures: 0, signed: 0, fallen: 0, deleted: 0 };
		assert.deepEqual(await client.nextStatus(), {
			uri,
			version: 1,
			characters: 6,
			...none,
			findings: { error: 1, warning: 1, information: 1 },
		});
		await client.change(2, { text: '好' });
		await client.diagnostics();
		assert.deepEqual(await client.nextStatus(), {
			uri,
			version: 2,
			characters: 1,
			...none,
			findings: { error: 0, warning: 0, information: 0 },
		});
		assert.equal(client.statuses.length, 2);
	});

	test('counts the figures of the text', async () => {
		client = await connect({ initializationOptions: { status: true } });
		await client.open('某镇政府工作报告\n\n一、2024年工作回顾\n全年完成产值10.8亿元，增长6.1%，新增企业12家。');
		await client.diagnostics();
		assert.equal((await client.nextStatus()).figures, 3);
	});

	test('is not sent to a client that did not ask for it', async () => {
		client = await connect({ engine: wordEngine });
		await client.open('按装');
		await client.diagnostics();
		assert.deepEqual(client.statuses, []);
	});
});
