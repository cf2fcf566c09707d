import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../server/src/cli/run';
import { nodeFiles } from '../../server/src/project/nodeFiles';

const last =
	'云溪镇政府工作报告\n一、2024年工作回顾\n抓落实。\n二、2025年工作安排\n盘活闲置厂房5万平方米。新建农村公路12公里。深化招商引资，引进优质项目。组织非遗展演活动进校园。';
const draft =
	'云溪镇政府工作报告\n一、2025年工作回顾\n盘活闲置厂房4.2万平方米。新建农村公路13公里。招商引资深化，优质项目引进来。\n二、2026年工作安排\n抓落实。';

suite('last year’s report on the command line', () => {
	let folder: string;
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'hegao-years-'));
		writeFileSync(join(folder, '云溪镇2024.txt'), last);
		writeFileSync(join(folder, '云溪镇2025.txt'), draft);
	});
	teardown(() => rmSync(folder, { recursive: true }));

	test('targets: what was promised is met, missed, answered or not', async () => {
		const { out } = await hegao('targets', '云溪镇2025.txt', '--format', 'json');
		const { targets } = JSON.parse(out) as { readonly targets: readonly { readonly text: string; readonly outcome: string }[] };
		assert.deepEqual(
			targets.map(({ text, outcome }) => `${text} ${outcome}`),
			[
				'盘活闲置厂房5万平方米。 missed',
				'新建农村公路12公里。 met',
				'深化招商引资，引进优质项目。 answered',
				'组织非遗展演活动进校园。 unanswered',
			],
		);
	});

	test('targets as a table ends with their counts', async () => {
		const { out } = await hegao('targets', '云溪镇2025.txt');
		assert.match(out, /上年承诺 4 项：完成 1，未完成 1，已回应 1，未回应 1\n$/);
	});

	test('targets without last year’s report say what to do', async () => {
		rmSync(join(folder, '云溪镇2024.txt'));
		const { code, err } = await hegao('targets', '云溪镇2025.txt');
		assert.equal(code, 2);
		assert.match(err, /没有找到去年的报告[\s\S]*--last/);
	});

	test('draft writes a file, and never over another unless told so', async () => {
		assert.equal((await hegao('draft', '--from', '云溪镇2025.txt', '-o', '新稿.txt')).code, 0);
		assert.match(readFileSync(join(folder, '新稿.txt'), 'utf8'), /一、2026年工作回顾/);
		const { code, err } = await hegao('draft', '--from', '云溪镇2025.txt', '-o', '云溪镇2025.txt');
		assert.equal(code, 2);
		assert.match(err, /文件已经存在/);
		assert.equal(readFileSync(join(folder, '云溪镇2025.txt'), 'utf8'), draft);
	});

	test('draft takes the year it is given, if it is one', async () => {
		assert.match((await hegao('draft', '--from', '云溪镇2024.txt', '--year', '2025')).out, /一、2025年工作回顾/);
		assert.match((await hegao('draft', '--from', '云溪镇2024.txt', '--year', '明年')).err, /--year 要四位年份/);
	});

	async function hegao(...args: readonly string[]) {
		const written = { out: '', err: '' };
		const code = await run(args, {
			folder,
			files: nodeFiles,
			hasColours: false,
			out(text) {
				written.out += text;
			},
			err(text) {
				written.err += text;
			},
		});
		return { code, ...written };
	}
});
