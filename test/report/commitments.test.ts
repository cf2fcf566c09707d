import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { commitmentsOf } from '../../server/src/report/commitments';
import { readReport } from '../../server/src/report/report';

const report = (plan: string) => readReport(`云溪镇政府工作报告\n一、2024年工作回顾\n新建公园3个。\n二、2025年工作安排\n${plan}`);
const texts = (plan: string) => commitmentsOf(report(plan)).map(({ text }) => text);

suite('commitments', () => {
	test('are clauses with figures, each on its own, and what is carried on stays with its subject', () => {
		assert.deepEqual(texts('主要预期目标是：规上工业总产值增长10%，达到38亿元；城镇新增就业440人，新增床位60张。'), [
			'规上工业总产值增长10%，达到38亿元',
			'城镇新增就业440人',
			'新增床位60张',
		]);
	});

	test('are tasks without figures under a heading, not maxims', () => {
		assert.deepEqual(texts('（一）强产业\n坚持项目为王，咬定目标不放松。完成农贸市场提升改造，推动驿站投入使用。'), [
			'完成农贸市场提升改造，推动驿站投入使用',
		]);
	});

	test('leave out announcements, later years, what was done and the last words', () => {
		assert.deepEqual(
			texts(
				'重点做好以下六个方面工作：\n（一）强产业\n力争到2030年建成公园12个。2024年已建成公园3个。新建驿站2座。\n各位代表，千里之行，让我们建成3个公园！',
			),
			['新建驿站2座'],
		);
	});

	test('say whom by an age, and how long people shall live', () => {
		const [first, second] = commitmentsOf(report('关爱40万3岁以下婴幼儿，人均预期寿命达到80岁以上。'));
		assert.deepEqual(
			first?.figures.map(({ text }) => text),
			['40万'],
		);
		assert.deepEqual(
			second?.figures.map(({ text }) => text),
			['80岁以上'],
		);
	});

	test('know their figures, heading and place', () => {
		const read = report('（一）强产业\n\n激发发展活力。力争盘活5万平方米闲置载体，完成技改。');
		const [first] = commitmentsOf(read);
		assert.deepEqual(
			first?.figures.map(({ text, role, period }) => [text, role, period]),
			[['5万平方米', 'target', '2025']],
		);
		assert.equal(first?.heading, '激发发展活力');
		assert.equal(read.text.slice(first?.span.start, first?.span.end), '力争盘活5万平方米闲置载体');
	});

	test('of the example are its plan', () => {
		const all = commitmentsOf(readReport(readFileSync('examples/云溪镇政府工作报告2024.txt', 'utf8')));
		assert.ok(all.length > 60);
		assert.ok(all.every(({ span }, index) => span.start >= (all[index - 1]?.span.end ?? 0)));
	});
});
