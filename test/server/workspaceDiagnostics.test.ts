import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
	type Diagnostic,
	DidChangeWatchedFilesNotification,
	DidCloseTextDocumentNotification,
	type PreviousResultId,
	type WorkspaceDiagnosticReport,
	type WorkspaceDiagnosticReportPartialResult,
	WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import { run } from '../../server/src/cli/run';
import { titleLine } from '../../server/src/project/reportFiles';
import { memoryFiles } from '../project/memoryFiles';
import { type Client, connect } from './client';

const root = '/desk';
const faulty = '云溪镇政府工作报告\n一、2024年工作回顾\n新建道路12公里，其中村道5公里、县道8公里。。\n';
const sound = '云溪镇政府工作报告\n一、2024年工作回顾\n新建道路13公里。\n';

suite('diagnostics of the workspace', () => {
	let client: Client;
	teardown(() => client.end());

	test('are those of `check FOLDER`', async () => {
		const stored = filesOf({ ...examples(), '旧稿/云溪镇政府工作报告2020.txt': faulty, '.gitignore': '旧稿/\n' });
		client = await connect({ files: memoryFiles(stored), folders: [root] });
		const found = await pull(client);
		const byPath = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries([...entries].sort());
		assert.deepEqual(byPath(found.map(({ uri, items }) => [nameOf(uri), items.map(shown)])), byPath(await onCommandLine(stored)));
		assert.ok(found.some(({ items }) => items.length > 10));
	});

	test('are of reports only: by name, by series, by the first line', async () => {
		const stored = filesOf({
			'甲.report.txt': faulty,
			'工作报告.md': faulty,
			'汇报.txt': faulty,
			'说明.txt': '先读我。。',
			'笔记.md': faulty,
			'旧/工作报告.txt': faulty,
			'年度/稿.md': faulty,
			'report.yml': 'exclude: 旧/**\nseries: 年度/*.md\n',
		});
		client = await connect({ files: memoryFiles(stored), folders: [root] });
		assert.deepEqual(
			(await pull(client)).map(({ uri }) => nameOf(uri)).sort(),
			['工作报告.md', '年度/稿.md', '汇报.txt', '甲.report.txt'].sort(),
		);
	});

	test('of a report that is open are its own', async () => {
		client = await connect({ files: memoryFiles(filesOf({ 'a.report.txt': faulty, 'b.report.txt': faulty })), folders: [root] });
		await client.open(sound, uriOf('a.report.txt'));
		assert.deepEqual(
			(await pull(client)).map(({ uri }) => nameOf(uri)),
			['b.report.txt'],
		);
	});

	test('are not sent again: the answer waits for something new', async () => {
		const stored = filesOf({ 'a.report.txt': faulty, 'b.report.txt': faulty });
		client = await connect({ files: memoryFiles(stored), folders: [root] });
		const known = idsOf(await pull(client));
		const next = pull(client, known);
		stored.set(`${root}/b.report.txt`, Buffer.from(sound));
		await changed(client, 'b.report.txt');
		const [item, ...others] = await next;
		assert.deepEqual([nameOf(item?.uri ?? ''), item?.items, others], ['b.report.txt', [], []]);
	});

	test('go with their file', async () => {
		const stored = filesOf({ 'a.report.txt': faulty });
		client = await connect({ files: memoryFiles(stored), folders: [root] });
		const next = pull(client, idsOf(await pull(client)));
		stored.delete(`${root}/a.report.txt`);
		await changed(client, 'a.report.txt', 3);
		assert.deepEqual(
			(await next).map(({ uri, items }) => [nameOf(uri), items]),
			[['a.report.txt', []]],
		);
	});

	test('come back when a report is closed, and go when it is none of the workspace', async () => {
		client = await connect({ files: memoryFiles(filesOf({ 'a.report.txt': faulty })), folders: [root] });
		const elsewhere = pathToFileURL('/elsewhere/工作报告.txt').href;
		await client.open(faulty, uriOf('a.report.txt'));
		await client.open(faulty, elsewhere);
		const next = pull(client);
		for (const uri of [elsewhere, uriOf('a.report.txt')]) {
			await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
		}
		const items = [...(await next), ...(await pull(client))];
		assert.deepEqual(items.find(({ uri }) => uri === elsewhere)?.items, []);
		assert.ok((items.findLast(({ uri }) => nameOf(uri) === 'a.report.txt')?.items.length ?? 0) > 0);
		assert.ok((await client.diagnostics(uriOf('a.report.txt'))).length > 0);
	});

	test('rest on last year’s report too', async () => {
		const last = '云溪镇政府工作报告\n一、2024年工作回顾\n招商到位资金20251万元。\n二、2025年工作安排\n抓落实。\n';
		const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n招商到位资金22367万元，增长14.9%。\n二、2026年工作安排\n抓落实。\n';
		const stored = filesOf({ 'last.report.txt': last, 'draft.report.txt': draft });
		client = await connect({ files: memoryFiles(stored), folders: [root] });
		const first = await pull(client);
		assert.equal(first.find(({ uri }) => nameOf(uri) === 'draft.report.txt')?.items.length, 1);
		const next = pull(client, idsOf(first));
		stored.set(`${root}/last.report.txt`, Buffer.from(last.replace('20251', '19467')));
		await changed(client, 'last.report.txt');
		assert.deepEqual((await next).find(({ uri }) => nameOf(uri) === 'draft.report.txt')?.items, []);
	});

	test('are none where only open reports are wanted', async () => {
		client = await connect({ files: memoryFiles(filesOf({ 'a.report.txt': faulty })), folders: [root], checkWorkspace: false });
		const cancel = pull(client);
		await client.open(faulty, uriOf('a.report.txt'));
		await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf('a.report.txt') } });
		assert.deepEqual(
			(await cancel).map(({ items }) => items),
			[[]],
		);
	});
});

