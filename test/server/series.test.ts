import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import { ReferencesRequest, RenameRequest, type WorkspaceEdit, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { addTerm, withTerm } from '../../server/src/project/addTerm';
import type { CheckedWorkspace } from '../../server/src/protocol/checkWorkspace';
import type { AddedTerm, Terms } from '../../server/src/protocol/terms';
import { memoryFiles } from '../project/memoryFiles';
import { type Client, connect } from './client';

const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n固定资产投资18亿元。扩建云溪科创园，云溪科创园满园。\n';
const last = '云溪镇政府工作报告\n一、2024年工作回顾\n固定资产投资16亿元。投用云溪科创园。\n';
const lexicon = '# 本镇用语\n- preferred: 规上工业 # 简称\n  variants: [规模以上工业]\n';
const place = { line: 2, character: 16 };

suite('the reports of a series', () => {
	let client: Client;
	let stored: Map<string, Uint8Array>;
	teardown(() => client.end());

	async function start(more: Readonly<Record<string, string>> = {}, text = draft): Promise<void> {
		const files = { 'draft.report.txt': text, 'last.report.txt': last, ...more };
		stored = new Map(Object.entries(files).map(([name, content]) => [`/desk/${name}`, Buffer.from(content)]));
		client = await connect({ files: memoryFiles(stored), folders: ['/desk'] });
		await client.open(text, uriOf('draft.report.txt'));
	}

	test('are renamed in together, those that are not open without a version', async () => {
		await start();
		const edit: WorkspaceEdit | null = await client.connection.sendRequest(RenameRequest.type, { ...at(place), newName: '云溪湖科创园' });
		const changes = (edit?.documentChanges ?? []).flatMap((change) =>
			'edits' in change ? [[change.textDocument.uri, change.textDocument.version, change.edits.length]] : [],
		);
		assert.deepEqual(changes, [
			[uriOf('draft.report.txt'), 1, 2],
			[uriOf('last.report.txt'), null, 1],
		]);
	});

	test('are searched for what a name or a figure is spoken of', async () => {
		await start();
		const found = async (position: typeof place) => {
			const params = { ...at(position), context: { includeDeclaration: true } };
			return (await client.connection.sendRequest(ReferencesRequest.type, params))?.map(({ uri }) => uri);
		};
		assert.deepEqual(await found(place), [uriOf('draft.report.txt'), uriOf('draft.report.txt'), uriOf('last.report.txt')]);
		assert.deepEqual(await found({ line: 2, character: 7 }), [uriOf('draft.report.txt'), uriOf('last.report.txt')]);
	});

	test('have their sections and indicators among the symbols', async () => {
		await start();
		const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '2024年工作' });
		assert.deepEqual(
			symbols?.map(({ name }) => name),
			['一、2024年工作回顾'],
		);
	});

	test('are checked when asked, and counted', async () => {
		await start();
		const found = await client.connection.sendRequest<CheckedWorkspace>('hegao/checkWorkspace', {});
		assert.deepEqual([found.reports, found.error], [2, 0]);
	});

	test('have their terms listed, with what is to be changed', async () => {
		const text = draft.replace('固定', '规模以上工业增长，规上工业增效。固定');
		await start({ 'report.yml': 'lexicon: 词表.yml\n', '词表.yml': lexicon }, text);
		const answer = await client.connection.sendRequest<Terms>('hegao/terms', { uri: uriOf('draft.report.txt') });
		assert.equal(answer.hasLexicon, true);
		assert.deepEqual(
			answer.terms.map(({ preferred, forms }) => [
				preferred,
				forms.map(({ written, standing, places }) => [written, standing, places.length]),
			]),
			[
				[
					'规上工业',
					[
						['规上工业', 'right', 1],
						['规模以上工业', 'wrong', 1],
					],
				],
			],
		);
	});

	test('get a lexicon only where they may, named in report.yml', async () => {
		await start({ 'report.yml': '# 设置\nprofile: town\n' });
		const term = { uri: uriOf('draft.report.txt'), preferred: '云溪科创园', variants: ['云溪科技园'] };
		const asked = await client.connection.sendRequest<AddedTerm>('hegao/addTerm', { ...term, mayCreate: false });
		assert.deepEqual([asked.isMissing, stored.has('/desk/词表.yml')], [true, false]);
		assert.equal((await client.connection.sendRequest<AddedTerm>('hegao/addTerm', { ...term, mayCreate: true })).refusal, '');
		assert.equal(textOf('report.yml'), '# 设置\nprofile: town\nlexicon: 词表.yml\n');
		assert.match(textOf('词表.yml'), /preferred: 云溪科创园[\s\S]*云溪科技园/);
	});

	function textOf(name: string): string {
		return Buffer.from(stored.get(`/desk/${name}`) ?? []).toString();
	}
});

suite('a lexicon with one term more', () => {
	test('keeps what its owner wrote', () => {
		const after = withTerm('词表.yml', lexicon, { preferred: '云溪早春', variants: ['云溪春茶'] });
		assert.ok(typeof after === 'string' && after.startsWith(lexicon), String(after));
	});

	test('takes variants into an entry that is there', () => {
		const after = withTerm('词表.yml', lexicon, { preferred: '规上工业', variants: ['规模工业'] });
		assert.equal(after, lexicon.replace('[规模以上工业]', '[ 规模以上工业, 规模工业 ]'));
	});

	test('may be a table', () => {
		const after = withTerm('词表.csv', '规范写法,其他写法,说明\r\n甲乙,丙丁,\r\n', {
			preferred: '云溪早春',
			variants: ['云溪春茶', '云溪早茶'],
		});
		assert.equal(after, '规范写法,其他写法,说明\r\n甲乙,丙丁,\r\n云溪早春,云溪春茶、云溪早茶,\r\n');
	});

	test('is never written over where it can’t be read, and keeps its byte order mark', async () => {
		const term = { preferred: '云溪早春', variants: ['云溪春茶'] };
		const kept = new Map([['/desk/词表.yml', Buffer.from(lexicon)]]);
		await assert.rejects(addTerm(memoryFiles(kept, ['/desk/词表.yml']), '/desk', term, true), { code: 'EACCES' });
		assert.equal(String(kept.get('/desk/词表.yml')), lexicon);
		const marked = new Map<string, Uint8Array>([['/desk/词表.yml', Buffer.from(`\ufeff${lexicon}`)]]);
		await addTerm(memoryFiles(marked), '/desk', term, true);
		assert.ok(
			Buffer.from(marked.get('/desk/词表.yml') ?? [])
				.toString()
				.startsWith(`\ufeff${lexicon}`),
		);
	});

	test('is left alone when it has mistakes or the term contradicts it', () => {
		assert.ok(typeof withTerm('词表.yml', 'a: b\n', { preferred: '甲乙', variants: ['丙丁'] }) !== 'string');
		assert.ok(typeof withTerm('词表.yml', lexicon, { preferred: '规模以上工业', variants: ['规上工业'] }) !== 'string');
	});
});

function at(position: typeof place) {
	return { textDocument: { uri: uriOf('draft.report.txt') }, position };
}

function uriOf(name: string): string {
	return pathToFileURL(`/desk/${name}`).href;
}
