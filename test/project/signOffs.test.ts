import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ReviewEntry } from '../../server/src/project/review';
import { reviewEntry, type SignOffs, signOffsOf } from '../../server/src/project/signOffs';
import { readReport } from '../../server/src/report/report';

const draft = [
	'云溪镇政府工作报告',
	'一、2025年工作回顾',
	'（一）产业稳步壮大',
	'　　固定资产投资16.2亿元，增长8.7%。工业投资稳步增长，达到10.8亿元。',
	'（二）农业稳中向好',
	'　　粮食总产量3.2万吨，新建高标准农田5000亩。',
	'　　发放补贴120万元。',
	'（三）民生持续改善',
	'　　城镇新增就业860人。发放补贴120万元。',
	'二、2026年工作安排',
	'　　固定资产投资增长9%左右。',
].join('\n');

const file = 'a.txt';
const said = { state: 'checked', by: '甲', date: '2025-12-01', file } as const;

/** An entry for the nth figure that reads so. */
function entryFor(text: string, nth = 1, source = draft, more: Partial<ReviewEntry> = {}): ReviewEntry {
	const report = readReport(source);
	const fact = report.figures.filter((each) => each.text === text)[nth - 1];
	assert.ok(fact, text);
	const entry = reviewEntry(report, fact, said);
	assert.ok(entry);
	return { ...entry, ...more };
}

/** All figures of a text, signed. */
function allOf(source: string): readonly ReviewEntry[] {
	const report = readReport(source);
	return report.figures.flatMap((fact) => reviewEntry(report, fact, said) ?? []);
}

/** How the figures of a text stand, those without any entry left out: `16.2亿元 checked`. */
function standing(source: string, entries: readonly ReviewEntry[]): readonly string[] {
	const { figures, deleted } = signOffsOf(readReport(source), entries, file);
	return [...shown(source, figures), ...deleted.map(({ text }) => `${text} 原文已删`)];
}

function shown(source: string, figures: SignOffs['figures']): readonly string[] {
	return readReport(source).figures.flatMap(({ index, text }) => {
		const { state, fallen } = figures[index] ?? { state: 'unchecked', fallen: [] };
		return state === 'unchecked' ? [] : [[text, state, ...fallen.map(({ change }) => change)].join(' ')];
	});
}

function changed(from: string, to: string, source = draft): string {
	assert.ok(source.includes(from), from);
	return source.replace(from, to);
}

suite('a figure’s sign-off', () => {
	const investment = entryFor('16.2亿元');
	const held = ['16.2亿元 checked'];

	test('says what was signed', () => {
		assert.deepEqual(investment, {
			indicator: '固定资产投资',
			text: '16.2亿元',
			context: '固定资产投资16.2亿元，增长8.7%。',
			after: '（一）产业稳步壮大',
			...said,
		});
		assert.deepEqual(standing(draft, [investment]), held);
	});

	test('survives insertions above', () => {
		assert.deepEqual(standing(changed('（一）', '　　全年新增企业16家。\n（一）'), [investment]), held);
	});

	test('survives its section being moved', () => {
		const [before, section, after] = [
			draft.slice(0, draft.indexOf('（一）')),
			draft.slice(draft.indexOf('（一）'), draft.indexOf('（二）')),
			draft.slice(draft.indexOf('（二）')),
		];
		assert.deepEqual(standing(before + after.replace('二、2026', `${section}二、2026`), [investment]), held);
	});

	test('survives a twin sentence elsewhere, before or behind, and stays where it was', () => {
		const sentence = '固定资产投资16.2亿元，增长8.7%。';
		for (const place of ['粮食总产量', '（一）产业', '发放补贴']) {
			const text = changed(place, `全镇上下一心。${sentence}\n${place}`);
			const report = readReport(text);
			const signed = signOffsOf(report, [investment], file).figures.flatMap(({ state }, index) => (state === 'checked' ? [index] : []));
			const original = report.figures.find(({ span }) => text.slice(0, span.start).endsWith('（一）产业稳步壮大\n　　固定资产投资'));
			assert.deepEqual(signed, [original?.index], place);
		}
	});

	test('survives lines wrapped, blanks and marks of another width', () => {
		for (const text of [
			changed('增长8.7%', '增长 8.7%'),
			changed('固定资产投资16.2亿元，增长8.7%', '固定资产投资16.2亿元,增长8.7%'),
			changed('固定资产投资16.2亿元，增长8.7%', '固定资产投资１６．２亿元，增长８.７％'),
		]) {
			assert.equal(signOffsOf(readReport(text), [investment], file).figures.filter(({ state }) => state === 'checked').length, 1, text);
		}
	});

	test('survives the lines of paragraphs being joined', () => {
		const wrapped = readFileSync('test/reports/hard-wrapped.txt', 'utf8');
		const joined = readReport(wrapped).paragraphs.map(({ text }) => text);
		const all = allOf(wrapped);
		assert.ok(all.length > 5 && joined.length < wrapped.split('\n').length);
		assert.equal(standing(joined.join('\n'), all).filter((each) => each.endsWith(' checked')).length, all.length);
	});

	test('survives a change of another figure in its sentence', () => {
		const all = [investment, entryFor('8.7%')];
		assert.deepEqual(standing(changed('增长8.7%', '增长8.9%'), all), ['16.2亿元 checked', '8.9% fallen 原为“8.7%”，现为“8.9%”']);
	});

	test('falls on a changed digit, and says so', () => {
		assert.deepEqual(standing(changed('10.8亿元', '11.8亿元'), [entryFor('10.8亿元')]), ['11.8亿元 fallen 原为“10.8亿元”，现为“11.8亿元”']);
	});

	test('falls on a changed unit', () => {
		assert.deepEqual(standing(changed('10.8亿元', '10.8万元'), [entryFor('10.8亿元')]), ['10.8万元 fallen 原为“10.8亿元”，现为“10.8万元”']);
	});

	test('falls on a changed indicator', () => {
		assert.deepEqual(standing(changed('工业投资稳步', '民间投资稳步'), [entryFor('10.8亿元')]), [
			'10.8亿元 fallen 指标原为“工业投资”，现为“民间投资”；句中“工业”改为“民间”',
		]);
	});

	test('falls on changed words of its sentence, a year too', () => {
		assert.deepEqual(standing(changed('稳步增长', '较快增长'), [entryFor('10.8亿元')]), ['10.8亿元 fallen 句中“稳步”改为“较快”']);
		assert.deepEqual(standing(changed('，新建高', '，今年新建高'), [entryFor('3.2万吨')]), ['3.2万吨 fallen 句中加了“今年”']);
		const dated = changed('工业投资', '2025年工业投资');
		assert.deepEqual(standing(changed('2025年工业', '2024年工业', dated), [entryFor('10.8亿元', 1, dated)]), [
			'10.8亿元 fallen 句中“2025”改为“2024”',
		]);
	});

	test('is not lost with its sentence', () => {
		assert.deepEqual(standing(changed('工业投资稳步增长，达到10.8亿元。', ''), [entryFor('10.8亿元')]), ['10.8亿元 原文已删']);
	});

	test('is found again in a sentence written anew', () => {
		assert.deepEqual(standing(changed('工业投资稳步增长，达到10.8亿元', '全年工业投资完成11亿元'), [entryFor('10.8亿元')]), [
			'11亿元 fallen 原为“10.8亿元”，现为“11亿元”；句中“工业投资稳步增长，达到”改为“全年工业投资完成”',
		]);
	});

	test('is of one of two twins', () => {
		assert.deepEqual(
			signOffsOf(readReport(draft), [entryFor('120万元', 2)], file).figures.flatMap(({ state }, index) =>
				state === 'checked' ? [index] : [],
			),
			[readReport(draft).figures.filter(({ text }) => text === '120万元')[1]?.index],
		);
	});

	test('is of its draft only, or of any where none is named', () => {
		const { file: _, ...anywhere } = investment;
		assert.deepEqual(standing(draft, [{ ...investment, file: 'b.txt' }]), []);
		assert.deepEqual(standing(draft, [anywhere]), held);
	});
});

