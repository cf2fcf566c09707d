import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/project/nodeFiles';

let folder = '';
const at = (name: string) => join(folder, name);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = (work: Promise<unknown>) =>
	work.then(
		() => '',
		(error: NodeJS.ErrnoException) => error.code,
	);

setup(() => {
	folder = mkdtempSync(join(tmpdir(), 'hegao-files-'));
});
teardown(() => rmSync(folder, { recursive: true, force: true }));

suite('reading the machine’s files', () => {
	test('a pipe and a device are never opened', async () => {
		execFileSync('mkfifo', [at('pipe.txt')]);
		symlinkSync('/dev/zero', at('report.yml'));
		assert.equal(await codeOf(nodeFiles.read(at('pipe.txt'))), 'ENOTFILE');
		assert.equal(await codeOf(nodeFiles.read(at('report.yml'))), 'ENOTFILE');
		assert.deepEqual(await nodeFiles.list(folder), []);
	});

	test('a file of 300 MB is not read', async () => {
		writeFileSync(at('a.txt'), '');
		truncateSync(at('a.txt'), 300_000_000);
		assert.equal(await codeOf(nodeFiles.read(at('a.txt'))), 'ETOOLARGE');
	});

	test('a folder walked in circles is walked once', async () => {
		mkdirSync(at('一'));
		symlinkSync(folder, join(at('一'), '回头'));
		symlinkSync(at('b.txt'), at('b.txt'));
		writeFileSync(at('a.txt'), '');
		symlinkSync(at('a.txt'), at('link.txt'));
		assert.deepEqual(
			(await nodeFiles.list(folder)).map(({ name }) => name),
			['a.txt', 'link.txt', '一'],
		);
		assert.deepEqual(await nodeFiles.list(at('一')), []);
	});
});

suite('writing the machine’s files', () => {
	test('many at once: each is whole, and of those that expected the same one is written', async () => {
		writeFileSync(at('a.txt'), '零');
		const all = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(100_000));
		const codes = await Promise.all(all.map((text) => codeOf(nodeFiles.write(at('a.txt'), text, bytesOf('零')))));
		assert.deepEqual(codes.toSorted(), ['', ...Array.from({ length: 7 }, () => 'ECHANGED')]);
		assert.ok(all.includes(readFileSync(at('a.txt'), 'utf8')));
		assert.deepEqual(readdirSync(folder), ['a.txt']);
	});

	test('only where there is none', async () => {
		await nodeFiles.write(at('a.txt'), '一', null);
		assert.equal(await codeOf(nodeFiles.write(at('a.txt'), '二', null)), 'ECHANGED');
		assert.equal(readFileSync(at('a.txt'), 'utf8'), '一');
	});

	test('what a program left that ended in the midst of saving is in nobody’s way', async () => {
		writeFileSync(at('a.txt'), '一');
		writeFileSync(at('a.txt.hegao-saving'), '半');
		utimesSync(at('a.txt.hegao-saving'), 1, 1);
		await nodeFiles.write(at('a.txt'), '二');
		assert.deepEqual([readFileSync(at('a.txt'), 'utf8'), readdirSync(folder)], ['二', ['a.txt']]);
	});

	test('a folder in the file’s place is said, and stays', async () => {
		mkdirSync(at('a.txt'));
		assert.equal(await codeOf(nodeFiles.write(at('a.txt'), '二')), 'EISDIR');
		assert.deepEqual(readdirSync(folder), ['a.txt']);
	});

	test('a link stays one, and a folder that is not there yet is made', async () => {
		await nodeFiles.write(at('.hegao/review.yml'), '甲');
		symlinkSync(at('.hegao/review.yml'), at('link.yml'));
		await nodeFiles.write(at('link.yml'), '乙');
		assert.deepEqual([readFileSync(at('.hegao/review.yml'), 'utf8'), readdirSync(at('.hegao'))], ['乙', ['review.yml']]);
	});

	test('a link that leads out of the folder is not written to, nor is what it leads to copied', async () => {
		const project = at('稿');
		mkdirSync(join(project, '.hegao'), { recursive: true });
		mkdirSync(at('外'));
		writeFileSync(at('外/a'), '私');
		for (const name of ['accepted.yml', 'review.yml', 'comments.yml']) {
			const link = join(project, '.hegao', name);
			symlinkSync(at('外/a'), link);
			assert.equal(await codeOf(nodeFiles.write(link, '甲')), 'ELINKOUT');
			assert.equal(await codeOf(nodeFiles.copy(link, `${link}.corrupt`)), 'ELINKOUT');
		}
		symlinkSync(at('外'), at('稿/内'));
		assert.equal(await codeOf(nodeFiles.write(at('稿/内/.hegao/review.yml'), '甲')), '');
		rmSync(join(project, '.hegao'), { recursive: true });
		symlinkSync(at('外'), join(project, '.hegao'));
		assert.equal(await codeOf(nodeFiles.write(join(project, '.hegao/review.yml'), '甲')), 'ELINKOUT');
		assert.deepEqual([readFileSync(at('外/a'), 'utf8'), readdirSync(at('外'))], ['私', ['.hegao', 'a']]);
	});

	test('copies are made byte by byte, never over another file', async () => {
		writeFileSync(at('a'), Buffer.from([0, 255, 1]));
		await nodeFiles.copy(at('a'), at('b'));
		assert.deepEqual(readFileSync(at('b')), Buffer.from([0, 255, 1]));
		assert.equal(await codeOf(nodeFiles.copy(at('a'), at('b'))), 'EEXIST');
	});
});
