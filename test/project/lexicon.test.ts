import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseLexicon } from '../../server/src/project/lexicon';
import { shownProblems } from './shown';

suite('a lexicon', () => {
	test('of the example workspace has no problem', () => {
		const { value, problems } = parseLexicon('词表.yml', readFileSync('examples/词表.yml', 'utf8'));
		assert.deepEqual(problems, []);
		assert.equal(value.length, 8);
		assert.deepEqual(value[0], {
			preferred: '规上工业',
			variants: [{ written: '规模以上工业' }, { written: '规模工业' }],
			note: '镇政府报告统一用简称；首次出现不另作说明',
			place: { path: '词表.yml', line: 1 },
		});
	});

	const csv =
		'说明,规范写法,其他写法,起,止\r\n"统一\r\n简称",规上工业,规模以上工业、规模工业|规上企业,2024,2026\r\n,12345热线,/市长(?:热线|专线)/,,\r\n';

	test('in CSV has its columns in any order', () => {
		const { value, problems } = parseLexicon('词表.CSV', csv);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			value.map(({ preferred, variants, from, to, place }) => [preferred, variants.map(({ written }) => written), from, to, place.line]),
			[
				['规上工业', ['规模以上工业', '规模工业', '规上企业'], 2024, 2026, 1],
				['12345热线', ['/市长(?:热线|专线)/'], undefined, undefined, 3],
			],
		);
	});

	test('keeps words that look like numbers as they are written', () => {
		assert.equal(parseLexicon('a.yml', '- preferred: 0571\n  variants: 571\n').value[0]?.preferred, '0571');
	});

	const mistakes: readonly (readonly [string, string, string])[] = [
		['no list', 'preferred: 甲乙\n', '1:preferred: 甲乙\n 词表应是列表，每项以“- preferred: 规范写法”开头'],
		['a key missing', '- variants: [甲乙]\n', '1:variants 缺少“preferred”'],
		[
			'a key that is none',
			'- preferred: 甲乙\n  variant: [丙丁]\n  variants: [戊己]\n',
			'2:variant 没有“variant”这个名称，是否想写“variants”？',
		],
		['a year that is none', '- preferred: 甲乙\n  variants: [丙丁]\n  from: 25年\n', '3:25年 这里应是四位数的年份，如 2025'],
		['years reversed', '- preferred: 甲乙\n  variants: [丙丁]\n  from: 2026\n  to: 2025\n', '1:甲乙 起止年份颠倒：起 2026，止 2025'],
		['a variant that is the preferred form', '- preferred: 甲乙\n  variants: [甲乙, 丙丁]\n', '2:甲乙 其他写法与规范写法相同'],
		['a single character', '- preferred: 甲乙\n  variants: [丙, 丙丁]\n', '2:丙 其他写法至少两个字：一个字的写法会误报，可以写成正则 /…/'],
		[
			'words changed to and fro',
			'- preferred: 甲乙\n  variants: 丙丁\n- preferred: 丙丁\n  variants: 戊己\n',
			'2:丙丁 “丙丁”在第 3 行是规范写法，不能又要改掉',
		],
		[
			'a word changed in two ways',
			'- preferred: 甲乙\n  variants: 丙丁\n- preferred: 戊己\n  variants: 丙丁\n',
			'4:丙丁 “丙丁”在第 1 行已定为改成“甲乙”，只能有一种改法',
		],
		['lookahead', '- preferred: 甲乙\n  variants: /丙(?=丁)/\n', '2:/丙(?=丁)/ 正则不支持前后断言，请只写要找的文字'],
		['a pattern left open', '- preferred: 甲乙\n  variants: [丙丁, /丙(丁/]\n', '2:/丙(丁/ 正则的圆括号不成对'],
		['a pattern for nothing', '- preferred: 甲乙\n  variants: /丙*/\n', '2:/丙*/ 这个正则连空文字都能匹配，请写得更具体'],
		[
			'a pattern that explodes',
			'- preferred: 甲乙\n  variants: /((丙{100}){100}){100}/\n',
			'2:/((丙{100}){100}){100}/ 正则的重复次数过大，或嵌套过深',
		],
	];
	for (const [what, text, expected] of mistakes) {
		test(`${what} is a problem at its place`, () =>
			assert.deepEqual(shownProblems(text, parseLexicon('词表.yml', text).problems), [expected]));
	}

	test('in CSV without its head, or with mistakes in a row, says so', () => {
		const problemsOf = (text: string) => shownProblems(text, parseLexicon('词表.csv', text).problems).map((shown) => shown.split(' ')[0]);
		assert.deepEqual(problemsOf('甲乙,丙丁\n'), ['1:甲乙,丙丁']);
		assert.deepEqual(problemsOf('规范写法,其他写法,起\n,丙丁,\n甲乙,戊己,去年\n甲乙,庚"辛,\n'), ['4:甲乙,庚"辛,', '2:,丙丁,', '3:去年']);
	});

	test('words that meet in no year may be changed to and fro', () => {
		const text = '- preferred: 甲乙\n  variants: 丙丁\n  from: 2025\n- preferred: 丙丁\n  variants: 甲乙\n  to: 2024\n';
		assert.deepEqual(parseLexicon('词表.yml', text).problems, []);
	});
});

suite('a pattern in a lexicon', () => {
	const finder = (pattern: string, preferred: string) => {
		const [term] = parseLexicon('词表.yml', `- preferred: ${preferred}\n  variants: ["${pattern}"]\n`).value;
		const find = term?.variants[0]?.find;
		assert.ok(find);
		return find;
	};

	test('finds spans in UTF-16 units', () => {
		assert.deepEqual(finder('/规模(?:以上)?工业/', '规上工业')('𠮷规模工业、规模以上工业'), [
			{ start: 2, end: 6 },
			{ start: 7, end: 13 },
		]);
	});

	test('finds nothing inside of the preferred form', () => {
		assert.deepEqual(finder('/(?:市长)?热线/', '12345热线')('12345热线，热线，12345市长热线'), [
			{ start: 8, end: 10 },
			{ start: 16, end: 20 },
		]);
	});

	test('takes time linear in the text', () => {
		const find = finder('/(?:a+)+$/', 'b');
		const time = (length: number) => {
			const from = process.cpuUsage();
			find(`${'a'.repeat(length)}!`);
			return process.cpuUsage(from).user;
		};
		time(1000);
		assert.ok(time(20_000) < 2_000_000);
	});
});
