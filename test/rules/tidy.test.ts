import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { visibleCharacters } from '../../server/src/report/characters';
import { readReport } from '../../server/src/report/report';
import type { Layout } from '../../server/src/report/tidyLayout';
import { applied } from '../../server/src/rules/edits';
import { tidyingOf, tidyingWithin } from '../../server/src/rules/tidy';
import { assertGrowth } from '../growth';
import { anyText, reportText, wrappedReport } from '../report/arbitraries';

const untidy = fc
	.array(fc.tuple(fc.oneof(anyText, reportText, wrappedReport), fc.constantFrom('', '  ', ' ，', '， ', '\t', '　', ',', '（ ', ' 。\n')), {
		maxLength: 3,
	})
	.map((pieces) => pieces.flat().join(''));
const layout = fc.constantFrom<Layout>('plain', 'markdown');

suite('tidying', () => {
	test('joins the lines of a wrapped text, paragraph by paragraph', () => {
		const text = readFileSync('test/reports/hard-wrapped.txt', 'utf8');
		const lines = tidied(text)
			.split('\n')
			.filter((line) => line.trim() !== '');
		assert.equal(lines.length, readReport(text).paragraphs.length);
		assert.ok(lines.length * 2 < text.split('\n').length);
	});

	for (const [what, before, after] of [
		['blanks at the ends of lines', '一、工作回顾  \n　　全年稳步发展。\t\n　　\n', '一、工作回顾\n　　全年稳步发展。\n\n'],
		[
			'blanks at Chinese marks, not indents nor those between words',
			'　　新建 ， 道路（ GDP ）12 公里 。',
			'　　新建，道路（GDP）12 公里。',
		],
		[
			'half-width marks that are slips',
			'新增就业3.6万人,登记失业率2.1%，低于预期，好。',
			'新增就业3.6万人，登记失业率2.1%，低于预期，好。',
		],
		['line ends of any kind', '全年发展（\r\n稳步 ）。\r\n', '全年发展（稳步）。\r\n'],
	] as const) {
		test(what, () => assert.equal(tidied(before), after));
	}

	test('leaves the number of a list, times, addresses and English alone', () => {
		const text = '1.修路。\n会议9:30开始，见https://yunxi.example/a?b=1，用Cloud, Inc.的服务。\n';
		assert.equal(tidied(text), text);
	});

	test('leaves Markdown’s tables, code, hard breaks, items and front matter alone', () => {
		const text = [
			'---',
			'title: 云溪',
			'---',
			'# 云溪镇政府工作报告',
			'',
			'硬换行，  ',
			'下一行，好。',
			'',
			'| 指标 ， | 数 |',
			'|---|---|',
			'',
			'```',
			'代码 ，不动,  ',
			'```',
			'- 一项（',
			'- 二项）',
			'',
		].join('\n');
		assert.equal(tidied(text, 'markdown'), text);
	});

	test('joins soft breaks of Markdown where the report is read so', () => {
		assert.equal(tidied('落实《云溪镇\n防汛预案》 。\n', 'markdown'), '落实《云溪镇防汛预案》。\n');
	});

	test('of a stretch changes nothing outside of it', () => {
		const text = '甲 ，乙。\n丙 ，丁。\n';
		assert.equal(applied(text, tidyingWithin(readReport(text), 'plain', { start: 6, end: text.length })), '甲 ，乙。\n丙，丁。\n');
	});

	test('of a stretch that holds half a pair of brackets is done with in one go', () => {
		const text = '云溪(一)镇)';
		const changes = tidyingWithin(readReport(text), 'plain', { start: 3, end: text.length });
		const rest = tidyingWithin(readReport(applied(text, changes)), 'plain', { start: 3, end: text.length });
		assert.notEqual(changes.length, 0);
		assert.deepEqual(rest, []);
	});

	test('twice is as good as once, and neither characters nor figures come or go', () => {
		fc.assert(fc.property(untidy, layout, assertTidies), { numRuns: 300 });
	});

	test('blanks and lines without end take time in proportion to their number', () => {
		for (const unit of [' ', '　', '， ', ' ，', '|', '\n'])
			assertGrowth(unit, (multiple) => () => tidied(`云${unit.repeat((multiple * 50_000) / unit.length)}溪`, 'markdown'), {
				times: 2,
				most: 4,
				negligible: 60,
			});
	});
});

function assertTidies(text: string, kind: Layout): void {
	const once = tidied(text, kind);
	assert.equal(tidied(once, kind), once);
	assert.equal(visibleCharacters(once), visibleCharacters(text));
	assert.deepEqual(figuresOf(once), figuresOf(text));
}

function figuresOf(text: string): readonly string[] {
	return readReport(text).figures.map(({ text: figure, quantity }) => `${figure.replace(/[，,.．：:]/g, '')} ${quantity.unit}`);
}

function tidied(text: string, kind: Layout = 'plain'): string {
	return applied(text, tidyingOf(readReport(text), kind));
}
