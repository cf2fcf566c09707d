import { strict as assert } from 'node:assert';
import { parseReview } from '../../server/src/project/review';
import { hegao, type Ran, type World } from './terminal';

const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n固定资产投资16.2亿元，增长8.7%。粮食总产量1.47万吨。\n';
const name = '云溪镇政府工作报告2025.txt';

/** The draft with its sheet as a department fills it in, in CSV: by row of the sheet, what to write in the columns. */
async function answered(rows: Readonly<Record<number, Readonly<Record<string, string>>>>): Promise<NonNullable<World['files']>> {
	const { files } = await hegao(['export', name, '--sheet', '-o', '核校表.csv'], { files: { [name]: draft } });
	const [head = '', ...body] = textOf(files, '核校表.csv').trimEnd().split('\r\n');
	const columns = head.replace('\ufeff', '').split(',');
	const filled = body.map((row, index) =>
		row
			.split(',')
			.map((cell, column) => rows[index]?.[columns[column] ?? ''] ?? cell)
			.join(','),
	);
	return { [name]: draft, '核校表.csv': [head, ...filled, ''].join('\r\n') };
}

function textOf(files: Ran['files'], file: string): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(`/desk/${file}`));
}

function signed(files: Ran['files']): readonly string[] {
	return parseReview('', textOf(files, '.hegao/review.yml')).value.map(({ text, by, note }) => [text, by, note].filter(Boolean).join(' '));
}

const asked = ['import', '--answers', '核校表.csv', name];

suite('hegao import --answers', () => {
	test('signs off what is confirmed, and lists what is corrected', async () => {
		const files = await answered({ 0: { 核对结果: '一致', 核对人: '甲' }, 1: { 更正为: '8.8%', 核对人: '乙', 备注: '年报数' } });
		const ran = await hegao(asked, { files });
		assert.deepEqual(
			[ran.code, ran.err, ran.out.split('\n')],
			[
				1,
				'',
				[
					'一致 1 处，已签核',
					'更正 1 处，尚未写入文稿，核对后加 --apply 写入：',
					'  第 3 行：8.7% → 8.8%（年报数）',
					'    固定资产投资16.2亿元，增长8.8%。',
					'',
				],
			],
		);
		assert.deepEqual(signed(ran.files), ['16.2亿元 甲']);
		assert.equal(textOf(ran.files, name), draft);
	});

	test('makes corrections when told to, and signs the figures as they are then', async () => {
		const files = await answered({ 0: { 核对结果: '√' }, 1: { 更正为: '10.25%' }, 2: { 更正为: '1.5', 备注: '年报数' } });
		const ran = await hegao([...asked, '--apply', '--by', '统计站'], { files });
		assert.deepEqual([ran.code, ran.err], [0, '']);
		assert.equal(textOf(ran.files, name), draft.replace('8.7%', '10.25%').replace('1.47', '1.5'));
		assert.deepEqual(signed(ran.files).toSorted(), [
			'1.5万吨 统计站 更正前为“1.47万吨”；年报数',
			'10.25% 统计站 更正前为“8.7%”',
			'16.2亿元 统计站',
		]);
		const sheet = await hegao(['export', name, '--sheet', '-o', '新表.csv'], {
			files: Object.fromEntries(Array.from(ran.files, ([path, bytes]) => [path.replace('/desk/', ''), bytes])),
		});
		assert.equal(textOf(sheet.files, '新表.csv').match(/已核 统计站/g)?.length, 3);
	});

	test('tells rows that are not taken by their numbers', async () => {
		const files = await answered({ 0: { 核对结果: '差不多' }, 2: { 核对结果: '一致', 核对人: '甲' } });
		const { code, out } = await hegao(asked, { files: { ...files, [name]: draft.replace('粮食总产量', '全镇粮食总产量') } });
		assert.equal(code, 1);
		assert.match(out, /^一致 0 处，已签核\n没有采用 2 行：\n {2}第 2 行：“核对结果”应填.*\n {2}第 4 行：文稿里的这句话已经改动/);
	});

	test('signs for nobody without a name', async () => {
		const files = await answered({ 1: { 核对结果: '一致' } });
		const { code, err, files: after } = await hegao(asked, { files });
		assert.equal(code, 2);
		assert.match(err, /第 3 行没有写核对人，请加 --by/);
		assert.equal(after.has('/desk/.hegao/review.yml'), false);
		assert.equal((await hegao(asked, { files: { ...files, 'report.yml': 'reviewer: 甲\n' } })).code, 0);
	});

	const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
		['a.xlsx', '不是表格', /a\.xlsx：不完整或已损坏/],
		['b.csv', Uint8Array.of(0, 1, 2), /b\.csv：不是文本文件/],
		['没有.csv', '', /没有\.csv：文件不存在/],
	];
	for (const [file, content, message] of unreadable) {
		test(`${file} is refused`, async () => {
			const files = { [name]: draft, ...(content !== '' && { [file]: content }) };
			const { code, err } = await hegao(['import', '--answers', file, name], { files });
			assert.equal(code, 2);
			assert.match(err, message);
		});
	}

	test('writes over no draft that another program changed meanwhile', async () => {
		const files = await answered({ 1: { 更正为: '8.8%', 核对人: '乙' } });
		const changed = `${draft}又添了一句。\n`;
		let isChanged = false;
		const ran = await hegao([...asked, '--apply'], {
			files,
			onRead: (path, store) => {
				if (path.endsWith('核校表.csv') && !isChanged) {
					store.set(`/desk/${name}`, new TextEncoder().encode(changed));
					isChanged = true;
				}
			},
		});
		assert.equal(ran.code, 2);
		assert.match(ran.err, /文件刚被别的程序改动/);
		assert.equal(textOf(ran.files, name), changed);
		assert.ok(isChanged);
	});

	test('changes nothing that it can’t save', async () => {
		const files = await answered({ 0: { 核对结果: '一致', 核对人: '甲' }, 1: { 更正为: '8.8%', 核对人: '甲' } });
		const { code, err } = await hegao([...asked, '--apply'], { files, isReadOnly: true });
		assert.equal(code, 2);
		assert.match(err, /未能保存，磁盘只读/);
	});
});
