// A server process that is talked to as an editor does.
import { spawn } from 'node:child_process';

/** @param document the URI of the one report it has open */
export async function startedServer(document) {
	const process = spawn(globalThis.process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const client = talkTo(process);
	let version = 1;
	const capabilities = { textDocument: { diagnostic: {} } };
	await client.request('initialize', { processId: globalThis.process.pid, rootUri: null, capabilities });
	client.notify('initialized', {});
	return {
		pid: process.pid,
		open: (text) => client.notify('textDocument/didOpen', { textDocument: { uri: document, languageId: 'report', version, text } }),
		change: (change) =>
			client.notify('textDocument/didChange', { textDocument: { uri: document, version: ++version }, contentChanges: [change] }),
		diagnostics: () => client.request('textDocument/diagnostic', { textDocument: { uri: document } }),
		request: client.request,
		version: () => version,
		stop: () => process.kill(),
	};
}

/** @param heard told of every notification of the server's */
export function talkTo({ stdin, stdout }, heard = () => {}) {
	const waiting = new Map();
	let buffer = Buffer.alloc(0);
	let next = 1;
	stdout.on('data', (chunk) => {
		buffer = Buffer.concat([buffer, chunk]);
		for (let message = take(); message; message = take()) {
			if (message.method && message.id !== undefined)
				send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
			else if (message.method) heard(message);
			else waiting.get(message.id)?.(message.result);
		}
	});
	return {
		notify: (method, params) => send({ method, params }),
		request: (method, params) =>
			new Promise((resolve) => {
				waiting.set(next, resolve);
				send({ id: next++, method, params });
			}),
	};

	function send(message) {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	}

	function take() {
		const end = buffer.indexOf('\r\n\r\n');
		if (end < 0) return undefined;
		const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())[1]);
		if (buffer.length < end + 4 + length) return undefined;
		const body = buffer.subarray(end + 4, end + 4 + length).toString();
		buffer = buffer.subarray(end + 4 + length);
		return JSON.parse(body);
	}
}
