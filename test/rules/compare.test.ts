import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { allSections } from '../../server/src/report/outline';
import { readReport } from '../../server/src/report/report';
import { compareReports } from '../../server/src/rules/compare';
import { counterpartOf } from '../../server/src/rules/counterparts';
import { outOfOrder } from '../../server/src/rules/order';
import { assertGrowth } from '../growth';

const read = (name: string) => readReport(readFileSync(`examples/${name}.txt`, 'utf8'));

suite('compareReports', () => {
	const [last, current] = [read('云溪镇政府工作报告2024'), read('云溪镇政府工作报告2025')];

	test('knows two years from two drafts', () => {
		assert.equal(compareReports(last, current).kind, 'years');
		assert.equal(compareReports(current, read('练习/云溪镇政府工作报告2025送审稿')).kind, 'drafts');
	});

	test('says of every figure, section and paragraph what became of it, once', () => {
		const draft = read('练习/云溪镇政府工作报告2025送审稿');
		const { figures, sections, paragraphs } = compareReports(current, draft);
		const olds = figures.flatMap((each) => ('old' in each ? [each.old] : []));
		const news = figures.flatMap((each) => ('current' in each ? [each.current] : []));
		assert.deepEqual([new Set(olds).size, olds.length], [current.figures.length, current.figures.length]);
		assert.deepEqual(news, draft.figures);
		assert.equal(new Set(sections).size, sections.length);
		assert.deepEqual(
			paragraphs.flatMap((each) => ('current' in each ? [each.current] : [])),
			[...draft.paragraphs.keys()],
		);
	});

	test('finds the section that had a section’s place last year, task beside task', () => {
		const sections = [...allSections(current.outline.sections)];
		const ahead = sections.find(({ title }) => title.includes('农民增收'));
		assert.ok(ahead);
		const before = counterpartOf(ahead, current, last);
		assert.match(before?.title ?? '', /乡村振兴|农民|农业/);
		assert.ok((before?.span.start ?? 0) > (last.outline.sections[1]?.span.start ?? 0));
	});

	test('takes time in proportion to the text, whatever is repeated in it', () => {
		for (const unit of ['（一）甲乙丙丁\n', '新建公路12公里，增长5%。\n', '一、甲乙\n（一）丙丁。新增企业3家。\n', '甲']) {
			const compared = (multiple: number) => {
				const report = readReport(unit.repeat(800 * multiple));
				return () => compareReports(report, report);
			};
			assertGrowth(unit, compared, { times: 2, most: 4, negligible: 60 });
		}
	});
});

suite('out of order', () => {
	const values = (list: readonly number[]) => outOfOrder(list, (value) => value);

	test('the fewest that account for an order', () => {
		assert.deepEqual(values([1, 2, 3]), []);
		assert.deepEqual(values([2, 3, 4, 1]), [1]);
		assert.deepEqual(values([4, 1, 2, 3]), [4]);
		assert.deepEqual(values([]), []);
	});
});
