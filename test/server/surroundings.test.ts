import { strict as assert } from 'node:assert';
import { basename, dirname } from 'node:path';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Files } from '../../server/src/project/files';
import { type Client, connect } from './client';

const folder = '/drafts';
const lastYear = '云溪镇政府工作报告\n一、2024年工作回顾\n招商到位资金20251万元。\n二、2025年工作安排\n抓落实。\n';
const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n招商到位资金22367万元，增长14.9%。\n二、2026年工作安排\n抓落实。\n';
const draftUri = `file://${folder}/draft.txt`;

suite('what stands beside a draft', () => {
	let client: Client;
	teardown(() => client.end());

	test('is read: last year’s report is named as the other place', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear }) });
		await client.open(draft, draftUri);
		const [finding] = await client.diagnostics(draftUri);
		assert.equal(finding?.code, 'figures/growth-against-last-year');
		const location = finding?.relatedInformation?.at(-1)?.location;
		assert.deepEqual(location, {
			uri: `file://${folder}/last.txt`,
			range: { start: { line: 2, character: 6 }, end: { line: 2, character: 13 } },
		});
	});

	test('is of one place: another town’s report says nothing', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear.replace('云溪镇', '石桥镇') }) });
		await client.open(draft, draftUri);
		assert.deepEqual(await client.diagnostics(draftUri), []);
	});

	test('is read anew when it changes', async () => {
		const texts: Record<string, string> = { 'last.txt': lastYear };
		client = await connect({ files: filesOf(texts) });
		await client.open(draft, draftUri);
		assert.equal((await client.diagnostics(draftUri)).length, 1);
		texts['last.txt'] = lastYear.replace('20251', '19467');
		await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
			changes: [{ uri: `file://${folder}/last.txt`, type: 2 }],
		});
		await client.nextRefresh();
		assert.deepEqual(await client.diagnostics(draftUri), []);
	});
});

/** One folder of texts, as they are at the time they are read. */
function filesOf(texts: Readonly<Record<string, string>>): Files {
	return {
		async read(path) {
			const text = dirname(path) === folder ? texts[basename(path)] : undefined;
			if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
			return new TextEncoder().encode(text);
		},
		list: async (path) => (path === folder ? Object.keys(texts).map((name) => ({ name, kind: 'file' as const })) : []),
		kindOf: async () => 'file',
		write: async () => assert.fail('checking writes nothing'),
	};
}
