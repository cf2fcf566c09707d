import { strict as assert } from 'node:assert';
import type { ChangeThread, ReviewThread, ThreadChanged, Threads } from '../../server/src/protocol/threads';
import { bytesOf, memoryFiles } from '../project/memoryFiles';
import { type Client, connect } from './client';

const uri = 'file:///drafts/a.txt';
const comments = '/drafts/.hegao/comments.yml';
const draft = [
	'云溪镇政府工作报告',
	'一、2025年工作回顾',
	'（一）产业稳步壮大',
	'　　固定资产投资16.2亿元，增长8.7%。工业投资稳步增长。',
	'（二）民生持续改善',
	'　　发放补贴120万元。新建托位60个。',
	'　　发放补贴120万元。改造老旧小区3个。',
].join('\n');

suite('review threads', () => {
	let client: Client;
	let stored: Map<string, Uint8Array>;
	let text: string;
	let version: number;
	teardown(() => client.end());

	async function start(files: Readonly<Record<string, string>> = {}, isReadOnly = false): Promise<void> {
		stored = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
		client = await connect({ files: memoryFiles(stored, [], isReadOnly) });
		text = draft;
		version = 1;
		await client.open(draft, uri);
	}

	async function edit(from: string, to: string): Promise<void> {
		assert.ok(text.includes(from));
		text = text.replace(from, to);
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: ++version },
			contentChanges: [{ text }],
		});
	}

	function change(asked: ChangeThread['change'], by = '甲'): Promise<ThreadChanged> {
		return client.connection.sendRequest('hegao/changeThread', { uri, by, change: asked } satisfies ChangeThread);
	}

	/** Opens a thread on the nth place that reads so. */
	async function open(words: string, body: string, { nth = 1, by = '甲' } = {}): Promise<string> {
		let at = -1;
		for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
		const { refusal, id } = await change({ kind: 'open', range: { start: positionAt(at), end: positionAt(at + words.length) }, body }, by);
		assert.equal(refusal, '');
		return id;
	}

	function positionAt(offset: number) {
		const lines = text.slice(0, offset).split('\n');
		return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	}

	async function listed(by = '甲'): Promise<readonly ReviewThread[]> {
		return (await client.connection.sendRequest<Threads | null>('hegao/threads', { uri, by }))?.threads ?? [];
	}

	/** Line, words at the place and state of each thread: `3 16.2亿元`. */
	async function places(): Promise<readonly string[]> {
		return (await listed()).map(({ range, isChanged, isResolved }) => {
			const words = range ? (text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) ?? '') : '全文';
			return [range?.start.line ?? '', words, isChanged ? '原文已改' : '', isResolved ? '已处理' : '']
				.filter((part) => part !== '')
				.join(' ');
		});
	}

	async function bodies(): Promise<readonly string[]> {
		return (await listed()).flatMap((thread) =>
			thread.comments.map(({ by, body, isOwn, edited }) => `${by}${isOwn ? '*' : ''}：${body}${edited ? '（改过）' : ''}`),
		);
	}

	test('are kept in the project, and found again by another server', async () => {
		await start();
		await open('16.2亿元', '与统计局的数不一致');
		await open('新建托位', '多行\n意见', { by: '乙' });
		assert.deepEqual(await places(), ['3 16.2亿元', '5 新建托位']);
		client.end();
		client = await connect({ files: memoryFiles(stored) });
		await client.open(draft, uri);
		assert.deepEqual(await places(), ['3 16.2亿元', '5 新建托位']);
		assert.deepEqual(await bodies(), ['甲*：与统计局的数不一致', '乙：多行\n意见']);
		assert.equal(new TextDecoder().decode(stored.get(comments)).trimEnd().split('\n').length, 2);
	});

	test('move with their sentences', async () => {
		await start();
		await open('增长8.7%', '核对');
		await edit('（一）产业', '　　全镇上下团结奋斗。\n（一）产业');
		assert.deepEqual(await places(), ['4 增长8.7%']);
	});

	test('say that their text was changed, and stay as near as can be told', async () => {
		await start();
		await open('16.2亿元', '核对');
		await edit('固定资产投资16.2亿元，增长8.7%', '全镇固定资产投资达到16.5亿元，增长8.7%');
		assert.deepEqual(
			await places(),
			['4 全镇固定资产投资达到16.5亿元，增长8.7%。 原文已改'].map((place) => place.replace('4', '3')),
		);
		const [thread] = await listed();
		assert.equal(thread?.text, '16.2亿元');
		await edit('全镇固定资产投资达到16.5亿元，增长8.7%', '固定资产投资16.2亿元，增长8.7%');
		assert.deepEqual(await places(), ['3 16.2亿元']);
	});

	test('whose sentence is gone stand where it stood, or at the top', async () => {
		await start();
		await open('新建托位', '核对');
		await edit('新建托位60个。', '');
		assert.deepEqual(await places(), ['6 发放补贴120万元。 原文已改']);
		await edit(text, '');
		assert.deepEqual(await places(), ['0 原文已改']);
	});

	test('on one of two sentences alike stay with it', async () => {
		await start();
		await open('120万元', '第二处', { nth: 2 });
		assert.deepEqual(await places(), ['6 120万元']);
		await edit('（二）民生持续改善\n', '（二）民生持续改善\n　　开头加一句。\n');
		assert.deepEqual(await places(), ['7 120万元']);
	});

	test('may be on the whole draft, on a cursor’s sentence, or on several sentences', async () => {
		await start();
		await change({ kind: 'open', range: null, body: '总体' });
		await change({
			kind: 'open',
			range: { start: positionAt(text.indexOf('工业投资')), end: positionAt(text.indexOf('工业投资')) },
			body: '一句',
		});
		await open('增长8.7%。工业投资', '跨句');
		assert.deepEqual(new Set(await places()), new Set(['全文', '3 工业投资稳步增长。', '3 增长8.7%。工业投资']));
	});

	test('are answered, settled and opened again', async () => {
		await start();
		const thread = await open('8.7%', '请核');
		assert.equal((await change({ kind: 'reply', thread, body: '已核' }, '乙')).refusal, '');
		assert.deepEqual(new Set(await bodies()), new Set(['甲*：请核', '乙：已核']));
		for (const [state, shown] of [
			['resolved', '3 8.7% 已处理'],
			['open', '3 8.7%'],
			['resolved', '3 8.7% 已处理'],
		] as const) {
			await change({ kind: 'settle', thread, state });
			assert.deepEqual(await places(), [shown]);
		}
	});

	test('one’s own comments can be changed and taken back, others’ not', async () => {
		await start();
		const thread = await open('8.7%', '请核');
		const { id: reply } = await change({ kind: 'reply', thread, body: '已核' }, '乙');
		assert.match((await change({ kind: 'edit', comment: reply, body: '未核' })).refusal, /乙写的，只能由本人改动/);
		assert.match((await change({ kind: 'delete', comment: reply })).refusal, /乙写的/);
		assert.equal((await change({ kind: 'edit', comment: thread, body: '请再核' })).refusal, '');
		assert.deepEqual(new Set(await bodies()), new Set(['甲*：请再核（改过）', '乙：已核']));
		await change({ kind: 'delete', comment: thread });
		assert.deepEqual(await bodies(), ['乙：已核']);
		assert.deepEqual(await places(), ['3 8.7%']);
		await change({ kind: 'delete', comment: reply }, '乙');
		assert.deepEqual(await listed(), []);
		assert.equal(new TextDecoder().decode(stored.get(comments)), '');
		assert.match((await change({ kind: 'reply', thread, body: '还在吗' })).refusal, /已被删除/);
	});

	test('bear the project’s reviewer where it names one', async () => {
		await start({ '/drafts/report.yml': 'reviewer: 丙\n' });
		await open('8.7%', '请核');
		assert.deepEqual(await bodies(), ['丙*：请核']);
	});

	test('made at the same time are all kept', async () => {
		await start();
		await Promise.all(['16.2亿元', '8.7%', '60个', '3个'].map((words) => open(words, words)));
		assert.equal((await listed()).length, 4);
	});

	test('of a damaged file that can be read go on, and the file is kept aside', async () => {
		await start();
		await open('8.7%', '请核');
		const whole = new TextDecoder().decode(stored.get(comments));
		stored.set(comments, bytesOf(`${whole}- {"thread": 坏了\n`));
		assert.equal((await listed()).length, 1);
		const { refusal, message } = await change({ kind: 'open', range: null, body: '总体' });
		assert.deepEqual([refusal, /已另存为 .*comments\.corrupt-/.test(message)], ['', true]);
		assert.equal((await listed()).length, 2);
		assert.equal([...stored.keys()].filter((path) => path.includes('corrupt')).length, 1);
	});

	test('that can’t be written are refused with the reason', async () => {
		await start({}, true);
		assert.match((await change({ kind: 'open', range: null, body: '总体' })).refusal, /未能保存，磁盘只读/);
		await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
		assert.match((await change({ kind: 'open', range: null, body: '总体' })).refusal, /没有打开/);
		assert.equal(await client.connection.sendRequest('hegao/threads', { uri, by: '甲' }), null);
	});
});
