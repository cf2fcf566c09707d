import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { readReport } from '../../server/src/report/report';
import { skeletonOf } from '../../server/src/report/skeleton';
import { runRules } from '../../server/src/rules/run';

const last = [
	'2024年云溪镇政府工作报告',
	'——2024年12月30日在云溪镇第十九届人民代表大会第十次会议上',
	'云溪镇镇长　周知',
	'各位代表：',
	'现在，我代表镇人民政府向大会报告工作，请予审议。',
	'一、2024年工作回顾',
	'地区生产总值43.1亿元，增长6.1%。',
	'（一）产业更强。实施项目24个。',
	'二、2025年工作安排',
	'主要预期目标是：地区生产总值增长6%左右，一般公共预算收入3.5亿元。',
	'重点做好以下两个方面工作：',
	'（一）坚持产业立镇，推进项目建设。力争盘活闲置厂房5万平方米以上，培育科技型中小企业30家。深化招商引资，引进一批优质项目。',
	'（二）坚持民生为本，推进实事办理。要新建农村公路12公里［1］。',
	'各位代表！让我们携手同行！',
].join('\n');

suite('next year’s draft', () => {
	const text = skeletonOf(readReport(last), 2025);

	test('rolls title, session and headings on, and leaves day and name open', () => {
		assert.match(
			text,
			/^2025年云溪镇政府工作报告\n\n——【 {2}】年【 {2}】月【 {2}】日在云溪镇第十九届人民代表大会第十一次会议上\n\n云溪镇镇长　【 {2}】\n\n各位代表：/,
		);
		assert.match(text, /\n一、2025年工作回顾\n[\s\S]*\n二、2026年工作安排\n/);
	});

	test('has a gap for each target, with the target beside it', () => {
		assert.match(text, /盘活闲置厂房【 {2}】万平方米（上年目标：5万平方米以上），培育科技型中小企业【 {2}】家（上年目标：30家）。/);
		assert.match(text, /新建农村公路【 {2}】公里（上年目标：12公里）。/);
	});

	test('has last year’s result in sight beside key indicators', () => {
		assert.match(
			text,
			/地区生产总值增长【 {2}】%（上年目标：增长6%左右）（上年完成：增长6\.1%）；一般公共预算收入【 {2}】亿元（上年目标：3\.5亿元）/,
		);
	});

	test('says nothing of last year as if it were this year’s', () => {
		assert.doesNotMatch(text, /43\.1亿元|24个|周知/);
		assert.deepEqual(
			readReport(text).figures.filter(({ isNote }) => !isNote),
			[],
		);
	});

	test('asks for what was promised without a figure', () => {
		assert.match(text, /【待写】（上年部署：深化招商引资，引进一批优质项目）/);
	});

	for (const name of readdirSync('examples').filter((each) => each.endsWith('.txt'))) {
		test(`from ${name} is a report in which only the gaps are wrong`, () => {
			const report = readReport(readFileSync(`examples/${name}`, 'utf8'));
			const draft = readReport(skeletonOf(report, report.calendar.planYear ?? 0));
			assert.equal(draft.calendar.reviewYear, report.calendar.planYear);
			const errors = runRules(draft).filter(({ tier, rule }) => tier === 'error' && rule !== 'wording/placeholder');
			assert.deepEqual(
				errors.map(({ message }) => message),
				[],
			);
		});
	}
});
