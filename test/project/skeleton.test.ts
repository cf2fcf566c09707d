import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { skeletonFrom } from '../../server/src/project/skeleton/skeleton';
import { allSections } from '../../server/src/report/outline';
import { type Report, readReport } from '../../server/src/report/report';
import { loudFindings } from '../mutation/slips';

const last = (plan: string, review = '固定资产投资29亿元。') =>
	readReport(
		`2024年云溪镇政府工作报告\n——2024年12月30日在云溪镇第十九届人民代表大会第九次会议上\n云溪镇镇长　张三\n各位代表：\n现在，我代表镇人民政府向大会报告工作。\n一、2024年工作回顾\n${review}\n二、2025年工作安排\n${plan}\n各位代表，让我们继续奋斗！`,
	);
const linesOf = (report: Report, year = 2025) =>
	skeletonFrom(report, year)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

suite('the next report’s skeleton', () => {
	test('rolls title and session on, and leaves date and name open', () => {
		assert.deepEqual(linesOf(last('抓落实。')).slice(0, 6), [
			'2025年云溪镇政府工作报告',
			'——【  】年【  】月【  】日在云溪镇第十九届人民代表大会第十次会议上',
			'云溪镇镇长　【  】',
			'各位代表：',
			'现在，我代表镇人民政府向大会报告工作。',
			'一、2025年工作回顾',
		]);
	});

	test('turns every commitment into an answer to fill in', () => {
		const lines = linesOf(
			last(
				'（一）强产业\n激发盘活动力。2025年力争盘活5万平方米闲置载体，完成造林1200亩、森林抚育约2400亩，开工率不低于60%。6月底前建成通车云溪大桥，惠及群众3千余户。',
			),
		);
		assert.equal(
			lines.find((line) => line.startsWith('激发')),
			'激发盘活动力。【待改】盘活【  】万平方米闲置载体（上年目标：5万平方米），完成造林【  】亩（上年目标：1200亩）、森林抚育【  】亩（上年目标：约2400亩），开工率【  】%（上年目标：不低于60%）。建成通车云溪大桥【待核】（上年时限：6月底前），惠及群众【  】千户（上年目标：3千余户）。',
		);
	});

	test('leaves open what a target starts from, too', () => {
		const text = skeletonFrom(last('（一）惠民生\n补助标准由每人40元提高到80元。'), 2025);
		assert.match(text, /补助标准由每人【 {2}】元（上年：40元）提高到【 {2}】元（上年目标：80元）。/);
	});

	test('has the tasks of a part whose heading names five years and the one', () => {
		const before = readReport(
			'云溪镇政府工作报告\n“十四五”时期发展成就和2025年工作回顾\n抓落实。\n“十五五”时期主要目标和2026年重点工作\n“十五五”时期是关键时期。\n今年的主要预期目标是：粮食产量3万吨。\n一、强产业\n（一）抓项目。新建标准厂房3万平方米。\n二、惠民生\n新建公园2个。\n',
		);
		const lines = linesOf(before, 2026);
		assert.ok(lines.includes('主要指标完成情况：粮食产量【  】万吨（上年目标：3万吨）。'), lines.join('\n'));
		assert.ok(lines.includes('（一）抓项目。【待改】新建标准厂房【  】万平方米（上年目标：3万平方米）。'), lines.join('\n'));
		assert.ok(lines.includes('新建公园【  】个（上年目标：2个）。'), lines.join('\n'));
	});

	test('has key indicators with last year’s value and target in sight', () => {
		const lines = linesOf(
			last(
				'主要预期目标是：税收收入10.8亿元，固定资产投资增长8.5%以上，达到31亿元。\n（一）强产业\n新建公园2个。',
				'税收收入10.1亿元；固定资产投资29亿元，增长5%；规上工业总产值186亿元。',
			),
		);
		assert.equal(
			lines.find((line) => line.startsWith('主要指标')),
			'主要指标完成情况：税收收入【  】亿元（上年：10.1亿元；上年目标：10.8亿元）；固定资产投资【  】亿元，增长【  】%（上年：29亿元、增长5%；上年目标：31亿元、增长8.5%以上）；规模以上工业总产值【  】亿元（上年：186亿元）。',
		);
		assert.ok(
			lines.includes(
				'主要预期目标是：税收收入【  】亿元（上年目标：10.8亿元）；固定资产投资【  】亿元，增长【  】%（上年目标：31亿元、增长8.5%以上）。',
			),
		);
	});

	test('names the target’s year where it is not the one before', () => {
		assert.match(skeletonFrom(last('（一）强产业\n新建公园2个。'), 2026), /新建公园【 {2}】个（2025年目标：2个）/);
	});

	test('takes any text', () => {
		for (const text of ['', '各位代表', '一、', '#', '一、2024年工作回顾\n二、2025年工作安排'])
			assert.ok(readReport(skeletonFrom(readReport(text), 2025)).paragraphs.length > 0);
	});
});

for (const year of [2023, 2024, 2025]) {
	suite(`the skeleton made from the example of ${year}`, () => {
		const before = readReport(readFileSync(`examples/云溪镇政府工作报告${year}.txt`, 'utf8'));
		const text = skeletonFrom(before, year + 1);
		const made = readReport(text);

		test('is a report on the next year with nothing but gaps to mend', () => {
			assert.equal(made.calendar.reviewYear, year + 1);
			assert.equal(made.calendar.planYear, year + 2);
			const findings = ['figures/', 'structure/', 'terminology/', 'wording/'].flatMap((family) => loudFindings(made, family));
			assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['wording/placeholder']);
		});

		test('has the headings of last year’s plan twice, at their levels', () => {
			const shape = (report: Report, isPlan: boolean) =>
				report.outline.sections
					.filter(({ isAnnex, paragraphs }) => !isAnnex && (report.calendar.settings[paragraphs.start]?.role === 'target') === isPlan)
					.flatMap(({ children }) =>
						[...allSections(children)].map(({ kind, level, title }) => `${kind}${level} ${title.replace('【待改】', '')}`),
					);
			assert.deepEqual(shape(made, true), shape(before, true));
			assert.deepEqual(shape(made, false), shape(before, true));
		});

		test('has no figure of last year’s outside of notes', () => {
			const bare = text.replace(/（上年[^）]*）/g, '').replace(/^　*(?:\d+\.|——)/gm, '');
			assert.deepEqual(bare.match(/\d[\d.]*(?:亿|万|%|个|家|户|亩|公里)/g) ?? [], []);
		});
	});
}
