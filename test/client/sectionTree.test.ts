import { strict as assert } from 'node:assert';
import { flat, noRows, outlineText, parentOf, rowAt, rowsOf, type SectionRows } from '../../client/src/views/sectionTree';
import type { SectionSummary } from '../../server/src/protocol/sections';

suite('rows of the sections view', () => {
	const before = rowsOf(
		[
			part('一、', '回顾', 0, [
				['（一）', '产业'],
				['（二）', '民生'],
			]),
			part('二、', '安排', 10, [['（一）', '抓产业']]),
		],
		noRows,
	);

	test('each has an id of its own', () => {
		assert.equal(new Set(Object.values(ids(before))).size, 5);
	});

	test('a moved section keeps its id, whatever its number and whatever it moved into', () => {
		const after = rowsOf(
			[
				part('一、', '回顾', 0, [['（一）', '民生']]),
				part('二、', '安排', 10, [
					['（一）', '产业'],
					['（二）', '抓产业'],
				]),
			],
			before,
		);
		assert.deepEqual(ids(after), ids(before));
	});

	test('a section whose title is being written keeps its id, and a new one gets a new one', () => {
		const edited = rowsOf(
			[
				part('一、', '回顾', 0, [
					['（一）', '产业'],
					['（二）', '民生与'],
				]),
				part('二、', '安排', 10, []),
			],
			before,
		);
		assert.equal(ids(edited).民生与, ids(before).民生);
		const grown = rowsOf(
			[
				part('一、', '回顾', 0, [
					['（一）', '产业'],
					['（二）', '新的'],
					['（三）', '民生'],
				]),
				part('二、', '安排', 10, []),
			],
			before,
		);
		assert.equal(ids(grown).民生, ids(before).民生);
		assert.ok(!Object.values(ids(before)).includes(ids(grown).新的 ?? ''));
	});

	test('the one around a line is the innermost', () => {
		assert.equal(rowAt(before.rows, 2)?.section.title, '民生');
		assert.equal(rowAt(before.rows, 0)?.section.title, '回顾');
		assert.equal(rowAt(before.rows, 9), undefined);
		const inner = rowAt(before.rows, 11);
		assert.equal(inner && parentOf(before.rows, inner.id)?.section.title, '安排');
	});

	test('as text they are the outline', () => {
		assert.equal(outlineText(before.rows), '一、回顾\n　　（一）产业\n　　（二）民生\n二、安排\n　　（一）抓产业\n');
	});
});

function ids(rows: SectionRows): Readonly<Record<string, string>> {
	return Object.fromEntries(flat(rows.rows).map(({ id, section }) => [section.title, id]));
}

function part(number: string, title: string, line: number, sections: readonly (readonly [string, string])[]): SectionSummary {
	const children = sections.map(([each, name], index) => summary('section', each, name, line + 1 + index, line + 1 + index, []));
	return summary('part', number, title, line, line + sections.length, children);
}

function summary(
	kind: SectionSummary['kind'],
	number: string,
	title: string,
	from: number,
	to: number,
	children: readonly SectionSummary[],
): SectionSummary {
	const range = { start: { line: from, character: 0 }, end: { line: to, character: 10 } };
	const findings = { error: 0, warning: 0, information: 0 };
	return { kind, number, title, heading: range, range, characters: 0, seconds: 0, figures: 0, findings, lastYear: undefined, children };
}
