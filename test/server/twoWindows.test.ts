import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAccepted } from '../../server/src/project/accepted';
import { nodeFiles } from '../../server/src/project/nodeFiles';
import { parseReview } from '../../server/src/project/review';
import { commentFile } from '../../server/src/project/threads/entries';
import { uriOf } from '../../server/src/project/uris';
import type { Accept, Accepted, AcceptMethod } from '../../server/src/protocol/accepting';
import type { Figures, FiguresMethod } from '../../server/src/protocol/figures';
import type { SignedOff, SignOffMethod } from '../../server/src/protocol/signingOff';
import type { ChangeThreadMethod, ThreadChanged } from '../../server/src/protocol/threads';
import { type Client, connect } from './client';

const method: AcceptMethod = 'hegao/accept';
const count = 12;
const names = Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e10 + index));
const text = `云溪镇政府工作报告\n${names.map((name) => `${name}村惠及XX户，修路5公里。`).join('\n')}\n`;

suite('two windows on one folder', () => {
	let folder = '';
	let windows: readonly Client[] = [];
	setup(async () => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-'));
		writeFileSync(join(folder, 'a.txt'), text);
		windows = await Promise.all([connect({ files: nodeFiles }), connect({ files: nodeFiles })]);
	});
	teardown(() => {
		for (const window of windows) window.end();
		rmSync(folder, { recursive: true, force: true });
	});

	test('accepting at the same time in both loses nothing', async () => {
		const uri = uriOf(join(folder, 'a.txt'));
		const refusals = await Promise.all(windows.map((window, index) => acceptEvery(window, uri, index)));
		assert.deepEqual(
			refusals.flat(),
			Array.from({ length: count }, () => ''),
		);
		const stored = readFileSync(join(folder, '.hegao/accepted.yml'), 'utf8');
		const { value, problems } = parseAccepted('', stored);
		assert.deepEqual([value.length, problems.length], [count, 0]);
		assert.deepEqual(readdirSync(join(folder, '.hegao')), ['accepted.yml']);
	});

	test('signing at the same time in both loses nothing', async () => {
		const uri = uriOf(join(folder, 'a.txt'));
		const signed = await Promise.all(windows.map((window, index) => signEvery(window, uri, index)));
		assert.deepEqual(
			signed.flat(),
			Array.from({ length: count }, () => 'done'),
		);
		const { value, problems } = parseReview('', readFileSync(join(folder, '.hegao/review.yml'), 'utf8'));
		assert.deepEqual([value.length, problems.length], [count, 0]);
		assert.deepEqual(new Set(value.map(({ by }) => by)), new Set(['甲', '乙']));
		assert.deepEqual(readdirSync(join(folder, '.hegao')), ['.gitattributes', 'review.yml']);
	});

	test('commenting at the same time in both loses nothing', async () => {
		const uri = uriOf(join(folder, 'a.txt'));
		const refusals = await Promise.all(windows.map((window, index) => commentEvery(window, uri, index)));
		assert.deepEqual(
			refusals.flat(),
			Array.from({ length: count }, () => ''),
		);
		const { value, problems } = commentFile.parse('', readFileSync(join(folder, '.hegao/comments.yml'), 'utf8'));
		assert.deepEqual([new Set(value.map(({ body }) => body)).size, problems.length], [count, 0]);
		assert.deepEqual(readdirSync(join(folder, '.hegao')), ['.gitattributes', 'comments.yml']);
	});

	/** One window signs the even figures, the other the odd ones, all at once. */
	async function signEvery(window: Client, uri: string, index: number): Promise<readonly string[]> {
		await window.open(text, uri);
		const by = '甲乙'[index];
		const { figures } = await window.connection.sendRequest<Figures>('hegao/figures' satisfies FiguresMethod, { uri, by });
		assert.equal(figures.length, count);
		const own = figures.filter((_, at) => at % windows.length === index);
		const asked = own.map(({ id }) => ({ uri, by, state: 'checked', ids: [id] }));
		return Promise.all(
			asked.map(async (each) => (await window.connection.sendRequest<SignedOff>('hegao/signOff' satisfies SignOffMethod, each)).outcome),
		);
	}

	async function commentEvery(window: Client, uri: string, index: number): Promise<readonly string[]> {
		await window.open(text, uri);
		const own = names.filter((_, at) => at % windows.length === index);
		const asked = own.map((body) => ({ uri, by: '甲乙'[index], change: { kind: 'open', range: null, body } }));
		return Promise.all(
			asked.map(
				async (each) =>
					(await window.connection.sendRequest<ThreadChanged>('hegao/changeThread' satisfies ChangeThreadMethod, each)).refusal,
			),
		);
	}

	/** One window accepts the even findings, the other the odd ones, all at once. */
	async function acceptEvery(window: Client, uri: string, index: number): Promise<readonly string[]> {
		await window.open(text, uri);
		const found = (await window.diagnostics(uri)).filter(({ code }) => code === 'wording/placeholder');
		assert.equal(found.length, count);
		const own = found.filter((_, at) => at % windows.length === index);
		const asked = own.map(({ range }): Accept => ({ uri, rule: 'wording/placeholder', range, reason: '待定', by: '甲' }));
		return Promise.all(asked.map(async (accept) => (await window.connection.sendRequest<Accepted>(method, accept)).refusal));
	}
});
