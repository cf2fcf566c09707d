import { strict as assert } from 'node:assert';
import type { Gaps } from '../../server/src/protocol/gaps';
import { type Client, connect, uri } from './client';

suite('gaps', () => {
	let client: Client;
	teardown(() => client.end());

	const gapsIn = async (text: string) => {
		client = await connect();
		await client.open(text);
		return client.connection.sendRequest<Gaps>('hegao/gaps', { uri });
	};

	test('are all placeholders in their order, brackets and all, with what tells them apart', async () => {
		const gaps = await gapsIn(
			'云溪镇政府工作报告\n一、2025年工作回顾\n（一）产业发展\n固定资产投资【  】亿元；茶园××亩。\n二、2026年工作安排【待改】',
		);
		assert.deepEqual(gaps, [
			{
				range: { start: { line: 3, character: 6 }, end: { line: 3, character: 10 } },
				clause: '固定资产投资【】亿元',
				path: ['一、2025年工作回顾', '（一）产业发展'],
			},
			{
				range: { start: { line: 3, character: 15 }, end: { line: 3, character: 17 } },
				clause: '茶园××亩',
				path: ['一、2025年工作回顾', '（一）产业发展'],
			},
			{
				range: { start: { line: 4, character: 11 }, end: { line: 4, character: 15 } },
				clause: '二、2026年工作安排【待改】',
				path: ['二、2026年工作安排【待改】'],
			},
		]);
	});

	test('show no more of a long clause than can be read at a glance', async () => {
		const [gap] = await gapsIn(`云溪镇政府工作报告\n一、2025年工作回顾\n${'村庄，'.repeat(20)}新建【待核】${'公里，'.repeat(20)}好。`);
		assert.ok((gap?.clause.length ?? 0) < 50);
		assert.match(gap?.clause ?? '', /^….*新建【待核】公里.*…$/);
	});

	test('of a report that has none, or is not open, are none', async () => {
		assert.deepEqual(await gapsIn('云溪镇政府工作报告\n一、2025年工作回顾\n粮食产量3万吨。'), []);
		assert.deepEqual(await client.connection.sendRequest('hegao/gaps', { uri: 'file:///drafts/none.txt' }), []);
	});
});
