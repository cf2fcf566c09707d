import { deepStrictEqual } from 'node:assert';
import { readReport } from '../../server/src/report/report';

suite('报告的年份', () => {
	test('回顾与安排写在一个标题里，各归各的年份', () => {
		deepStrictEqual(yearsOf('一、2024年工作回顾和2025年工作总体要求\n稳。\n二、抓产业\n稳。'), [2024, 2025]);
		deepStrictEqual(yearsOf('一、2021—2024年工作回顾\n稳。\n二、2025年工作安排\n稳。'), [2024, 2025]);
		deepStrictEqual(yearsOf('一、2024年和“十三五”时期工作回顾\n稳。\n二、2025年重点工作\n稳。'), [2024, 2025]);
	});

	test('标题是口号的部分，正文说到目标或下一个五年，就是安排', () => {
		const review = '——2026年1月8日在云溪镇第二十届人民代表大会第六次会议上\n各位代表：\n一、一年来成效显著\n稳。\n';
		deepStrictEqual(rolesOf(`${review}二、一鼓作气开好局\n今年经济社会发展的主要预期目标是：增长6%。\n三、一以贯之转作风\n稳。`), [
			'actual',
			'target',
			'target',
		]);
		deepStrictEqual(rolesOf(`${review}二、一张蓝图绘到底\n“十五五”时期是关键时期。`), ['actual', 'target']);
		deepStrictEqual(rolesOf(`${review}二、五年来的跨越\n“十四五”时期是不平凡的五年。`), ['actual', 'actual']);
	});
});

function yearsOf(text: string): readonly (number | undefined)[] {
	const { reviewYear, planYear } = readReport(text).calendar;
	return [reviewYear, planYear];
}

function rolesOf(text: string): readonly (string | undefined)[] {
	const { outline, calendar } = readReport(text);
	return outline.sections.filter(({ kind }) => kind === 'part').map(({ paragraphs }) => calendar.settings[paragraphs.start]?.role);
}
