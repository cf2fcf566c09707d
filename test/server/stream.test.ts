import { strict as assert } from 'node:assert';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

const uri = 'file:///drafts/工作报告.txt';
const report = '一、2025年工作回顾\n全年完成了目标。\n三、2026年工作安排\n惠及XX户。\n';

interface Message {
	readonly id?: number | string | null;
	readonly method?: string;
	readonly result?: unknown;
	readonly error?: { readonly code: number; readonly message: string };
}

suite('the server’s stream', () => {
	let server: ChildProcessWithoutNullStreams;
	let answers: AsyncIterator<Message>;
	setup(() => {
		server = spawn(process.execPath, ['dist/server.js', '--stdio']);
		answers = messagesFrom(server.stdout);
	});
	teardown(() => server.kill('SIGKILL'));

	const write = (body: string) => server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	const send = (message: object) => write(JSON.stringify({ jsonrpc: '2.0', ...message }));
	/** The answer to a request; whatever else comes before is passed over. */
	async function answerTo(id: number): Promise<Message> {
		for (;;) {
			const { value, done } = await answers.next();
			assert.ok(!done, 'the server has ended');
			if (value.id === id && value.method === undefined) return value;
		}
	}
	async function start(): Promise<void> {
		send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } } });
		assert.ok((await answerTo(1)).result);
		send({ method: 'initialized', params: {} });
	}
	async function works(): Promise<void> {
		send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'report', version: 1, text: report } } });
		send({ id: 90, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
		const { result } = await answerTo(90);
		assert.equal((result as { readonly items: readonly unknown[] }).items.length, 2);
	}

	test('requests before the start are refused, and it starts all the same', async () => {
		send({ id: 5, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 0 } } });
		send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] } });
		assert.ok((await answerTo(5)).error);
		await start();
		await works();
	});

	test('a second start is refused, and the first goes on', async () => {
		await start();
		send({ id: 6, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
		assert.equal((await answerTo(6)).error?.code, -32600);
		await works();
	});

	for (const [what, bodies] of [
		['what is no JSON', ['{', '', 'null', '"x"', '[]', '{"a":}', '\u0000']],
		['messages without a method or with odd ones', ['{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":7}', '{"id":[],"params":1}']],
		['answers to questions never asked', ['{"jsonrpc":"2.0","id":77,"result":1}', '{"jsonrpc":"2.0","id":"x","error":null}']],
		['a message of five megabytes', [JSON.stringify({ jsonrpc: '2.0', method: 'x', params: ['云'.repeat(1_700_000)] })]],
		['nesting 10,000 deep', [`{"jsonrpc":"2.0","method":"x","params":${'['.repeat(10_000)}${']'.repeat(10_000)}}`]],
		[
			'names of an object’s own',
			['{"jsonrpc":"2.0","method":"__proto__","params":{"__proto__":{"x":1}}}', '{"jsonrpc":"2.0","method":"constructor"}'],
		],
	] as const) {
		test(`${what}: the server goes on`, async () => {
			await start();
			for (const body of bodies) write(body);
			await works();
		});
	}

	test('a header that can’t be read does not keep the server from ending with its editor', async () => {
		await start();
		server.stdin.write('Content-Length: x\r\n\r\n{}');
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.stdin.end();
		assert.notEqual(await ended, null);
	});

	test('after shutdown it answers nothing but refusals, and exit ends it', async () => {
		await start();
		await works();
		send({ id: 7, method: 'shutdown' });
		assert.equal((await answerTo(7)).result, null);
		send({ id: 8, method: 'textDocument/hover', params: { textDocument: { uri }, position: { line: 0, character: 0 } } });
		await answerTo(8);
		const ended = new Promise((resolve) => server.once('exit', resolve));
		send({ method: 'exit' });
		assert.equal(await ended, 0);
	});

	test('an editor that goes away takes the server with it', async () => {
		await start();
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.stdin.end();
		assert.notEqual(await ended, null);
	});
});

async function* messagesFrom(stream: AsyncIterable<Buffer>): AsyncGenerator<Message> {
	let waiting = Buffer.alloc(0);
	for await (const chunk of stream) {
		waiting = Buffer.concat([waiting, chunk]);
		for (;;) {
			const head = /Content-Length: (\d+)\r\n\r\n/.exec(waiting.toString('latin1'));
			if (!head) break;
			const from = head.index + head[0].length;
			const end = from + Number(head[1]);
			if (waiting.length < end) break;
			yield JSON.parse(waiting.subarray(from, end).toString('utf8'));
			waiting = waiting.subarray(end);
		}
	}
}
