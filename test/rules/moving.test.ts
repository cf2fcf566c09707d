import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { allSections, type Section } from '../../server/src/report/outline';
import { type Report, readReport } from '../../server/src/report/report';
import { applied } from '../../server/src/rules/edits';
import type { Target } from '../../server/src/rules/moving/destination';
import { type Move, moveSection } from '../../server/src/rules/moving/move';

const report = [
	'一、2024年工作回顾',
	'产业更强，详见本报告第二部分（二）。',
	'（一）产业向好。企业开工。如前文（三）所述，良田连片。',
	'——工业更强。新厂投产。',
	'——商业更旺。新店开张。',
	'（二）农业增收。粮食丰收。',
	'（三）民生改善。道路畅通。',
	'二、2025年工作安排',
	'今年重点做好以下三个方面工作：',
	'（一）抓产业。扩大投资。',
	'（二）抓农业。建设良田。',
	'（三）抓民生。修建道路，见第一部分第（三）节。',
	'各位代表！让我们一起努力！',
	'',
].join('\n');

suite('moving a section', () => {
	test('among its brothers: numbers stay in their places, references follow', () => {
		const moved = move(report, '民生改善', { to: 'up' });
		assert.deepEqual(headings(moved.text).slice(1, 6), ['（一）产业向好', '工业更强', '商业更旺', '（二）民生改善', '（三）农业增收']);
		assert.ok(moved.text.includes('如前文（二）所述'));
		assert.ok(moved.text.includes('见第一部分第（二）节'));
		assert.deepEqual([moved.numbers, moved.counts, moved.references], [2, 0, 2]);
		assert.equal(moved.text.slice(moved.heading.start, moved.heading.end), '（二）民生改善');
	});

	test('into another part: both rows close up, the announced count and references follow', () => {
		const moved = move(report, '抓农业', { to: 'into', section: '2024年工作回顾' });
		assert.deepEqual(headings(moved.text), [
			'一、2024年工作回顾',
			'（一）产业向好',
			'工业更强',
			'商业更旺',
			'（二）农业增收',
			'（三）民生改善',
			'（四）抓农业',
			'二、2025年工作安排',
			'（一）抓产业',
			'（二）抓民生',
		]);
		assert.ok(moved.text.includes('做好以下两个方面工作'));
		assert.ok(moved.text.includes('详见本报告第一部分（四）'));
		assert.deepEqual([moved.numbers, moved.counts, moved.references], [2, 1, 1]);
	});

	test('a section named alone gets its part’s number where it goes to another', () => {
		const moved = move(report, '民生改善', { to: 'into', section: '2025年工作安排' });
		assert.ok(moved.text.includes('如前文第二部分（四）所述'));
		assert.ok(moved.text.includes('见第二部分第（四）节'));
		assert.ok(moved.text.includes('以下四个方面工作'));
	});

	test('a part takes its sections along, and the closing address stays at the end', () => {
		const moved = move(report, '2025年工作安排', { to: 'up' });
		assert.deepEqual(headings(moved.text)[0], '一、2025年工作安排');
		assert.ok(moved.text.includes('详见本报告第一部分（二）'));
		assert.ok(moved.text.includes('见第二部分第（三）节'));
		assert.ok(moved.text.endsWith('（三）民生改善。道路畅通。\n各位代表！让我们一起努力！\n'));
	});

	test('the mouse: onto a brother above goes before it, onto one below behind it, onto a part to its end', () => {
		assert.equal(headings(move(report, '民生改善', { to: 'onto', section: '产业向好' }).text)[1], '（一）民生改善');
		assert.equal(headings(move(report, '产业向好', { to: 'onto', section: '农业增收' }).text)[2], '（二）产业向好');
		assert.equal(headings(move(report, '产业向好', { to: 'onto', section: '2025年工作安排' }).text).at(-3), '（四）产业向好');
	});

	test('only the moved text and what follows it are touched', () => {
		const { edits } = move(report, '民生改善', { to: 'up' });
		assert.ok(edits.reduce((sum, { newText }) => sum + newText.length, 0) < 25);
	});

	test('each row is numbered in its own way', () => {
		const steps = (numbers: readonly string[]) => numbers.map((number, index) => `${number}抓${'甲乙丙'[index]}事。继续努力。`).join('\n');
		for (const numbers of [
			['1.', '2．', '3、'],
			['（1）', '(2)', '（3）'],
			['①', '②', '③'],
			['一是', '二是', '三是'],
			['第一，', '第二，', '第三，'],
			['（一）', '（二）、', '(三)'],
		]) {
			const moved = move(`一、工作安排\n${steps(numbers)}`, '抓丙事', { to: 'before', section: '抓甲事' });
			assert.equal(
				readReport(moved.text)
					.outline.sections[0]?.children.map(({ numbering }) => numbering?.value)
					.join(),
				'1,2,3',
				numbers.join(),
			);
			assert.ok(moved.text.includes('抓丙事。继续努力。\n'));
		}
	});
});

