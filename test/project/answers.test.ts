import { strict as assert } from 'node:assert';
import type { ReadRow } from '../../server/src/exchange/tableRows';
import { sheetOf } from '../../server/src/project/checkSheet/make';
import { type AnswerPlan, planFor } from '../../server/src/project/checkSheet/plan';
import { nothingBeside } from '../../server/src/project/surroundings';
import { readReport } from '../../server/src/report/report';

const draft = [
	'云溪镇政府工作报告',
	'一、2025年工作回顾',
	'固定资产投资16.2亿元，增长8.7%。粮食总产量超过1.47万吨。新建大棚10,480平方米。',
	'改造道路3公里、水渠3公里。财政收入突破亿元，居第3位。',
	'',
].join('\n');

/** The sheet of the draft, with answers by the figures' places in it. */
function answered(
	answers: Readonly<Record<number, Partial<Record<'核对结果' | '更正为' | '核对人' | '备注' | '数据' | '编号', string>>>>,
): readonly ReadRow[] {
	const sheet = sheetOf({ report: readReport(draft), beside: nothingBeside, findings: [], review: [] }, '2025-12-01');
	const head = sheet.columns.map(({ name }) => name);
	const body = sheet.rows.map((row, index) =>
		head.map((name, column) => (answers[index] as Record<string, string> | undefined)?.[name] ?? row[column] ?? ''),
	);
	return [[sheet.title], head, ...body, [sheet.foot]].map((cells, line) => ({ line, cells }));
}

function shown({ confirmed, corrections, told }: AnswerPlan): readonly string[] {
	return [
		...confirmed.map(({ fact, answer }) => `= ${fact.text}${answer.by && ` ${answer.by}`}`),
		...corrections.map(({ fact, after }) => `${fact.text} → ${after}`),
		...told.map(({ line, message }) => `${line + 1}: ${message}`),
	];
}

const plan = (rows: readonly ReadRow[], text = draft) => shown(planFor(readReport(text), rows));

suite('answers of departments', () => {
	test('confirm figures, in any of the usual words', () => {
		const rows = answered({
			0: { 核对结果: '一致', 核对人: '甲' },
			1: { 核对结果: '√' },
			2: { 核对结果: ' 正确 ' },
			3: { 更正为: '10,480平方米' },
		});
		assert.deepEqual(plan(rows), ['= 16.2亿元 甲', '= 8.7%', '= 超过1.47万吨', '= 10,480平方米']);
	});

	test('correct figures: a number alone its digits, one with its unit the figure as written', () => {
		const rows = answered({
			0: { 更正为: '16.3' },
			1: { 核对结果: '有误', 更正为: '8.8％' },
			2: { 更正为: '1.5万吨' },
			3: { 更正为: '10,500' },
			7: { 更正为: '第2位' },
		});
		assert.deepEqual(plan(rows), [
			'16.2亿元 → 固定资产投资16.3亿元，增长8.7%。',
			'8.7% → 固定资产投资16.2亿元，增长8.8％。',
			'超过1.47万吨 → 粮食总产量1.5万吨。',
			'10,480平方米 → 新建大棚10500平方米。',
			'3位 → 财政收入突破亿元，居第2位。',
		]);
	});

	test('that would need guessing are told at their rows', () => {
		const rows = answered({
			0: { 核对结果: '大概', 备注: '待核' },
			1: { 核对结果: '有误' },
			2: { 核对结果: '一致', 更正为: '1.5万吨' },
			3: { 更正为: '很多' },
			4: { 更正为: '3个' },
			5: { 数据: '4公里', 核对结果: '一致' },
			6: { 更正为: '2' },
			7: { 备注: '排名未公布' },
		});
		assert.deepEqual(plan(rows), [
			'3: “核对结果”应填“一致”或“有误”，这里是“大概”，备注为“待核”',
			'4: 填了“有误”，没有写更正为什么',
			'5: 填了“一致”，又写了更正为“1.5万吨”，请留下一个',
			'6: “很多”不像一个数据，没有采用；请连同单位写，如“10,480平方米”',
			'7: 原为“3公里”，更正为“3个”，单位不同，没有采用；请核对后手工改',
			'8: “数据”一栏写的是“4公里”，发出时是“3公里”；要更正请写在“更正为”一栏',
			'9: 更正为“2”，原为“突破亿元”，不知道改哪里；请连同单位写全',
			'10: 没有填核对结果，备注为“排名未公布”',
		]);
	});

	test('hold where lines were moved, and not where the sentence was changed', () => {
		const rows = answered({ 0: { 核对结果: '一致' }, 2: { 核对结果: '一致' } });
		const changed = draft.replace('固定资产投资', '\n\n固定资产投资').replace('1.47万吨', '1.48万吨');
		assert.deepEqual(plan(rows, changed), ['= 16.2亿元', '5: 文稿里的这句话已经改动或删去，没有采用：粮食总产量超过1.47万吨。']);
	});

	test('without numbers are known by sentence and figure, as long as that leaves no choice', () => {
		const rows = answered({ 0: { 核对结果: '一致', 编号: '' }, 4: { 核对结果: '一致', 编号: '' } });
		assert.deepEqual(plan(rows), ['= 16.2亿元', '7: 文稿里有 2 处“3公里”说法相同，分不清是哪一处，没有采用']);
	});

	test('hold whatever became of other figures in their sentence', () => {
		const rows = answered({ 0: { 核对结果: '一致' }, 1: { 更正为: '8.8%' } });
		assert.deepEqual(plan(rows, draft.replace('16.2亿元', '16.3亿元')), [
			'8.7% → 固定资产投资16.3亿元，增长8.8%。',
			'3: 文稿里的这句话已经改动或删去，没有采用：固定资产投资16.2亿元，增长8.7%。',
		]);
	});

	test('of twins go to the right one', () => {
		assert.deepEqual(plan(answered({ 5: { 更正为: '4' } })), ['3公里 → 改造道路3公里、水渠4公里。']);
	});

	test('on one figure must agree', () => {
		const [title, head, first, ...others] = answered({ 0: { 核对结果: '一致' } });
		assert.ok(title && head && first);
		const again = (line: number, correction: string) => ({
			line,
			cells: first.cells.with(head.cells.indexOf('更正为'), correction).with(head.cells.indexOf('核对结果'), ''),
		});
		const rows = [title, head, first, ...others, again(50, '16.2亿元'), again(51, '17亿元')];
		assert.deepEqual(plan(rows), ['= 16.2亿元', '52: 与第 3 行说的是同一个数据，答复不同；采用了第 3 行']);
	});

	test('may have their columns in any order, others among them', () => {
		const rows = [
			['序', '应为', '原文', '部门', '数值'],
			['1', '16.4', '固定资产投资16.2亿元，增长8.7%。', '统计站', '16.2亿元'],
		];
		assert.deepEqual(plan(rows.map((cells, line) => ({ line, cells }))), ['16.2亿元 → 固定资产投资16.4亿元，增长8.7%。']);
	});

	test('are none where no row names the columns', () => {
		assert.match(plan([{ line: 4, cells: ['指标', '数值'] }])[0] ?? '', /^5: 找不到各列的名称/);
		assert.match(plan([])[0] ?? '', /^1: 找不到各列的名称/);
	});
});
