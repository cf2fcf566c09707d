import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hegao } from './terminal';

const slip = '一、2025年工作回顾\n全年完成了目标。\n三、2026年工作安排\n继续努力。\n';

suite('which files a path stands for', () => {
	test('.gitignore leaves out, in its folder and below, however the folder is called', async () => {
		assert.deepEqual(await checked(['.'], { 'a.txt': slip, 'b.txt': slip, '.gitignore': '*.txt\r\n!b.txt\r\n' }), ['b.txt']);
		assert.deepEqual(await checked(['.'], { 'a.txt': slip, 'old/a.txt': slip, 'old/b.txt': slip, 'old/.gitignore': 'a.txt' }), [
			'a.txt',
			'old/b.txt',
		]);
		assert.deepEqual(await checked(['.'], { '[旧]稿!/a.txt': slip, '[旧]稿!/b.txt': slip, '[旧]稿!/.gitignore': '/a.txt' }), [
			'[旧]稿!/b.txt',
		]);
	});
	test('a file that is named is checked whatever .gitignore says', async () => {
		assert.deepEqual(await checked(['a.txt'], { 'a.txt': slip, '.gitignore': '*.txt' }), ['a.txt']);
	});
	test('a file named twice is checked once', async () => {
		assert.deepEqual(await checked(['a.txt', '.', '/desk/a.txt'], { 'a.txt': slip }), ['a.txt']);
	});
	test('hidden folders and packages are left out', async () => {
		assert.deepEqual(await checked(['.'], { 'a.TXT': slip, '.git/b.txt': slip, 'node_modules/c.txt': slip }), ['a.TXT']);
	});
	test('empty files and folders without drafts are fine', async () => {
		assert.equal((await hegao(['check', 'a.txt'], { files: { 'a.txt': '' } })).code, 0);
		assert.equal((await hegao(['check', '.'], { files: { 'a.csv': slip } })).code, 0);
	});
});

suite('how files are stored', () => {
	test('UTF-16 is read, and said so', async () => {
		const { code, err } = await hegao(['check', 'a.txt'], { files: { 'a.txt': Buffer.from(`\ufeff${slip}`, 'utf16le') } });
		assert.deepEqual([code, err], [1, 'hegao: a.txt：按 UTF-16 编码读取\n']);
	});
	test('UTF-8 with a broken byte stays UTF-8, and is not saved over', async () => {
		const bytes = new TextEncoder().encode(slip.repeat(3));
		bytes[100] = 0xff;
		const { code, err, files } = await hegao(['check', '--fix', 'a.txt'], { files: { 'a.txt': bytes } });
		assert.equal(code, 1);
		assert.match(err, /^hegao: a\.txt：有损坏的字节，已按 UTF-8 读取，损坏处为 �\nhegao: a\.txt：不是完好的 UTF-8，未作修正/);
		assert.equal(files.get('/desk/a.txt'), bytes);
	});
	test('a byte order mark moves nothing', async () => {
		const outs = [slip, `\ufeff${slip}`].map(
			async (text) => (await hegao(['check', 'a.txt', '--format', 'json'], { files: { 'a.txt': text } })).out,
		);
		assert.equal(await outs[1], await outs[0]);
	});
	test('a picture is no text', async () => {
		const { code, err } = await hegao(['check', 'a.txt'], { files: { 'a.txt': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3) } });
		assert.deepEqual([code, err], [2, 'hegao: a.txt：不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GB18030）\n']);
	});
});

suite('--fix', () => {
	const wrong = '一、工作安排\n抓三件事：一是投资；二是良田；四是道路。\n（一）产业。开工。\n(二)、农业。丰收。\n（四）民生。改善。\n';
	const right = '一、工作安排\n抓三件事：一是投资；二是良田；三是道路。\n（一）产业。开工。\n（二）农业。丰收。\n（三）民生。改善。\n';

	test('leaves nothing for a second time', async () => {
		const first = await hegao(['check', '--fix', 'a.txt'], { files: { 'a.txt': wrong } });
		assert.equal(textOf(first.files), right);
		const again = await hegao(['check', '--fix', 'a.txt'], { files: { 'a.txt': textOf(first.files) }, isReadOnly: true });
		assert.deepEqual([again.code, again.err], [0, '']);
	});
	test('keeps line ends and the byte order mark', async () => {
		const { files } = await hegao(['check', '--fix', 'a.txt'], { files: { 'a.txt': `\ufeff${wrong.replaceAll('\n', '\r\n')}` } });
		assert.equal(textOf(files), `\ufeff${right.replaceAll('\n', '\r\n')}`);
	});
	test('says what can’t be saved, goes on, and ends with 2', async () => {
		const { code, out, err } = await hegao(['check', '--fix', 'a.txt', 'b.txt'], {
			files: { 'a.txt': wrong, 'b.txt': slip },
			isReadOnly: true,
		});
		assert.deepEqual([code, err], [2, 'hegao: a.txt：未能保存修正，磁盘只读\nhegao: b.txt：未能保存修正，磁盘只读\n']);
		assert.match(out, /b\.txt/);
	});
});

suite('the built program and real files', () => {
	const cli = join(process.cwd(), 'dist/cli.js');
	let folder = '';
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-'));
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));

	test('saves through a link, keeps permissions, and leaves nothing behind', () => {
		const path = join(folder, 'a.txt');
		writeFileSync(path, slip);
		chmodSync(path, 0o640);
		symlinkSync(path, join(folder, 'link.txt'));
		assert.equal(program('check', '--fix', 'link.txt'), 0);
		assert.equal(readFileSync(path, 'utf8'), slip.replace('三、', '二、'));
		assert.ok(lstatSync(join(folder, 'link.txt')).isSymbolicLink());
		assert.equal(statSync(path).mode & 0o777, 0o640);
		assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'link.txt']);
	});
	test('ends with 2 for a file that is not there', () => assert.equal(program('check', 'none.txt'), 2));

	test('a reader that has seen enough is no failure', async () => {
		writeFileSync(join(folder, 'a.txt'), '全年投资16.2亿元。\n'.repeat(1_000));
		const reading = spawn(process.execPath, [cli, 'figures', '--format', 'json', join(folder, 'a.txt')]);
		reading.stdout.once('data', () => reading.stdout.destroy());
		assert.equal(await new Promise((ended) => reading.once('exit', ended)), 0);
	});

	function program(...args: readonly string[]): number | null {
		return spawnSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' }).status;
	}
});

async function checked(paths: readonly string[], files: Readonly<Record<string, string>>): Promise<readonly string[]> {
	const { out } = await hegao(['check', '--format', 'json', ...paths], { files });
	return JSON.parse(out).files.map(({ path }: { readonly path: string }) => path);
}

function textOf(files: ReadonlyMap<string, Uint8Array>): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('/desk/a.txt'));
}
