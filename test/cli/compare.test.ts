import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { hegao } from './terminal';

const before = [
	'云溪镇政府工作报告',
	'一、2025年工作回顾',
	'（一）产业发展稳中有进',
	'全年完成固定资产投资14.9亿元，增长8.7%，新建农村公路20.8公里。',
	'（二）民生事业持续改善',
	'新增城镇就业458人，建成普惠托育点2个。',
	'（三）政府建设不断加强',
	'办理代表建议52件，代表满意率100%。',
	'二、2026年工作安排',
	'一般公共预算收入增长6%。',
	'',
].join('\n');

const after = [
	'云溪镇政府工作报告',
	'一、2025年工作回顾',
	'（一）产业发展稳中有进',
	'全年完成固定资产投资16.2亿元，增长8.7%，新建农村公路20.80公里。',
	'（二）政府自身建设不断加强',
	'办理代表建议52件，代表满意率100%。',
	'（三）民生事业持续改善',
	'新增城镇就业458人，完善养老服务站4个。',
	'二、2026年工作安排',
	'一般公共预算收入下降6%。',
	'',
].join('\n');

const drafts = { files: { 'a.txt': before, 'b.txt': after } };

const position = v.strictObject({ line: v.number(), character: v.number() });
const range = v.strictObject({ start: position, end: position });
const fact = v.strictObject({
	text: v.string(),
	range,
	low: v.nullable(v.string()),
	high: v.nullable(v.string()),
	unit: v.string(),
	indicator: v.string(),
	scope: v.string(),
	period: v.string(),
	role: v.picklist(['actual', 'estimate', 'target']),
	measure: v.string(),
	direction: v.nullable(v.picklist(['up', 'down'])),
});
const heading = v.strictObject({ kind: v.picklist(['part', 'section', 'item']), number: v.string(), title: v.string(), range });
const counts = v.record(v.string(), v.number());
const shape = v.strictObject({
	kind: v.picklist(['years', 'drafts']),
	summary: v.strictObject({ figures: counts, sections: counts, paragraphs: counts }),
	figures: v.array(
		v.strictObject({
			status: v.picklist(['same', 'changed', 'added', 'dropped']),
			old: v.nullable(fact),
			new: v.nullable(fact),
			difference: v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/))),
			rate: v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/))),
			note: v.string(),
		}),
	),
	sections: v.array(
		v.strictObject({
			status: v.picklist(['same', 'retitled', 'moved', 'added', 'dropped']),
			old: v.nullable(heading),
			new: v.nullable(heading),
		}),
	),
	paragraphs: v.array(
		v.strictObject({ status: v.picklist(['same', 'changed', 'added', 'dropped']), old: v.nullable(range), new: v.nullable(range) }),
	),
});

async function compared(files: Readonly<Record<string, string>>) {
	const { out } = await hegao(['compare', 'a.txt', 'b.txt', '--format', 'json'], { files });
	return v.parse(shape, JSON.parse(out));
}

