import { strict as assert } from 'node:assert';
import { unzipSync } from 'fflate';
import { type PrintedSheet, printedCsv, printedMarkdown } from '../../server/src/exchange/printedSheet';
import { printedXlsx } from '../../server/src/exchange/printedXlsx';
import { readXlsx } from '../../server/src/exchange/xlsx';
import { formatOf, sheetOf } from '../../server/src/project/checkSheet/make';
import type { ReviewEntry } from '../../server/src/project/review';
import { reviewEntry } from '../../server/src/project/signOffs';
import { nothingBeside } from '../../server/src/project/surroundings';
import { readReport } from '../../server/src/report/report';
import type { Context } from '../../server/src/rules/context';
import { runRules } from '../../server/src/rules/run';

const last = '云溪镇政府工作报告\n一、2024年工作回顾\n固定资产投资14.9亿元。\n二、2025年工作安排\n固定资产投资增长8.5%以上。\n';
const draft =
	'云溪镇政府工作报告\n一、2025年工作回顾\n（一）抓投资\n固定资产投资16.2亿元，比上年增加1.3亿元，增长12.7%。改造老旧小区3个。\n二、2026年工作安排\n固定资产投资增长8%。\n';

const context: Context = {
	series: [{ path: '/2024.txt', text: last, report: readReport(last), year: 2024 }],
	lastYear: { path: '/2024.txt', text: last, report: readReport(last), year: 2024 },
	lexicon: [],
	ledger: [
		{ indicator: '固定资产投资', scope: '', period: '2025', figure: '16.2亿元', source: '统计月报', place: { path: '/台账.csv', line: 1 } },
	],
};

function sheetFor(text: string, review: readonly ReviewEntry[] = []): PrintedSheet {
	const report = readReport(text);
	const findings = runRules(report, { context });
	return sheetOf({ report, beside: { ...nothingBeside, name: '送审稿.txt', context }, findings, review }, '2025-12-01');
}

/** A row's cells by their columns' names. */
function cellsOf({ columns, rows }: PrintedSheet, index: number): Readonly<Record<string, string>> {
	return Object.fromEntries(columns.map(({ name }, column) => [name, rows[index]?.[column] ?? '']));
}

suite('the check sheet', () => {
	test('has every figure with what is known of it', () => {
		const sheet = sheetFor(draft);
		assert.equal(sheet.title, '云溪镇政府工作报告数据核校表');
		assert.match(sheet.remarks.join(), /文稿：送审稿\.txt.*数据：5 个.*2025-12-01/);
		const { 编号: key, 核验: checks, ...cells } = cellsOf(sheet, 0);
		assert.match(key ?? '', /^[B-Z]{8}$/);
		assert.deepEqual(cells, {
			序号: '1',
			章节: '（一）抓投资',
			指标: '固定资产投资',
			数据: '16.2亿元',
			所在句: '固定资产投资16.2亿元，比上年增加1.3亿元，增长12.7%。',
			折算: '16.2亿元',
			时期: '2025年',
			性质: '完成',
			往年数: '2024年 14.9亿元',
			上年目标: '',
			台账: '16.2亿元（统计月报）',
			签核: '',
			核对结果: '',
			更正为: '',
			核对人: '',
			备注: '',
		});
		assert.match(checks ?? '', /^矛盾：[\s\S]*已验算：/);
	});

	test('says who signed a figure off, and that its text was changed since', () => {
		const report = readReport(draft);
		const said = { state: 'checked', by: '甲', date: '2025-11-30', file: '送审稿.txt', note: '见月报' } as const;
		const entries = report.figures.flatMap((fact) => reviewEntry(report, fact, said) ?? []).slice(0, 1);
		assert.equal(cellsOf(sheetFor(draft, entries), 0).签核, '已核 甲 2025-11-30\n见月报');
		assert.match(
			cellsOf(sheetFor(draft.replace('16.2', '16.3'), entries), 0).签核 ?? '',
			/^原文已改 甲 2025-11-30\n原为“16\.2亿元”，现为“16\.3亿元”/,
		);
	});

	test('numbers a figure by what it says, so that moved lines keep their numbers', () => {
		const key = (text: string) => cellsOf(sheetFor(text), 3).编号;
		const moved = draft.replace('（一）抓投资\n', '（一）抓投资\n\n\n');
		assert.equal(key(moved), key(draft));
		assert.notEqual(key(draft.replace('3个', '4个')), key(draft));
	});

	test('gives equal figures in one sentence different numbers', () => {
		const sheet = sheetFor('云溪镇政府工作报告\n一、2025年工作回顾\n改造道路3公里、水渠3公里。\n');
		assert.equal(new Set(sheet.rows.map((_, index) => cellsOf(sheet, index).编号)).size, 2);
	});

	test('knows its format by the ending', () => {
		assert.deepEqual(['表.xlsx', '表.MD', 'a.markdown', '表.csv', '表.xls', '表'].map(formatOf), [
			'xlsx',
			'markdown',
			'markdown',
			'csv',
			undefined,
			undefined,
		]);
	});
});

suite('a printed sheet', () => {
	const formulas = ['=1+1', '+1', '-1', '@A1', '\t=1+1', '=HYPERLINK("http://a")'];
	const sheet: PrintedSheet = {
		title: '=标题',
		remarks: ['=说明'],
		columns: [
			{ name: '原文', width: 20 },
			{ name: '核对结果', width: 8, isAnswer: true, choices: ['一致', '有误'] },
		],
		rows: formulas.map((text) => [text, '']),
		foot: '=签字',
	};

	test('as a workbook reads back as it was, and holds no formula', async () => {
		const bytes = await printedXlsx(sheet);
		const read = await readXlsx(bytes);
		assert.ok('rows' in read);
		assert.deepEqual(
			read.rows.map(({ cells }) => cells[0]),
			['=标题', '=说明', '原文', ...formulas.map((text) => text.trim()), '=签字'],
		);
		const parts = unzipSync(bytes);
		const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
		assert.doesNotMatch(xml, /<f[ >]|t="str"/);
	});

	test('as a workbook prints on A4 across, with its head on every page', async () => {
		const parts = unzipSync(await printedXlsx(sheet));
		const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
		assert.match(xml, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
		assert.match(xml, /<pane ySplit="3" topLeftCell="A4" state="frozen"/);
		assert.match(xml, /<dataValidation type="list" sqref="B4:B9"/);
		assert.match(new TextDecoder().decode(parts['xl/workbook.xml']), /_xlnm\.Print_Titles"[^>]*>[^<]*\$3:\$3</);
	});

	test('as Markdown and CSV has no cell that a spreadsheet would take for a formula', () => {
		const markdown = printedMarkdown(sheet).split('\n');
		assert.equal(markdown[6], '| \\=1+1 |  |');
		assert.equal(markdown.at(-2), '=签字');
		for (const line of printedCsv(sheet).split('\r\n').slice(1, -1)) assert.match(line, /^"?'/);
	});
});
