import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	createProtocolConnection,
	DidOpenTextDocumentNotification,
	InitializedNotification,
	InitializeRequest,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { printAccepted } from '../../server/src/project/accepted';
import { printReview } from '../../server/src/project/review';
import { commentFile } from '../../server/src/project/threads/entries';
import { uriOf } from '../../server/src/project/uris';

const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n惠及XX户，修建道路5公里。\n';
const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 4 } };
/** Each longer than the disk below can take once more. */
const many = Array.from({ length: 60 }, (_, index) => `第${index}村的路修好了，惠及群众很多户，大家都说好。`);
const files: Readonly<Record<string, string>> = {
	'accepted.yml':
		printAccepted(
			many.map((context) => ({ rule: 'wording/placeholder', text: '很多', context, reason: '待定', by: '甲', date: '2025-12-01' })),
		) ?? '',
	'review.yml': printReview(
		many.map((context) => ({ indicator: '', text: '第', context, state: 'checked', by: '甲', date: '2025-12-01', file: 'b.txt' })),
	),
	'comments.yml': commentFile.print(
		many.map((body, index) => ({ file: 'b.txt', thread: `x${index}`, comment: `x${index}`, by: '甲', at: '2025-12-01T08:00:00Z', body })),
	),
};

suite('what reviewers write, on a disk that fails', () => {
	// Root may write anywhere, so root's tests run the server as nobody, with a copy of the program that nobody may read.
	const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
	let folder = '';
	let server: ChildProcess | undefined;
	const at = (name: string) => join(folder, name);
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-disk-'));
		chmodSync(folder, 0o777);
		mkdirSync(at('program'));
		for (const name of readdirSync('dist').filter((each) => each.endsWith('.js')))
			copyFileSync(join('dist', name), join(at('program'), name));
		writeFileSync(at('a.txt'), draft);
		mkdirSync(at('.hegao'));
		for (const [name, text] of Object.entries(files)) writeFileSync(at(`.hegao/${name}`), text);
		for (const name of Object.keys(files)) chmodSync(at(`.hegao/${name}`), 0o666);
		chmodSync(at('.hegao'), 0o777);
	});
	teardown(() => {
		server?.kill();
		chmodSync(at('.hegao'), 0o777);
		rmSync(folder, { recursive: true, force: true });
	});

	test('without a fault all three are saved', async () => {
		assert.deepEqual(await writeAll(await start('')), ['', 'done', '']);
		for (const [name, text] of Object.entries(files)) assert.notEqual(readFileSync(at(`.hegao/${name}`), 'utf8'), text);
	});

	test('full in the midst of saving: each is said, and every old file is whole', async () => {
		// No file may be larger than four kilobytes: writing stops there as on a full disk.
		await assertRefused(await start('trap "" XFSZ; ulimit -f 8;'), /未能保存.*(?:超过了系统允许的大小|磁盘已满)/);
	});

	test('a folder that may not be written to: each is said, and every old file is whole', async () => {
		chmodSync(at('.hegao'), 0o555);
		await assertRefused(await start(''), /未能保存.*没有权限/);
	});

	async function assertRefused(client: ProtocolConnection, reason: RegExp): Promise<void> {
		for (const said of await writeAll(client)) assert.match(said, reason);
		for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(at(`.hegao/${name}`), 'utf8'), text);
		assert.deepEqual(readdirSync(at('.hegao')), Object.keys(files).toSorted());
	}

	async function start(before: string): Promise<ProtocolConnection> {
		const command = `${before} exec "$0" program/server.js --stdio`;
		// Another user may not write down what the tests reached.
		const env = { ...process.env, NODE_V8_COVERAGE: '' };
		server = spawn('sh', ['-c', command, process.execPath], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'], ...other });
		if (!server.stdout || !server.stdin) return assert.fail('the server has no streams');
		const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
		client.listen();
		await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
		await client.sendNotification(InitializedNotification.type, {});
		return client;
	}

	/** What came of accepting, signing and commenting. */
	async function writeAll(client: ProtocolConnection): Promise<readonly string[]> {
		const uri = uriOf(at('a.txt'));
		await client.sendNotification(DidOpenTextDocumentNotification.type, {
			textDocument: { uri, languageId: 'report', version: 1, text: draft },
		});
		const accepted = await ask(client, 'hegao/accept', { uri, rule: 'wording/placeholder', range, reason: '待定', by: '乙' });
		const signed = await ask(client, 'hegao/signOff', { uri, by: '乙', state: 'checked', at: range, extent: 'sentence' });
		const commented = await ask(client, 'hegao/changeThread', { uri, by: '乙', change: { kind: 'open', range, body: '请核' } });
		return [accepted.refusal ?? '', signed.message === '' ? (signed.outcome ?? '') : (signed.message ?? ''), commented.refusal ?? ''];
	}

	function ask(client: ProtocolConnection, method: string, params: object): Promise<Readonly<Record<string, string>>> {
		return client.sendRequest(method, params);
	}
});
