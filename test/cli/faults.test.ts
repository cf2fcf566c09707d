import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { hegao } from './terminal';

const slip = '一、2025年工作回顾\n全年完成了目标。\n三、2026年工作安排\n继续努力。\n';
const long = `${slip}${'各项工作稳步推进。\n'.repeat(4000)}`;

suite('a disk that fails', () => {
	// Root may write anywhere, so root's tests are run as nobody, with a copy of the program that nobody may read.
	const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
	let folder = '';
	const at = (name: string) => join(folder, name);
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-'));
		chmodSync(folder, 0o777);
		for (const name of readdirSync('dist').filter((each) => each.endsWith('.js'))) copyFileSync(join('dist', name), at(name));
		mkdirSync(at('稿'));
		writeFileSync(at('稿/a.txt'), long);
		chmodSync(at('稿/a.txt'), 0o666);
		chmodSync(at('稿'), 0o777);
	});
	teardown(() => {
		chmodSync(at('稿'), 0o777);
		rmSync(folder, { recursive: true, force: true });
	});

	function mend(before = '') {
		const { status, stderr } = spawnSync('sh', ['-c', `${before} exec "$0" cli.js check --fix 稿/a.txt`, process.execPath], {
			cwd: folder,
			encoding: 'utf8',
			// Another user may not write down what the tests reached.
			env: { ...process.env, NODE_V8_COVERAGE: '' },
			...other,
		});
		return { status, stderr, text: readFileSync(at('稿/a.txt'), 'utf8'), left: readdirSync(at('稿')) };
	}

	test('without a fault the slip is mended', () => assert.match(mend().text, /^二、/m));

	test('a folder that may not be written to: said, and the old file is whole', () => {
		chmodSync(at('稿'), 0o555);
		const { status, stderr, text, left } = mend();
		assert.deepEqual([status, stderr, text, left], [2, 'hegao: 稿/a.txt：未能保存修正，没有权限\n', long, ['a.txt']]);
	});

	test('a file that may not be written to: said, and it stays', () => {
		chmodSync(at('稿/a.txt'), 0o444);
		const { status, stderr, text, left } = mend();
		assert.deepEqual([status, stderr, text, left], [2, 'hegao: 稿/a.txt：未能保存修正，没有权限\n', long, ['a.txt']]);
	});

	test('a disk that is full in the midst of saving: said, and the old file is whole', () => {
		// No file may be larger than eight kilobytes: writing stops there as on a full disk.
		const { status, stderr, text, left } = mend('trap "" XFSZ; ulimit -f 16;');
		assert.equal(status, 2);
		assert.match(stderr, /未能保存修正/);
		assert.deepEqual([text, left], [long, ['a.txt']]);
	});
});

suite('a draft that another program changes meanwhile', () => {
	test('is not written over: said, and exit 2', async () => {
		let reads = 0;
		const changed = `${slip}又添了一句。\n`;
		const { code, err, files } = await hegao(['check', '--fix', 'a.txt'], {
			files: { 'a.txt': slip },
			onRead: (path, store) => {
				if (path === '/desk/a.txt' && ++reads === 1) store.set(path, new TextEncoder().encode(changed));
			},
		});
		assert.deepEqual([code, err], [2, 'hegao: a.txt：未能保存修正，文件刚被别的程序改动，未作修改；请再试一次\n']);
		assert.equal(new TextDecoder().decode(files.get('/desk/a.txt')), changed);
	});
});

suite('accepted findings that can’t be read', () => {
	for (const [what, bytes] of [
		['no text', Uint8Array.of(1, 0, 2)],
		['damaged text', Uint8Array.from([...new TextEncoder().encode('# 各项核可的说明都写在这里，请勿删改\n'), 0xff, 0x0a])],
	] as const) {
		test(`as ${what} are not written over`, async () => {
			const { code, err, files } = await hegao(['baseline', 'a.txt'], { files: { 'a.txt': slip, '.hegao/accepted.yml': bytes } });
			assert.equal(code, 2);
			assert.match(err, /accepted\.yml 不是完好的文本，未作改动/);
			assert.deepEqual(files.get('/desk/.hegao/accepted.yml'), bytes);
		});
	}

	test('for want of permission are not written over', async () => {
		const files = { 'a.txt': slip, '.hegao/accepted.yml': '[]\n' };
		const { code, err } = await hegao(['baseline', 'a.txt'], { files, locked: ['.hegao/accepted.yml'] });
		assert.equal(code, 2);
		assert.match(err, /accepted\.yml 未能保存，没有权限/);
	});
});

suite('a rule that throws', () => {
	const [rule] = rules as readonly { check: Rule['check'] }[];
	assert.ok(rule);
	const { check } = rule;
	setup(() => {
		rule.check = () => {
			throw new Error('除以零');
		};
	});
	teardown(() => {
		rule.check = check;
	});

	for (const args of [
		['check', 'a.txt'],
		['baseline', 'a.txt'],
		['export', 'a.txt', '--sheet', '-o', 'b.csv'],
	])
		test(`is told by ${args[0]}`, async () => {
			const { err } = await hegao(args, { files: { 'a.txt': slip } });
			assert.match(err, /a\.txt：规则 \S+ 出错，已跳过（Error: 除以零）/);
		});
});
