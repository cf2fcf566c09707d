// How long a person waits: the command line on one report, started cold, and a keystroke until the diagnostics it leads to.
//
//   npm run bench [-- --json FILE]
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const file = 'examples/云溪镇政府工作报告2025.txt';
const text = readFileSync(file, 'utf8');

const cold = timesOf(15, () => void spawnSync(process.execPath, ['dist/cli.js', 'check', file, '--format', 'json']));
// What starting Node.js takes by itself, since machines and their moods differ.
const node = timesOf(15, () => void spawnSync(process.execPath, ['-e', '0']));
const keystrokes = await keystrokeTimes(200);
const rows = { 'Node.js alone': figures(node), 'cold command line': figures(cold), 'keystroke to diagnostics': figures(keystrokes) };
console.log(`${file}: ${text.length} characters`);
console.table(rows);
if (values.json) writeFileSync(values.json, JSON.stringify({ characters: text.length, milliseconds: rows }, undefined, '\t'));

function timesOf(count, run) {
	return Array.from({ length: count }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
}

function figures(times) {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
	return { median: at(0.5), p99: at(0.99), runs: sorted.length };
}

/** Types and deletes a character in the middle of the report, asking for diagnostics each time, through the real server. */
async function keystrokeTimes(count) {
	const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const client = talkTo(server);
	const uri = 'file:///bench/report.txt';
	await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
	client.notify('initialized', {});
	client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'report', version: 1, text } });
	const line = Math.floor(text.split('\n').length / 2);
	const times = [];
	for (let version = 2; version < count + 12; version++) {
		const start = performance.now();
		const isTyped = version % 2 === 0;
		const range = { start: { line, character: 0 }, end: { line, character: isTyped ? 0 : 1 } };
		client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: isTyped ? '新' : '' }] });
		await client.request('textDocument/diagnostic', { textDocument: { uri } });
		// The first few warm the engine up.
		if (version >= 12) times.push(performance.now() - start);
	}
	server.kill();
	return times;
}

function talkTo({ stdin, stdout }) {
	const waiting = new Map();
	let buffer = Buffer.alloc(0);
	let next = 1;
	stdout.on('data', (chunk) => {
		buffer = Buffer.concat([buffer, chunk]);
		for (let message = take(); message; message = take()) {
			if (message.method && message.id !== undefined)
				send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
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
