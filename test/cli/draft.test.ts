import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { hegao } from './terminal';

const files = { '2024.txt': readFileSync('examples/云溪镇政府工作报告2024.txt', 'utf8') };

suite('hegao draft', () => {
	test('writes the next report’s draft to the terminal or a file', async () => {
		const { code, out } = await hegao(['draft', '--from', '2024.txt'], { files });
		assert.equal(code, 0);
		assert.match(out, /一、2025年工作回顾/);
		const saved = await hegao(['draft', '--from', '2024.txt', '-o', '2025.txt'], { files });
		assert.equal(saved.code, 0);
		assert.equal(saved.out, '');
		assert.equal(new TextDecoder().decode(saved.files.get('/desk/2025.txt')), out);
	});

	test('does not write over a file unless told to', async () => {
		const both = { ...files, '2025.txt': '旧稿' };
		const { code, err, files: after } = await hegao(['draft', '--from', '2024.txt', '-o', '2025.txt'], { files: both });
		assert.equal(code, 2);
		assert.match(err, /2025\.txt 已经存在.*--force/);
		assert.equal(new TextDecoder().decode(after.get('/desk/2025.txt')), '旧稿');
		assert.equal((await hegao(['draft', '--from', '2024.txt', '-o', '2025.txt', '--force'], { files: both })).code, 0);
	});

	test('says what is missing', async () => {
		assert.match((await hegao(['draft'])).err, /draft 需要上年报告/);
		assert.match((await hegao(['draft', '--from', 'none.txt'])).err, /none\.txt：文件不存在/);
		assert.match((await hegao(['draft', '--from', '2024.txt', '--year', '今年'], { files })).err, /--year 要写新稿回顾的年份/);
		const without = { 'a.txt': '云溪镇政府工作报告\n抓落实。' };
		assert.match((await hegao(['draft', '--from', 'a.txt'], { files: without })).err, /a\.txt：看不出.*--year/);
		assert.equal((await hegao(['draft', '--from', 'a.txt', '--year', '2025'], { files: without })).code, 0);
		assert.match(
			(await hegao(['draft', '--from', '2024.txt', '-o', 'b.txt'], { files, isReadOnly: true })).err,
			/b\.txt：未能保存，磁盘只读/,
		);
	});
});
