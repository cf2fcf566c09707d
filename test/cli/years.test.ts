import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hegaoIn } from './terminal';

const last =
	'云溪镇政府工作报告\n一、2024年工作回顾\n抓落实。\n二、2025年工作安排\n（一）抓项目\n盘活闲置厂房5万平方米。新建农村公路12公里。深化招商引资，引进优质项目。建设镇级非遗展示馆。';
const draft =
	'云溪镇政府工作报告\n一、2025年工作回顾\n盘活闲置厂房4.2万平方米。新建农村公路13公里。招商引资深化，优质项目引进来。\n二、2026年工作安排\n抓落实。';

suite('last year’s report on the command line', () => {
	let folder: string;
	const hegao = (...args: readonly string[]) => hegaoIn(folder, ...args);
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
			['盘活闲置厂房5万平方米 missed', '新建农村公路12公里 met', '深化招商引资，引进优质项目 answered', '建设镇级非遗展示馆 unanswered'],
		);
	});

	test('targets as a table name both lines', async () => {
		const { out } = await hegao('targets', '云溪镇2025.txt');
		assert.match(out, /^未完成 +盘活闲置厂房 +6 +盘活闲置厂房5万平方米 +5万平方米 +3 +盘活闲置厂房4\.2万平方米$/m);
	});

	test('targets without last year’s report say what to do', async () => {
		rmSync(join(folder, '云溪镇2024.txt'));
		const { code, err } = await hegao('targets', '云溪镇2025.txt');
		assert.equal(code, 2);
		assert.match(err, /旁边没有回顾2024年的报告，请用 --last/);
	});

	test('draft writes a file, and never over another unless told so', async () => {
		assert.equal((await hegao('draft', '--from', '云溪镇2025.txt', '-o', '新稿.txt')).code, 0);
		assert.match(readFileSync(join(folder, '新稿.txt'), 'utf8'), /一、2026年工作回顾/);
		const { code, err } = await hegao('draft', '--from', '云溪镇2025.txt', '-o', '云溪镇2025.txt');
		assert.equal(code, 2);
		assert.match(err, /已经存在；要覆盖请加 --force/);
		assert.equal(readFileSync(join(folder, '云溪镇2025.txt'), 'utf8'), draft);
	});

	test('draft takes the year it is given, if it is one', async () => {
		assert.match((await hegao('draft', '--from', '云溪镇2024.txt', '--year', '2025')).out, /一、2025年工作回顾/);
		assert.match((await hegao('draft', '--from', '云溪镇2024.txt', '--year', '明年')).err, /--year 要写新稿回顾的年份/);
	});
});
