import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/project/nodeFiles';

suite('files of the machine', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-files-'));
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));

	test('are written whole, with their folder, and leave nothing beside', async () => {
		const path = join(folder, '.hegao', 'review.yml');
		await nodeFiles.write(path, '甲');
		await nodeFiles.write(path, '乙');
		assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(join(folder, '.hegao'))], ['乙', ['review.yml']]);
	});

	test('written at the same time are one of the two', async () => {
		const path = join(folder, 'a.yml');
		const texts = ['甲'.repeat(100_000), '乙'.repeat(100_000)];
		await Promise.all(texts.map((text) => nodeFiles.write(path, text)));
		assert.ok(texts.includes(readFileSync(path, 'utf8')));
		assert.deepEqual(readdirSync(folder), ['a.yml']);
	});

	test('that can’t be put in their place leave what was there', async () => {
		const path = join(folder, 'a.yml');
		mkdirSync(path);
		writeFileSync(join(path, 'b.txt'), '甲');
		await assert.rejects(nodeFiles.write(path, '乙'));
		assert.deepEqual([readdirSync(folder), readFileSync(join(path, 'b.txt'), 'utf8')], [['a.yml'], '甲']);
	});

	test('that are links stay links', async () => {
		writeFileSync(join(folder, 'a.yml'), '甲');
		symlinkSync(join(folder, 'a.yml'), join(folder, 'b.yml'));
		await nodeFiles.write(join(folder, 'b.yml'), '乙');
		assert.equal(readFileSync(join(folder, 'a.yml'), 'utf8'), '乙');
	});

	test('are copied byte by byte, never over another', async () => {
		const [from, to] = [join(folder, 'a'), join(folder, 'b')];
		writeFileSync(from, Buffer.from([0, 255, 1]));
		await nodeFiles.copy(from, to);
		assert.deepEqual(readFileSync(to), Buffer.from([0, 255, 1]));
		await assert.rejects(nodeFiles.copy(from, to), { code: 'EEXIST' });
	});
});
