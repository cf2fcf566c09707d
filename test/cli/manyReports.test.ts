import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupsOf, shardOf } from '../../server/src/cli/shards';
import { hegao } from './terminal';

const cli = join(process.cwd(), 'dist/cli.js');
const places = ['云溪镇', '石鼓镇', '青坪镇', '双龙乡'];
const years = [2022, 2023, 2024, 2025];

const report = (place: string, year: number) =>
	`${place}政府工作报告\n一、${year}年工作回顾\n三次产业结构为3.6∶48∶46.4。新建农村公路${year - 2010}公里。\n（一）产业\u202e向好。\n（三）农业增收。\n二、${year + 1}年工作安排\n新建农村公路20公里。。\n`;

suite('many reports', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-many-'));
		for (const place of places) {
			mkdirSync(join(folder, place));
			for (const year of years) writeFileSync(join(folder, place, `${place}${year}.txt`), report(place, year));
		}
		writeFileSync(join(folder, '石鼓镇', 'report.yml'), 'rules:\n  figures/none: off\n');
		writeFileSync(join(folder, '青坪镇', '坏.txt'), Uint8Array.of(0, 1, 2, 3));
		program('baseline', '双龙乡', '--by', '甲');
	});
	teardown(() => rmSync(folder, { recursive: true }));

	for (const format of ['stylish', 'json', 'sarif', 'github', 'junit'])
		test(`threads give the same as one: ${format}`, () => {
			const [one, several] = ['1', '3'].map((workers) => program('check', '.', '--format', format, '--workers', workers));
			assert.deepEqual(several, one);
			assert.equal(one?.status, 2);
			assert.match(one?.stderr ?? '', /坏\.txt：不是文本文件.*\n.*report\.yml:2:3：/);
			assert.ok(format === 'stylish' || one?.stdout.includes('2025'));
		});

	test('threads save the same fixes, and end alike within --max-warnings', () => {
		const copy = `${folder}-copy`;
		cpSync(folder, copy, { recursive: true });
		const [one, several] = [folder, copy].map((where, index) =>
			programIn(where, 'check', '.', '--fix', '--workers', String(index * 2 + 1)),
		);
		const [mended, mendedToo] = [folder, copy].map(contentsOf);
		rmSync(copy, { recursive: true });
		assert.deepEqual(several, one);
		assert.deepEqual(mendedToo, mended);
		assert.match(mended?.['云溪镇/云溪镇2025.txt'] ?? '', /（二）农业增收/);
	});

	test('shards, merged, give the same as one check of all', () => {
		for (const format of ['json', 'sarif']) {
			const names = [1, 2, 3].map((number) => {
				const { stdout } = program('check', '.', '--format', format, '--shard', `${number}/3`);
				writeFileSync(join(folder, `${number}.out`), stdout);
				return `${number}.out`;
			});
			const whole = program('check', '.', '--format', format);
			const merged = program('merge', ...names);
			assert.equal(merged.stdout, whole.stdout);
			assert.equal(merged.status, 1);
		}
	});

	test('ends at once when interrupted, and leaves nothing behind', async () => {
		const before = contentsOf(folder);
		const child = spawn(process.execPath, [cli, 'check', '.', '--fix', '--workers', '2'], { cwd: folder, stdio: 'ignore' });
		child.once('spawn', () => child.kill('SIGINT'));
		const signal = await new Promise((ended) => child.once('exit', (_, by) => ended(by)));
		assert.equal(signal, 'SIGINT');
		assert.deepEqual(Object.keys(contentsOf(folder)), Object.keys(before));
	});

	function program(...args: readonly string[]) {
		return programIn(folder, ...args);
	}
});

suite('shards', () => {
	const paths = places.flatMap((place) => years.map((year) => `/报告/${place}/${year}年工作报告.txt`));

	test('have every path once among them, in order, series by series', () => {
		for (let of = 1; of <= 6; of++) {
			const shards = Array.from({ length: of }, (_, index) => shardOf(paths, { number: index + 1, of }));
			assert.deepEqual(shards.flat().sort(), [...paths].sort());
			for (const shard of shards) {
				assert.deepEqual(
					shard,
					paths.filter((path) => shard.includes(path)),
				);
				assert.equal(shard.length % years.length, 0);
			}
		}
	});

	test('divide a folder of files whose names say nothing', () => {
		const numbered = Array.from({ length: 100 }, (_, index) => `/报告/${index}.txt`);
		assert.ok(groupsOf(numbered).length >= 5);
		const sizes = [1, 2].map((number) => shardOf(numbered, { number, of: 2 }).length);
		assert.ok(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0)) <= 20, String(sizes));
	});

	test('one that has nothing to do is fine; one that is none is told', async () => {
		const files = { 'a.txt': '抓落实。\n' };
		assert.equal((await hegao(['check', '.', '--shard', '2/2'], { files })).code, 0);
		for (const shard of ['0/2', '3/2', '1', 'a/b']) {
			const { code, err } = await hegao(['check', '.', '--shard', shard], { files });
			assert.equal(code, 2);
			assert.match(err, /--shard 要写成/);
		}
	});
});

suite('hegao merge', () => {
	const clean = JSON.stringify({ files: [], summary: { errors: 0, warnings: 2, information: 0 } });

	test('ends as a check of all would', async () => {
		const files = { 'a.json': clean, 'b.json': clean };
		assert.equal((await hegao(['merge', 'a.json', 'b.json', '--max-warnings', '4'], { files })).code, 0);
		assert.equal((await hegao(['merge', 'a.json', 'b.json', '--max-warnings', '3'], { files })).code, 1);
	});

	test('says what it can’t put together', async () => {
		const files = { 'a.json': clean, 'b.json': '{', 'c.sarif': JSON.stringify({ runs: [{ results: [] }] }) };
		assert.match((await hegao(['merge', 'a.json', 'b.json'], { files })).err, /第 2 个文件不是 check/);
		assert.match((await hegao(['merge', 'a.json', 'c.sarif'], { files })).err, /不能混在一起/);
		assert.match((await hegao(['merge', 'none.json'], { files })).err, /none\.json：文件不存在/);
	});
});

suite('progress', () => {
	const files = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.txt`, '抓落实。\n']));

	test('is shown to a person, and taken away', async () => {
		const { err } = await hegao(['check', '.'], { files, showsProgress: true });
		assert.match(err, /█+░* 25\/25/);
		assert.ok(err.endsWith('\r\u001b[K'));
	});

	test('is shown to nobody else, nor for a few drafts', async () => {
		assert.equal((await hegao(['check', '.'], { files })).err, '');
		assert.equal((await hegao(['check', '1.txt'], { files, showsProgress: true })).err, '');
	});
});

function programIn(cwd: string, ...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
	return { status, stdout, stderr };
}

function contentsOf(folder: string): Readonly<Record<string, string>> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name) && !/^\.hegao$/.test(name));
	return Object.fromEntries(
		names.filter((name) => !name.endsWith('.hegao')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
	);
}