suite('sign-offs of several reviewers', () => {
	const one = entryFor('16.2亿元');

	test('are all kept, and the latest counts; on one day a doubt', () => {
		const stands = (...entries: readonly ReviewEntry[]) => standing(draft, entries)[0];
		const doubt = { ...one, state: 'returned', by: '乙' } as const;
		assert.equal(stands(one, { ...doubt, date: '2025-12-02' }), '16.2亿元 returned');
		assert.equal(stands({ ...one, date: '2025-12-03' }, { ...doubt, date: '2025-12-02' }), '16.2亿元 checked');
		assert.equal(stands(one, doubt), '16.2亿元 returned');
		assert.equal(signOffsOf(readReport(draft), [one, doubt], file).figures.find(({ state }) => state !== 'unchecked')?.entries.length, 2);
	});

	test('of one reviewer, told twice, are one', () => {
		assert.deepEqual(standing(draft, [one, { ...one, date: '2025-12-05' }, { ...one, after: '（二）别处' }]), ['16.2亿元 checked']);
	});

	test('fall each for itself', () => {
		const text = changed('16.2亿元', '16.3亿元');
		const all = [one, { ...one, by: '乙' }];
		assert.deepEqual(standing(text, all), ['16.3亿元 fallen 原为“16.2亿元”，现为“16.3亿元” 原为“16.2亿元”，现为“16.3亿元”']);
		assert.deepEqual(standing(text, [...all, entryFor('16.3亿元', 1, text)]).slice(0, 1), [
			'16.3亿元 checked 原为“16.2亿元”，现为“16.3亿元”',
		]);
	});
});

suite('sign-offs of a whole report', () => {
	const all = allOf(draft);

	test('hold for all its figures, and one edit fells one', () => {
		assert.equal(standing(draft, all).length, readReport(draft).figures.length);
		assert.ok(standing(draft, all).every((each) => each.endsWith(' checked')));
		for (const { text, span } of readReport(draft).figures) {
			const edited = draft.slice(0, span.start) + text.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)) + draft.slice(span.end);
			const stands = standing(edited, all);
			assert.equal(stands.filter((each) => each.includes(' fallen 原为')).length, 1, stands.join('\n'));
			assert.equal(stands.filter((each) => each.endsWith(' checked')).length, all.length - 1, stands.join('\n'));
		}
	});

	test('never fall through unrelated insertions', () => {
		const ends = Array.from(draft.matchAll(/。\n/g), ({ index }) => index + 2);
		const insertion = fc.tuple(
			fc.constantFrom(...ends),
			fc.constantFrom(
				'　　新改建农村公路35公里。\n',
				'　　发放补贴120万元。\n',
				'\n\n',
				'　　全镇上下团结一心，干在实处。\n',
				'（九）别处\n　　接待游客1.2万人次，增长8.7%。\n',
			),
		);
		fc.assert(
			fc.property(fc.array(insertion, { maxLength: 6 }), (insertions) => {
				const text = [...insertions]
					.sort(([one], [other]) => other - one)
					.reduce((whole, [at, put]) => whole.slice(0, at) + put + whole.slice(at), draft);
				const stands = standing(text, all);
				assert.equal(stands.length, all.length);
				assert.ok(
					stands.every((each) => each.endsWith(' checked')),
					stands.join('\n'),
				);
			}),
		);
	});
});