suite('laying out a moved section', () => {
	test('line ends, indents and blank lines stay; so does a missing one at the end', () => {
		const text = '一、工作安排\r\n\r\n　　（一）抓产业。扩大投资。\r\n\r\n\r\n　　（二）抓农业。建设良田。\r\n　　（三）抓民生。修建道路。';
		assert.equal(
			move(text, '抓产业', { to: 'after', section: '抓民生' }).text,
			'一、工作安排\r\n\r\n　　（一）抓农业。建设良田。\r\n\r\n\r\n　　（二）抓民生。修建道路。\r\n　　（三）抓产业。扩大投资。',
		);
	});

	test('a comment above a heading goes with it', () => {
		const text = '一、工作安排\n（一）抓产业。扩大投资。\n<!-- hegao-ignore figures/growth-mismatch -->\n（二）抓农业。建设良田。\n';
		assert.ok(
			move(text, '抓农业', { to: 'up' }).text.startsWith('一、工作安排\n<!-- hegao-ignore figures/growth-mismatch -->\n（一）抓农业'),
		);
	});

	test('of a text wrapped to a page the lines stay what they are', () => {
		const text = readFileSync('test/reports/hard-wrapped.txt', 'utf8');
		const first = readReport(text).outline.sections[0]?.children[0];
		assert.ok(first);
		const moved = move(text, first.title, { to: 'down' });
		assert.equal(readReport(moved.text).paragraphs.length, readReport(text).paragraphs.length);
	});
});

suite('refusing to move', () => {
	const refusals: readonly (readonly [string, NamedTarget, RegExp])[] = [
		['产业向好', { to: 'up' }, /已经在最前面/],
		['民生改善', { to: 'down' }, /已经在最后面/],
		['产业向好', { to: 'into', section: '工业更强' }, /不能移到它自己那里/],
		['2025年工作安排', { to: 'into', section: '产业向好' }, /同级/],
		['产业向好', { to: 'before', section: '2025年工作安排' }, /同级/],
		['工业更强', { to: 'into', section: '2025年工作安排' }, /同级/],
	];
	for (const [title, target, reason] of refusals) {
		test(`${title} ${target.to} ${'section' in target ? target.section : ''}`, () => {
			const read = readReport(report);
			const result = moveSection(read, named(read, title), resolved(read, target));
			assert.ok('refusal' in result);
			assert.match(result.refusal, reason);
		});
	}

	test('what would run together with the paragraph before', () => {
		const read = readReport('一、工作安排\n（一）抓产业。扩大投资。\n（二）抓农业。建设良田（');
		const result = moveSection(read, named(read, '抓农业'), { to: 'up' });
		assert.ok('refusal' in result);
	});
});

/** A target by its heading's title. */
type NamedTarget = { readonly to: 'up' | 'down' } | { readonly to: 'before' | 'after' | 'into' | 'onto'; readonly section: string };

function move(text: string, title: string, target: NamedTarget): Move & { readonly text: string } {
	const read = readReport(text);
	const result = moveSection(read, named(read, title), resolved(read, target));
	assert.ok(!('refusal' in result), 'refusal' in result ? result.refusal : '');
	return { ...result, text: applied(text, result.edits) };
}

function resolved(read: Report, target: NamedTarget): Target {
	return 'section' in target ? { to: target.to, section: named(read, target.section) } : target;
}

function named({ outline }: Report, title: string): Section {
	const section = [...allSections(outline.sections)].find((each) => each.title === title);
	assert.ok(section, title);
	return section;
}

function headings(text: string): readonly string[] {
	return Array.from(allSections(readReport(text).outline.sections), ({ number, title }) => `${number}${title}`);
}