suite('hegao compare', () => {
	test('two drafts: figures changed, added and dropped, in the order of the new one', async () => {
		const { kind, figures } = await compared(drafts.files);
		assert.equal(kind, 'drafts');
		assert.deepEqual(
			figures.filter(({ status }) => status !== 'same').map((each) => [each.status, each.old?.text, each.new?.text, each.note]),
			[
				['changed', '14.9亿元', '16.2亿元', '＋1.3亿元（＋8.7%）'],
				['added', undefined, '4个', ''],
				['changed', '6%', '6%', '－12个百分点'],
				['dropped', '2个', undefined, ''],
			],
		);
	});

	test('numbers stay exact, in the unit of the figure', async () => {
		const { figures } = await compared(drafts.files);
		const change = figures.find(({ status }) => status === 'changed');
		assert.deepEqual([change?.difference, change?.rate, change?.new?.unit], ['130000000', '8.7', '元']);
	});

	test('a figure written with another number of digits is the same', async () => {
		const { figures } = await compared(drafts.files);
		assert.equal(figures.find((figure) => figure.new?.text === '20.80公里')?.status, 'same');
	});

	test('sections that changed places and titles', async () => {
		const { sections } = await compared(drafts.files);
		assert.deepEqual(sections.map((each) => [each.status, each.old?.title, each.new?.number]).slice(1, 4), [
			['same', '产业发展稳中有进', '（一）'],
			['moved', '政府建设不断加强', '（二）'],
			['same', '民生事业持续改善', '（三）'],
		]);
		assert.deepEqual(
			(await compared({ 'a.txt': before, 'b.txt': before.replace('民生事业', '民生福祉') })).sections.map(({ status }) => status),
			['same', 'same', 'retitled', 'same', 'same'],
		);
	});

	test('a draft beside itself: nothing changed', async () => {
		const { summary, figures } = await compared({ 'a.txt': before, 'b.txt': before });
		assert.deepEqual(Object.keys(summary.figures), ['same']);
		assert.deepEqual(Object.keys(summary.sections), ['same']);
		assert.deepEqual(Object.keys(summary.paragraphs), ['same']);
		assert.ok(figures.every(({ note }) => note === '持平'));
	});

	test('two years: results beside results, targets beside targets', async () => {
		const lastYear = after.replaceAll('2026', '2027').replaceAll('2025', '2026').replace('下降6%', '增长7%');
		const { kind, figures } = await compared({ 'a.txt': before, 'b.txt': lastYear });
		assert.equal(kind, 'years');
		const pairs = figures.filter((each) => each.old && each.new).map((each) => [each.old?.period, each.new?.period, each.note]);
		assert.deepEqual(pairs[0], ['2025', '2026', '＋1.3亿元（＋8.7%）']);
		assert.deepEqual(pairs.at(-1), ['2026', '2027', '＋1个百分点']);
	});

	test('growth of what is reckoned at constant prices is marked as being at current ones', async () => {
		const year = (reviewed: number, value: string) => `一、${reviewed}年工作回顾\n全年实现地区生产总值${value}亿元。\n`;
		const { figures } = await compared({ 'a.txt': year(2024, '44.9'), 'b.txt': year(2025, '47.2') });
		assert.equal(figures[0]?.note, '＋2.3亿元（现价＋5.1%）');
	});

	test('names that many things share are not held together from year to year', async () => {
		const year = (reviewed: number, text: string) => `一、${reviewed}年工作回顾\n${text}\n`;
		const { figures } = await compared({ 'a.txt': year(2024, '引进项目12个。'), 'b.txt': year(2025, '谋划项目80个。') });
		assert.deepEqual(
			figures.map(({ status }) => status),
			['added', 'dropped'],
		);
	});

	test('a table shows what changed first, with the words around it', async () => {
		const { out, code } = await hegao(['compare', 'a.txt', 'b.txt'], drafts);
		assert.equal(code, 0);
		assert.match(out, /^两稿对照：a\.txt → b\.txt\n数据：改动 2、增加 1、删去 1、未变 5；章节：/);
		assert.match(
			out,
			/改动的数据（2）\n.*\n4 {5}4 {5}14\.9亿元 {2}16\.2亿元 {2}＋1\.3亿元（＋8\.7%） {2}固定资产投资（2025）\n {4}原句 {2}全年完成固定资产投资【14\.9亿元】/,
		);
		assert.ok(out.indexOf('改动的数据') < out.indexOf('增加的数据') && out.indexOf('删去的数据') < out.indexOf('章节（'));
	});

	test('CSV and Markdown say the same', async () => {
		const { out: csv } = await hegao(['compare', 'a.txt', 'b.txt', '--format', 'csv'], drafts);
		assert.match(csv, /^\ufeff类别,原行,新行,原,新,变化,指标,原句,新句\r\n改动的数据,4,4,14\.9亿元,16\.2亿元,'＋1\.3亿元（＋8\.7%）,/);
		const { out: markdown } = await hegao(['compare', 'a.txt', 'b.txt', '--format', 'markdown'], drafts);
		assert.match(markdown, /^# 两稿对照：a\.txt → b\.txt\n/);
		assert.match(markdown, /## 改动的数据（2）\n\n\| 原行 \| 新行 \|/);
	});

	test('needs two files that can be read', async () => {
		assert.equal((await hegao(['compare', 'a.txt'], drafts)).code, 2);
		assert.equal((await hegao(['compare', 'a.txt', 'b.txt', 'c.txt'], drafts)).code, 2);
		const { code, err } = await hegao(['compare', 'a.txt', 'c.txt'], drafts);
		assert.equal(code, 2);
		assert.match(err, /c\.txt：文件不存在/);
	});
});
