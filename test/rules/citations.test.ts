import { strict as assert } from 'node:assert';
import { paragraphAt, textOffset } from '../../server/src/report/paragraphs';
import { readReport } from '../../server/src/report/report';
import { citationsFor } from '../../server/src/rules/citations';
import { type Context, emptyContext, type LedgerRow } from '../../server/src/rules/context';
import { evidenceOf } from '../../server/src/rules/evidence';

const ledger: readonly LedgerRow[] = [
	row('地区生产总值', '47.20亿元'),
	row('地区生产总值增速', '5.3%'),
	row('一般公共预算收入', '10480万元'),
	row('固定资产投资', '16.2亿元'),
	row('固定资产投资增速', '-3.7%'),
	row('城镇新增就业', '458人'),
	row('新建高标准农田', '3000亩'),
	row('优良天数比例', '94.2%'),
	{ ...row('税收收入', '8615万元'), scope: '园区' },
	{ ...row('税收收入', '9000万元'), period: '2024' },
];
const context: Context = { ...emptyContext, ledger };

function row(indicator: string, figure: string): LedgerRow {
	return { indicator, scope: '', period: '2025', figure, source: '区统计局', place: { path: '/reports/台账.csv', line: 1 } };
}

const head = '云溪镇政府工作报告\n\n一、2025年工作回顾\n\n';

/** The text with each citation for what stands between ⟦ ⟧, and what was checked of it then. */
function filled(marked: string): readonly string[] {
	const text = head + marked.replace(/[⟦⟧]/g, '');
	const report = readReport(text);
	const [start, end] = [head.length + marked.indexOf('⟦'), head.length + marked.indexOf('⟧') - 1];
	const paragraphIndex = paragraphAt(report.paragraphs, start) ?? 0;
	const paragraph = report.paragraphs[paragraphIndex];
	assert.ok(paragraph);
	const span = { start: textOffset(paragraph, start), end: textOffset(paragraph, end) };
	return citationsFor(report, ledger, { paragraphIndex, span }).map(
		(citation) => text.slice(head.length, citation.span.start) + citation.newText + text.slice(citation.span.end),
	);
}

suite('citations of the ledger', () => {
	const cases: readonly (readonly [string, string, readonly string[]])[] = [
		['with the unit that stands there', '地区生产总值⟦【  】⟧亿元，好。', ['地区生产总值47.20亿元，好。']],
		['with its own unit where none stands there', '地区生产总值达到⟦××⟧，好。', ['地区生产总值达到47.20亿元，好。']],
		['in the unit that stands there', '一般公共预算收入⟦【待核】⟧亿元。', ['一般公共预算收入1.048亿元。']],
		['in a smaller unit', '固定资产投资⟦XX⟧万元。', ['固定资产投资162000万元。']],
		['before 以上', '优良天数比例⟦【】⟧%以上。', ['优良天数比例94.2%以上。']],
		['a rate behind a level', '全镇地区生产总值47.2亿元，增长⟦【】⟧%。', ['全镇地区生产总值47.2亿元，增长5.3%。']],
		['a rate behind a gap', '地区生产总值【】亿元，增长⟦【】⟧%（上年：4.1%）。', ['地区生产总值【】亿元，增长5.3%（上年：4.1%）。']],
		['a fall as a fall', '固定资产投资下降⟦【】⟧%。', ['固定资产投资下降3.7%。']],
		['no fall as growth', '固定资产投资增长⟦【】⟧%。', []],
		['by another name', '全年GDP达到⟦【】⟧亿元。', ['全年GDP达到47.20亿元。']],
		['by what was done', '城镇新增就业⟦【】⟧人，新建高标准农田【】亩。', ['城镇新增就业458人，新建高标准农田【】亩。']],
		['a second one', '城镇新增就业【】人，新建高标准农田⟦【】⟧亩。', ['城镇新增就业【】人，新建高标准农田3000亩。']],
		['in ten thousands of a unit', '新建高标准农田⟦【】⟧万亩。', ['新建高标准农田0.3万亩。']],
		['not in another unit', '新建高标准农田⟦【】⟧公顷。', []],
		['not with a unit cut short', '地区生产总值⟦【】⟧亿，好。', []],
		['not of another scope or year', '税收收入⟦【】⟧万元。', []],
		['of its own scope', '园区税收收入⟦【】⟧万元。', ['园区税收收入8615万元。']],
		['not for a part of the year', '上半年地区生产总值⟦【】⟧亿元。', []],
		['in the place of a figure', '地区生产总值达到⟦42.7⟧亿元左右。', ['地区生产总值达到47.20亿元左右。']],
		['where the next word would come', '稳中向好，地区生产总值达到⟦⟧', ['稳中向好，地区生产总值达到47.20亿元']],
		['nothing behind words of no indicator', '召开⟦【】⟧次会议。', []],
	];
	for (const [name, marked, expected] of cases) {
		test(name, () => {
			assert.deepEqual(filled(marked), expected);
			for (const text of filled(marked)) {
				const checks = [...evidenceOf(readReport(head + text.replaceAll('【】', '1')), context).values()].flat();
				assert.ok(checks.some(({ rule, note }) => rule === 'figures/ledger-mismatch' && /^与数据台账（区统计局）一致：/.test(note)));
			}
		});
	}

	test('are none for targets', () => {
		const report = readReport(`${head}抓落实。\n二、2026年工作安排\n地区生产总值增长【】%。`);
		const paragraphIndex = report.paragraphs.length - 1;
		const span = report.facts[paragraphIndex]?.placeholders[0] ?? { start: 0, end: 0 };
		assert.deepEqual(citationsFor(report, [{ ...row('地区生产总值增速', '6%'), period: '2026' }], { paragraphIndex, span }), []);
	});
});
