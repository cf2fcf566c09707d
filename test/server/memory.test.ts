import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Client, connect } from './client';

suite('memory', () => {
	const text = readFileSync('examples/云溪镇政府工作报告2025.txt', 'utf8').slice(0, 1_000);
	const lines = text.split('\n').length;

	test('stays what it is, however often a report is edited', async () => {
		const client = await connect();
		await client.open(text);
		await edit(client, 2, 300);
		const before = heapUsed();
		await edit(client, 302, 2_000);
		const grown = heapUsed() - before;
		client.end();
		// What is compiled on the way takes half of this; that many versions of the text alone would be more.
		assert.ok(grown < 3_000_000, `${Math.round(grown / 1000)} kB more after 2,000 edits of ${text.length} characters`);
	});

	/** One character into every line in turn, and out of it again the next time. */
	async function edit(client: Client, version: number, count: number): Promise<void> {
		for (let made = 0; made < count; made++) {
			const line = made % lines;
			const isThere = Math.floor(made / lines) % 2 === 1;
			const range = { start: { line, character: 0 }, end: { line, character: isThere ? 1 : 0 } };
			await client.change(version + made, { range, text: isThere ? '' : '新' });
			await client.diagnostics();
		}
	}
});

/** Bytes that are still in use, by collecting what is not. */
function heapUsed(): number {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	for (let round = 0; round < 3; round++) collect();
	return process.memoryUsage().heapUsed;
}