suite('what is a report by its name or first line', () => {
	test('is said alike in the manifest, in the client and in the server', () => {
		const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
		const [language] = manifest.contributes.languages;
		assert.equal(language.firstLine, titleLine.source);
	});
});

interface Item {
	readonly uri: string;
	readonly resultId?: string;
	readonly items: readonly Diagnostic[];
}

async function pull(client: Client, previousResultIds: PreviousResultId[] = []): Promise<readonly Item[]> {
	const partialResultToken = `part ${Math.random()}`;
	const items: WorkspaceDiagnosticReport['items'] = [];
	const listener = client.connection.onProgress(
		WorkspaceDiagnosticRequest.partialResult,
		partialResultToken,
		(part: WorkspaceDiagnosticReportPartialResult) => void items.push(...part.items),
	);
	const whole = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken });
	listener.dispose();
	return [...items, ...whole.items] as readonly Item[];
}

function idsOf(items: readonly Item[]): PreviousResultId[] {
	return items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
}

function changed(client: Client, name: string, type: 2 | 3 = 2): Promise<void> {
	return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(name), type }] });
}

function uriOf(name: string): string {
	return pathToFileURL(`${root}/${name}`).href;
}

function nameOf(uri: string): string {
	return relative(root, fileURLToPath(uri));
}

function filesOf(texts: Readonly<Record<string, string>>): Map<string, Uint8Array> {
	return new Map(Object.entries(texts).map(([name, text]) => [`${root}/${name}`, Buffer.from(text)]));
}

function examples(): Readonly<Record<string, string>> {
	const names = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
	return Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(`examples/${name}`, 'utf8')]));
}

function shown({ code, severity = 1, message, range, relatedInformation = [] }: Diagnostic) {
	const related = relatedInformation.map(({ location, message }) => ({ range: location.range, message }));
	return { rule: code, tier: ['', 'error', 'warning', 'information'][severity], message, range, related };
}

async function onCommandLine(stored: Map<string, Uint8Array>): Promise<readonly (readonly [string, unknown])[]> {
	const written: string[] = [];
	const out = (more: string) => void written.push(more);
	await run(['check', '--format', 'json', '.'], {
		folder: root,
		files: memoryFiles(stored),
		hasColours: false,
		showsProgress: false,
		processors: 1,
		out,
		err: () => {},
	});
	interface Found {
		readonly rule: string;
		readonly tier: string;
		readonly message: string;
		readonly range: unknown;
		readonly related: readonly { readonly range: unknown; readonly message: string }[];
	}
	const { files } = JSON.parse(written.join('')) as {
		readonly files: readonly { readonly path: string; readonly findings: readonly Found[] }[];
	};
	return files.map(({ path, findings }) => [
		path,
		findings.map(({ rule, tier, message, range, related }) => ({
			rule,
			tier,
			message,
			range,
			related: related.map((place) => ({ range: place.range, message: place.message })),
		})),
	]);
}
