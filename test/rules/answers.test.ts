import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readReport } from '../../server/src/report/report';
import { type Answer, answersTo } from '../../server/src/rules/answers';

const last = (plan: string) =>
	readReport(`云溪镇政府工作报告\n一、2024年工作回顾\n抓落实。\n二、2025年工作安排\n（一）抓好各项工作\n${plan}`);
const now = (review: string) => readReport(`云溪镇政府工作报告\n一、2025年工作回顾\n${review}\n二、2026年工作安排\n抓落实。`);
const shown = ({ commitment, outcome, place }: Answer) => `${commitment.text} ${outcome}${place ? ` ${place.text}` : ''}`;

suite('answers to commitments', () => {
	test('are met or missed where that can be computed', () => {
		const plan =
			'社会消费品零售总额增长7.5%左右，城镇新增就业440人，空气质量优良天数比例保持在93%以上，规上工业单位产值能耗下降3%左右，城镇调查失业率控制在5%以内。';
		const review =
			'社会消费品零售总额增长5.6%，城镇新增就业458人。空气质量优良天数比例94.2%，规上工业单位产值能耗下降3.2%，城镇调查失业率5.3%。';
		assert.deepEqual(answersTo(last(plan), now(review)).map(shown), [
			'社会消费品零售总额增长7.5%左右 missed 社会消费品零售总额增长5.6%',
			'城镇新增就业440人 met 城镇新增就业458人',
			'空气质量优良天数比例保持在93%以上 met 空气质量优良天数比例94.2%',
			'规上工业单位产值能耗下降3%左右 met 规上工业单位产值能耗下降3.2%',
			'城镇调查失业率控制在5%以内 missed 城镇调查失业率5.3%',
		]);
	});

	test('do not hold an addition against a total, or a part against the whole', () => {
		const [answer] = answersTo(last('新增规上工业企业4家。'), now('规上工业企业总数达到33家。'));
		assert.equal(answer?.outcome, 'answered');
	});

	test('are found by words where the figures differ in kind or there are none', () => {
		const answers = answersTo(
			last('盘活闲置低效用地180亩。完成双龙水库除险加固。建成石鼓茶山观景平台等3个文旅项目。新建标准化菜市场6个。'),
			now('完成闲置低效用地盘活任务。双龙水库除险加固全面完成。石鼓茶山观景平台建成开放。'),
		);
		assert.deepEqual(answers.map(shown), [
			'盘活闲置低效用地180亩 answered 完成闲置低效用地盘活任务',
			'完成双龙水库除险加固 answered 双龙水库除险加固全面完成',
			'建成石鼓茶山观景平台等3个文旅项目 answered 石鼓茶山观景平台建成开放',
			'新建标准化菜市场6个 unanswered',
		]);
	});

	test('of the examples: one missed, nearly all found', () => {
		const [before, after] = [2024, 2025].map((year) => readReport(readFileSync(`examples/云溪镇政府工作报告${year}.txt`, 'utf8')));
		assert.ok(before && after);
		const answers = answersTo(before, after);
		assert.deepEqual(
			answers.filter(({ outcome }) => outcome === 'missed').map(({ commitment }) => commitment.text),
			['新增规上工业企业4家'],
		);
		assert.ok(answers.filter(({ outcome }) => outcome === 'unanswered').length <= 2);
		assert.ok(answers.every(({ place }) => !place || after.text.slice(place.span.start, place.span.end).length >= place.text.length));
	});

	test('take time that does not grow with the square of the reports', () => {
		const [few, many] = [200, 800].map(timeFor);
		assert.ok((many ?? 0) < 11 * (few ?? 0), `200 took ${few} µs, 800 took ${many} µs`);
	});
});

/** Processor time in microseconds to answer so many commitments, of several runs on texts not read before: some systems count it in ticks, longer than one run. */
function timeFor(count: number): number {
	const plan = Array.from(
		{ length: count },
		(_, index) => `新建${nameOf(index)}公园${index}个，改造${nameOf(index)}道路${index}公里。`,
	).join('');
	const times = Array.from({ length: 9 }, () => {
		const [before, after] = [last(plan), now(plan.replaceAll('新建', '建成'))];
		const start = process.cpuUsage();
		answersTo(before, after);
		return process.cpuUsage(start).user;
	});
	return times.reduce((sum, time) => sum + time, 0);
}

/** Four characters, others for each index, as names of things in a report have little in common. */
function nameOf(index: number): string {
	return String.fromCharCode(...[37, 911, 1531, 2003].map((step) => 0x4e00 + (((index + 1) * step) % 5000)));
}
