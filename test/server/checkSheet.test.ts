import { strict as assert } from 'node:assert';
import { CancellationTokenSource } from 'vscode-languageserver';
import { readXlsx } from '../../server/src/exchange/xlsx';
import type { ExportSheet, ExportSheetMethod, Saved } from '../../server/src/protocol/checkSheet';
import { hegao } from '../cli/terminal';
import { memoryFiles } from '../project/memoryFiles';
import { type Client, connect } from './client';

const exportMethod: ExportSheetMethod = 'hegao/exportSheet';
const draft = 'file:///desk/云溪镇政府工作报告2025.txt';
const text = '云溪镇政府工作报告\n一、2025年工作回顾\n固定资产投资16.2亿元，增长8.7%。\n';

suite('exporting a check sheet from an editor', () => {
	let client: Client;
	let stored: Map<string, Uint8Array>;
	setup(async () => {
		stored = new Map([['/desk/云溪镇政府工作报告2025.txt', new TextEncoder().encode(text)]]);
		client = await connect({ files: memoryFiles(stored) });
	});
	teardown(() => client.end());

	const exported = (to: string, uri = draft) => client.connection.sendRequest<Saved>(exportMethod, { uri, to } satisfies ExportSheet);

	test('gives the command line’s sheet, of the text as it stands in the editor', async () => {
		await client.open(text.replace('16.2', '16.3'), draft);
		assert.deepEqual(await exported('file:///desk/表.xlsx'), { refusal: '' });
		const read = await readXlsx(stored.get('/desk/表.xlsx') ?? new Uint8Array());
		assert.deepEqual('rows' in read && read.rows.slice(4, 6).map(({ cells }) => cells[3]), ['16.3亿元', '8.7%']);
		await exported('file:///desk/表.md');
		const { files } = await hegao(['export', '云溪镇政府工作报告2025.txt', '--sheet', '-o', '表.md'], {
			files: { '云溪镇政府工作报告2025.txt': text.replace('16.2', '16.3') },
		});
		assert.deepEqual(stored.get('/desk/表.md'), files.get('/desk/表.md'));
	});

	test('is not written once cancelled', async () => {
		await client.open(text, draft);
		const source = new CancellationTokenSource();
		const asked = client.connection.sendRequest<Saved>(exportMethod, { uri: draft, to: 'file:///desk/表.xlsx' }, source.token);
		source.cancel();
		assert.deepEqual(await asked, { refusal: '已取消' });
		assert.ok(!stored.has('/desk/表.xlsx'));
	});

	test('is refused with the reason', async () => {
		assert.deepEqual(await exported('file:///desk/表.xlsx'), { refusal: '文稿没有打开' });
		await client.open(text, draft);
		assert.deepEqual(await exported('file:///desk/表.pdf'), { refusal: '文件名请以 .xlsx、.md 或 .csv 结尾' });
		assert.deepEqual(await exported('untitled:表.xlsx'), { refusal: '只能存为本机上的文件' });
		client.end();
		client = await connect({ files: memoryFiles(stored, [], true) });
		await client.open(text, draft);
		assert.deepEqual(await exported('file:///desk/表.xlsx'), { refusal: '未能保存，磁盘只读' });
	});
});
