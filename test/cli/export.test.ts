import { strict as assert } from 'node:assert';
import { readXlsx } from '../../server/src/exchange/xlsx';
import { hegao } from './terminal';

const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n固定资产投资16.2亿元。\n';
const files = { '云溪镇政府工作报告2025.txt': draft, '旧表.xlsx': '旧表' };
const asked = ['export', '云溪镇政府工作报告2025.txt', '--sheet', '-o'];

suite('hegao export --sheet', () => {
	test('writes a workbook, Markdown or CSV, as the ending says or as asked', async () => {
		const workbook = await hegao([...asked, '表.xlsx'], { files });
		assert.deepEqual([workbook.code, workbook.out, workbook.err], [0, '', '']);
		const read = await readXlsx(stored(workbook.files, '表.xlsx'));
		assert.deepEqual('rows' in read && read.rows[4]?.cells.slice(0, 4), ['1', '一、2025年工作回顾', '固定资产投资', '16.2亿元']);
		const markdown = await hegao([...asked, '表.md'], { files });
		assert.match(new TextDecoder().decode(stored(markdown.files, '表.md')), /^# 云溪镇政府工作报告数据核校表\n/);
		const csv = await hegao([...asked, '表', '--format', 'csv'], { files });
		assert.match(new TextDecoder().decode(stored(csv.files, '表')), /^\s*序号,章节,/);
	});

	test('never writes over a file unless told to', async () => {
		const refused = await hegao([...asked, '旧表.xlsx'], { files });
		assert.deepEqual([refused.code, new TextDecoder().decode(stored(refused.files, '旧表.xlsx'))], [2, '旧表']);
		assert.match(refused.err, /旧表\.xlsx 已经存在；要覆盖请加 --force/);
		assert.equal((await hegao([...asked, '旧表.xlsx', '--force'], { files })).code, 0);
		assert.match((await hegao([...asked, '云溪镇政府工作报告2025.txt', '--format', 'csv', '--force'], { files })).err, /不能写回原文件/);
	});

	const wrong: readonly (readonly [readonly string[], RegExp])[] = [
		[['export', 'a.txt'], /写明导出什么/],
		[['export', 'a.txt', '--sheet'], /写明导出什么/],
		[['export', '--sheet', '-o', '表.xlsx'], /需要一个文件/],
		[[...asked, '表.pdf'], /表\.pdf 要什么格式.*\.xlsx/],
		[[...asked, '表.xlsx', '--format', 'docx'], /--format 只能是 xlsx、markdown、csv/],
		[['export', '没有.txt', '--sheet', '-o', '表.xlsx'], /没有\.txt：文件不存在/],
	];
	for (const [args, message] of wrong) {
		test(`${args.join(' ')} is refused`, async () => {
			const { code, err } = await hegao(args, { files });
			assert.equal(code, 2);
			assert.match(err, message);
		});
	}

	test('says why nothing could be saved', async () => {
		assert.match((await hegao([...asked, '表.xlsx'], { files, isReadOnly: true })).err, /表\.xlsx：未能保存，磁盘只读/);
	});
});

function stored(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
	return files.get(`/desk/${name}`) ?? new Uint8Array();
}
