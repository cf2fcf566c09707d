import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archive, paragraph, run, wordFile } from '../exchange/archives';
import { pdfFile } from '../exchange/pdfFile';
import { hegao } from './terminal';

const lines = ['云溪镇政府工作报告', '一、2025年工作回顾', '改造XX户。', '三、2026年工作安排', '继续努力。'];
const text = `${lines.join('\n')}\n`;
const word = wordFile({ body: lines.map((line) => paragraph(line)).join('') });
const pdf = pdfFile([lines.map((line, index) => ({ text: line, x: 50, y: 700 - 30 * index }))]);

suite('hegao import', () => {
	test('writes the text of a Word document or PDF, or of a text in any encoding', async () => {
		const files = { 'a.docx': word, 'b.pdf': pdf, 'c.txt': Buffer.from(`\ufeff${text}`, 'utf16le') };
		for (const name of Object.keys(files)) assert.equal((await hegao(['import', name], { files })).out, text);
	});

	test('writes to a file, never over another unless told to', async () => {
		const files = { 'a.docx': word, 'b.txt': '旧稿' };
		const fresh = await hegao(['import', 'a.docx', '-o', 'c.txt'], { files });
		assert.deepEqual([fresh.code, fresh.out, fresh.err, stored(fresh.files, 'c.txt')], [0, '', '', text]);
		for (const name of ['--output', '--out'])
			assert.equal(stored((await hegao(['import', 'a.docx', name, 'c.txt'], { files })).files, 'c.txt'), text);
		const refused = await hegao(['import', 'a.docx', '-o', 'b.txt'], { files });
		assert.deepEqual([refused.code, stored(refused.files, 'b.txt')], [2, '旧稿']);
		assert.match(refused.err, /b\.txt 已经存在；要覆盖请加 --force/);
		assert.equal(stored((await hegao(['import', 'a.docx', '-o', 'b.txt', '--force'], { files })).files, 'b.txt'), text);
	});

	test('never over the document itself, nor over a folder', async () => {
		const files = { 'a.docx': word, 'x/b.txt': '' };
		assert.match((await hegao(['import', 'a.docx', '-o', './a.docx', '--force'], { files })).err, /不能写回原文件/);
		assert.match((await hegao(['import', 'a.docx', '-o', 'x'], { files })).err, /x 是文件夹/);
		assert.match((await hegao(['import', 'a.docx', '-o', 'y'], { files, isReadOnly: true })).err, /未能保存，磁盘只读/);
	});

	test('says what was left out', async () => {
		const body = `<w:p>${run('正文')}<w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`;
		const { code, out, err } = await hegao(['import', 'a.docx'], { files: { 'a.docx': wordFile({ body }) } });
		assert.deepEqual([code, out, err], [0, '正文\n', 'hegao: a.docx：未读入：1 幅图片\n']);
	});

	test('keeps what steers a terminal out of the text', async () => {
		assert.equal((await hegao(['import', 'a.txt'], { files: { 'a.txt': '\u001b[2J云\t溪\r\n' } })).out, '[2J云\t溪\r\n');
	});

	test('the built program reads both and makes a new file', () => {
		const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
		try {
			for (const [name, bytes] of [
				['a.docx', word],
				['b.pdf', pdf],
			] as const) {
				writeFileSync(join(folder, name), bytes);
				const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.js'), 'import', name, '-o', `${name}.txt`], {
					cwd: folder,
				});
				assert.deepEqual([status, stderr.toString(), readFileSync(join(folder, `${name}.txt`), 'utf8')], [0, '', text]);
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

suite('documents as drafts', () => {
	test('check, outline and figures take them, with places in their text', async () => {
		const files = { 'a.txt': text, 'a.docx': word, 'a.pdf': pdf };
		for (const command of ['check', 'outline', 'figures']) {
			const outs = ['a.txt', 'a.docx', 'a.pdf'].map(async (name) =>
				(await hegao([command, name, '--format', 'json'], { files })).out.replaceAll(name, ''),
			);
			assert.equal(await outs[1], await outs[0]);
			assert.equal(await outs[2], await outs[0]);
		}
	});

	test('--fix leaves them alone and says so', async () => {
		const { code, err, files } = await hegao(['check', '--fix', 'a.docx'], { files: { 'a.docx': word } });
		assert.equal(code, 1);
		assert.match(err, /a\.docx：是 Word 或 PDF 文档，未作修正；请先用 hegao import 转成文本/);
		assert.equal(files.get('/desk/a.docx'), word);
	});

	test('a folder stands for its .txt and .md only', async () => {
		const { out } = await hegao(['check', '.', '--format', 'json'], { files: { 'a.txt': '', 'a.docx': word, 'a.pdf': pdf } });
		assert.deepEqual(
			JSON.parse(out).files.map(({ path }: { readonly path: string }) => path),
			['a.txt'],
		);
	});

	const refused: Readonly<Record<string, readonly [Uint8Array | string, RegExp]>> = {
		'a.doc': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /旧格式.*另存为 \.docx/],
		'b.doc': ['{\\rtf1 云溪}', /旧格式.*另存为 \.docx/],
		'c.wps': ['云溪', /旧格式.*另存为 \.docx/],
		'd.docx': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /加了密码.*另存为 \.docx/],
		'e.docm': ['云溪', /不完整或已损坏/],
		'f.pdf': ['云溪', /不是 PDF/],
		'g.txt': [archive({ 'xl/workbook.xml': '<a/>' }), /不是 Word 文档/],
		'h.pdf': [pdfFile([[]]), /多半是扫描件/],
	};
	for (const [name, [content, reason]] of Object.entries(refused)) {
		test(`${name} is refused, with what to do`, async () => {
			const { code, out, err } = await hegao(['outline', name], { files: { [name]: content } });
			assert.deepEqual([code, out], [2, '']);
			assert.match(err, reason);
		});
	}
});

function stored(files: ReadonlyMap<string, Uint8Array>, name: string): string {
	return new TextDecoder().decode(files.get(`/desk/${name}`));
}
