import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import {
	CodeActionRequest,
	CompletionRequest,
	createProtocolConnection,
	DidOpenTextDocumentNotification,
	DocumentDiagnosticRequest,
	DocumentFormattingRequest,
	DocumentLinkRequest,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	type ProtocolConnection,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { uriOf } from '../../server/src/project/uris';
import { paragraph, wordFile } from '../exchange/archives';
import { pdfFile } from '../exchange/pdfFile';

const report = '云溪镇政府工作报告2025.txt';
const programs = readdirSync('dist').filter((name) => name.endsWith('.js'));

suite('no network', () => {
	let folder = '';
	const at = (name: string) => join(folder, name);
	const asked = () => (existsSync(at('log')) ? readFileSync(at('log'), 'utf8') : '');

	setup(async () => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-'));
		cpSync('examples', folder, { recursive: true });
		writeFileSync(at('旧.docx'), wordFile({ body: paragraph('云溪镇政府工作报告') + paragraph('一、2022年工作回顾') }));
		writeFileSync(at('旧.pdf'), pdfFile([[{ text: '云溪镇政府工作报告', x: 50, y: 700 }]]));
		writeFileSync(at('台账.xlsx'), await writeXlsx({ sheets: [{ name: '一', rows: [['指标', '时期', '数值', '单位']] }] }));
		writeFileSync(at('report.yml'), 'ledger: 台账.xlsx\nlexicon: 词表.yml\nexclude: 旧稿/**\n');
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));

	test('whoever goes out is noticed', () => {
		for (const out of ["fetch('http://127.0.0.1:9')", "require('net').connect(9)", "require('https').get('https://127.0.0.1:9')"]) {
			spawnSync(process.execPath, ['--eval', out], options());
		}
		assert.deepEqual(asked().trim().split('\n'), ['fetch', 'net.connect', 'https.get']);
	});

	const lines: readonly (readonly string[])[] = [
		['check', '.', '--format', 'sarif'],
		['figures', report],
		['outline', '旧.docx'],
		['targets', report],
		['compare', '云溪镇政府工作报告2024.txt', report],
		['draft', '--from', report],
		['baseline', '.'],
		['import', '旧.docx'],
		['import', '旧.pdf'],
		['check', '--fix', '练习'],
		['rules'],
	];
	for (const line of lines) {
		test(`hegao ${line.join(' ')}`, () => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...line], options());
			assert.ok(status === 0 || status === 1, stderr);
			assert.notEqual(stdout, '');
			assert.equal(asked(), '');
		});
	}

	for (const [name, line] of [
		['the server that an editor starts', ['dist/server.js', '--stdio']],
		['hegao lsp --stdio', ['dist/cli.js', 'lsp', '--stdio']],
	] as const) {
		test(name, async () => {
			const [file, ...args] = line;
			const server = spawn(process.execPath, [resolve(file), ...args], { ...options(), stdio: ['pipe', 'pipe', 'inherit'] });
			const found = await aSession(server, at(report)).finally(() => server.kill());
			assert.ok(found > 0, 'nothing was found');
			assert.equal(asked(), '');
		});
	}

	test('a socket asked for on the command line is refused', () => {
		const { status, stderr } = spawnSync(process.execPath, [resolve('dist/server.js'), '--socket=9'], { encoding: 'utf8' });
		assert.notEqual(status, 0);
		assert.match(stderr, /there is no network/);
	});

	function options() {
		const env = { ...process.env, NETWORK_LOG: at('log'), NODE_OPTIONS: `--require ${resolve('test/network/preload.cjs')}` };
		return { cwd: folder, env, encoding: 'utf8' } as const;
	}
});

suite('the built programs', () => {
	test('are all looked at', () => assert.ok(['cli.js', 'server.js', 'extension.js', 'pdf.js'].every((name) => programs.includes(name))));

	for (const name of programs) {
		test(`${name} loads no module of the network and calls nothing of a browser’s`, () => {
			assert.deepEqual(waysOut(readFileSync(`dist/${name}`, 'utf8')), []);
		});
	}

	test('would be found out', () => {
		const text = 'require("net");import("node:https");process.getBuiltinModule("dns");let t=await fetch(e);return new WebSocket(u)';
		assert.equal(waysOut(text).length, 5);
		assert.deepEqual(waysOut('class A{async fetch({kind:t}){}};this.fetch(t);require("node:path")'), []);
	});
});

function waysOut(text: string): readonly string[] {
	const modules = /(?:require|import|getBuiltinModule)\("(?:node:)?(?:net|tls|dgram|dns(?:\/promises)?|https?|http2)"\)/g;
	// A method of that name (`x.fetch(…)`, `fetch(…) {`) is another thing.
	const calls = /(?<![\w$.#])(?<!async )(?:fetch\((?![^()]*\)\{)|new (?:XMLHttpRequest|WebSocket|EventSource|Worker)\b)/g;
	return [...(text.match(modules) ?? []), ...(text.match(calls) ?? [])];
}

/** What an editor does; gives how many findings there were. */
async function aSession(server: ChildProcess, path: string): Promise<number> {
	if (!server.stdout || !server.stdin) throw new Error('the server has no streams');
	const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
	connection.listen();
	await connection.sendRequest(InitializeRequest.type, {
		processId: null,
		rootUri: null,
		capabilities: { textDocument: { diagnostic: {} } },
	});
	await connection.sendNotification(InitializedNotification.type, {});
	const found = await lookAround(connection, path);
	await connection.sendRequest(ShutdownRequest.type);
	connection.sendNotification('exit');
	await new Promise((ended) => server.once('exit', ended));
	return found;
}

async function lookAround(connection: ProtocolConnection, path: string): Promise<number> {
	const text = `${readFileSync(path, 'utf8')}详见 http://127.0.0.1:9/ 和 [附件](//host/a.md)，惠及XX户。\n`;
	const textDocument = { uri: uriOf(path) };
	await connection.sendNotification(DidOpenTextDocumentNotification.type, {
		textDocument: { ...textDocument, languageId: 'report', version: 1, text },
	});
	const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
	const position = { line: 6, character: 8 };
	const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
	await connection.sendRequest(HoverRequest.type, { textDocument, position });
	await connection.sendRequest(CompletionRequest.type, { textDocument, position });
	await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
	await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
	await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options: { tabSize: 4, insertSpaces: false } });
	await connection.sendRequest('hegao/targets', textDocument);
	return report.kind === 'full' ? report.items.length : 0;
}
