import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { hegao } from './terminal';

const gap = '一、工作回顾\n（一）产业向好。企业开工。\n（三）农业增收。粮食丰收。\n';
const clean = '一、工作回顾\n（一）产业向好。企业开工。\n（二）农业增收。粮食丰收。\n';
const slip = '改造云溪路、学府路和滨河路4条道路。\n';

const position = v.strictObject({ line: v.number(), character: v.number() });
const range = v.strictObject({ start: position, end: position });
const findingsShape = v.strictObject({
	files: v.array(
		v.strictObject({
			path: v.string(),
			findings: v.array(
				v.strictObject({
					rule: v.pipe(v.string(), v.regex(/^(figures|structure|terminology|wording)\/[a-z0-9-]+$/)),
					tier: v.picklist(['error', 'warning', 'information']),
					message: v.string(),
					range,
					related: v.array(v.strictObject({ path: v.string(), range, message: v.string() })),
					fixes: v.array(v.strictObject({ title: v.string(), edits: v.array(v.strictObject({ range, newText: v.string() })) })),
				}),
			),
		}),
	),
	summary: v.strictObject({ errors: v.number(), warnings: v.number(), information: v.number() }),
});

suite('hegao check', () => {
	test('gives JSON of the promised shape, with places from 0', async () => {
		const { code, out } = await hegao(['check', 'a.txt', '--format', 'json'], { files: { 'a.txt': gap } });
		const { files, summary } = v.parse(findingsShape, JSON.parse(out));
		assert.equal(code, 1);
		assert.deepEqual(summary, { errors: 1, warnings: 0, information: 0 });
		assert.deepEqual(files[0]?.findings[0]?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } });
		assert.deepEqual(files[0]?.findings[0]?.fixes[0]?.edits[0]?.newText, '（二）');
	});

	test('ends with 0 on a clean draft and on warnings within the limit, else with 1', async () => {
		assert.equal((await hegao(['check', 'a.txt'], { files: { 'a.txt': clean } })).code, 0);
		assert.equal((await hegao(['check', 'a.txt'], { files: { 'a.txt': slip } })).code, 0);
		assert.equal((await hegao(['check', 'a.txt', '--max-warnings', '1'], { files: { 'a.txt': slip } })).code, 0);
		assert.equal((await hegao(['check', 'a.txt', '--max-warnings', '0'], { files: { 'a.txt': slip } })).code, 1);
	});

	test('names what it can’t read, checks the rest, and ends with 2', async () => {
		const files = { 'a.txt': gap, 'b.txt': Uint8Array.of(0, 1, 2, 3), 'c.txt': clean };
		const { code, out, err } = await hegao(['check', 'a.txt', 'b.txt', 'c.txt', 'd.txt'], { files, locked: ['c.txt'] });
		assert.equal(code, 2);
		assert.match(err, /b\.txt：不是文本文件/);
		assert.match(err, /c\.txt：没有权限/);
		assert.match(err, /d\.txt：文件不存在/);
		assert.match(out, /structure\/numbering-sequence/);
	});

	test('reads GB18030 and says so', async () => {
		const bytes = Buffer.from(
			'd2bba1a2b9a4d7f7bbd8b9cb0aa3a8d2bba3a9b2fad2b5cff2bac3a1a3c6f3d2b5bfaab9a4a1a30aa3a8c8fda3a9c5a9d2b5d4f6cad5a1a3c1b8cab3b7e1cad5a1a30a',
			'hex',
		);
		const { code, out, err } = await hegao(['check', 'a.txt'], { files: { 'a.txt': bytes } });
		assert.equal(code, 1);
		assert.match(err, /按 GB18030 编码读取/);
		assert.match(out, /（三）/);
	});

	test('takes every .txt and .md below a folder but what .gitignore excludes', async () => {
		const files = { 'x/a.txt': gap, 'x/b.md': gap, 'x/c.csv': gap, 'x/old/d.txt': gap, 'x/.gitignore': 'old/\n', 'x/README.md': gap };
		const { out } = await hegao(['check', '.', '--format', 'json'], { files });
		assert.deepEqual(
			JSON.parse(out).files.map((file: { path: string }) => file.path),
			['x/a.txt', 'x/b.md'],
		);
	});

	test('fixes what is certain, once and for all', async () => {
		const once = await hegao(['check', 'a.txt', '--fix'], { files: { 'a.txt': gap } });
		assert.equal(new TextDecoder().decode(once.files.get('/desk/a.txt')), clean);
		assert.equal(once.code, 0);
	});

	test('leaves a draft in another encoding as it is when fixing', async () => {
		const bytes = Buffer.from(
			'd2bba1a2b9a4d7f7bbd8b9cb0aa3a8d2bba3a9b2fad2b5cff2bac3a1a3c6f3d2b5bfaab9a4a1a30aa3a8c8fda3a9c5a9d2b5d4f6cad5a1a3c1b8cab3b7e1cad5a1a30a',
			'hex',
		);
		const { err, files } = await hegao(['check', 'a.txt', '--fix'], { files: { 'a.txt': bytes } });
		assert.match(err, /不是完好的 UTF-8，未作修正/);
		assert.deepEqual(files.get('/desk/a.txt'), bytes);
	});

	test('writes SARIF with places from 1, GitHub commands and JUnit', async () => {
		const files = { 'a.txt': gap };
		const sarif = JSON.parse((await hegao(['check', 'a.txt', '--format', 'sarif'], { files })).out);
		assert.deepEqual(sarif.runs[0].results[0].locations[0].physicalLocation.region, {
			startLine: 3,
			startColumn: 1,
			endLine: 3,
			endColumn: 4,
		});
		assert.match(
			(await hegao(['check', 'a.txt', '--format', 'github'], { files })).out,
			/^::error file=a\.txt,line=3,endLine=3,col=1,endColumn=4,title=structure\/numbering-sequence::/,
		);
		assert.match((await hegao(['check', 'a.txt', '--format', 'junit'], { files })).out, /<testsuite name="a\.txt" tests="1" failures="1">/);
	});

	test('underlines the place for a reader, in colour only at a terminal', async () => {
		const files = { 'a.txt': gap };
		const { out } = await hegao(['check', 'a.txt'], { files });
		assert.match(out, / {2}3:1 {2}必错 {2}序号“（一）”之后应为“（二）”，这里是“（三）”/);
		assert.match(out, / {4}│ （三）农业增收。粮食丰收。\n {4}│ ~~~~~~\n/);
		assert.equal(out.includes('\u001b'), false);
		assert.equal((await hegao(['check', 'a.txt'], { files, hasColours: true })).out.includes('\u001b[31m'), true);
	});

	test('keeps a draft’s control characters from the terminal', async () => {
		const { out } = await hegao(['check', 'a.txt'], { files: { 'a.txt': gap.replace('农业', '\u001b[2J农业') } });
		assert.equal(out.includes('\u001b'), false);
	});

	test('explains wrong usage in Chinese', async () => {
		for (const [args, message] of [
			[['check'], /需要文件或文件夹/],
			[['check', 'a.txt', '--form', 'json'], /没有选项 --form/],
			[['check', 'a.txt', '--format', 'xml'], /只能是 stylish、json/],
			[['check', 'a.txt', '--max-warnings', 'x'], /不小于 0 的整数/],
			[['prove', 'a.txt'], /没有命令“prove”/],
		] as const) {
			const { code, err } = await hegao(args, { files: { 'a.txt': clean } });
			assert.equal(code, 2);
			assert.match(err, message);
		}
	});
});

suite('the built program', () => {
	test('checks an example from the command line', () => {
		const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples/练习', '--format', 'json'], {
			encoding: 'utf8',
		});
		assert.equal(status, 1);
		assert.ok(v.parse(findingsShape, JSON.parse(stdout)).summary.errors > 5);
	});
});
