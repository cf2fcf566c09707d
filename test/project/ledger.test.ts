import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { ledgerFromRows, parseLedger } from '../../server/src/project/ledger';
import { shownProblems } from './shown';

const head = '指标,口径,时期,数值,单位,来源\n';

suite('a ledger', () => {
	test('of the example workspace has no problem', () => {
		const text = readFileSync('examples/台账.csv', 'utf8');
		const { value, problems } = parseLedger('台账.csv', text);
		assert.deepEqual(problems, []);
		assert.equal(value.length, text.trim().split('\n').length - 1);
		assert.deepEqual(value[0], {
			indicator: '地区生产总值',
			scope: '',
			period: '2025',
			figure: '47.2亿元',
			source: '区统计局核定数',
			place: { path: '台账.csv', line: 1 },
		});
		assert.equal(value.find(({ indicator }) => indicator === '村集体经营性收入')?.scope, '21个村');
	});

	test('has its columns in any order and under English names', () => {
		const text =
			'\ufeffValue\tUnit\tIndicator\tYear\r\n"10,480"\t万元\t税收\t2021—2025年\r\n-3.2\t%\t投资增速\t2025年\r\n5.3%\t%\t速度\t2025\r\n';
		const { value, problems } = parseLedger('a.csv', text);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			value.map(({ indicator, period, figure }) => [indicator, period, figure]),
			[
				['税收', '2021-2025', '10,480万元'],
				['投资增速', '2025', '-3.2%'],
				['速度', '2025', '5.3%'],
			],
		);
	});

	const mistakes: readonly (readonly [string, string, string])[] = [
		[
			'a column missing',
			'指标,时期,单位\n粮食,2025,吨\n',
			'1:指标,时期,单位 第一行应是各列名称，缺少：数值（应有：指标、口径、时期、数值、单位、来源）',
		],
		['no name', `${head},全镇,2025,5,亿元,\n`, '2:,全镇,2025,5,亿元, 没有写指标名称'],
		['no number', `${head}粮食,全镇,2025,,吨,\n`, '2:吨 没有写数值'],
		['words for a number', `${head}粮食,全镇,2025,待定,吨,\n`, '2:吨 “待定”不是一个数'],
		['no unit', `${head}粮食,全镇,2025,5,,\n`, '2:5 没有写单位'],
		['a unit that is none', `${head}粮食,全镇,2025,5,箩筐,\n`, '2:箩筐 不认识单位“箩筐”，请用报告里的写法，如 亿元、%、人、公里'],
		['a period that is none', `${head}粮食,全镇,去年,5,吨,\n`, '2:去年 时期应是年份，如 2025，或起止年份，如 2021-2025'],
		['years reversed', `${head}粮食,全镇,2025-2021,5,吨,\n`, '2:2025-2021 时期应是年份，如 2025，或起止年份，如 2021-2025'],
		[
			'two values for one thing',
			`${head}粮食,全镇,2025,5,吨,\n粮食,,2025年,6,吨,\n`,
			'3:6 “粮食”2025年在第 2 行是 5吨，这里是 6吨，请留下一个',
		],
		[
			'a quotation mark left open',
			`${head}"粮食,全镇,2025,5,吨,\n茶叶,全镇,2025,5,吨,\n`,
			'2:"粮食,全镇,2025,5,吨, 这一行的双引号不成对：引号应包住整个单元格，里面的引号写两遍',
		],
	];
	for (const [what, text, expected] of mistakes) {
		test(`${what} is a problem at its place`, () =>
			assert.deepEqual(shownProblems(text, parseLedger('台账.csv', text).problems), [expected]));
	}

	test('keeps the rows round a mistake', () => {
		const text = `${head}甲,,2025,5,吨,\n"乙,,2025,5,吨,\n丙,,2025,x,吨,\n丁,,2025,5,吨,\n`;
		assert.deepEqual(
			parseLedger('台账.csv', text).value.map(({ indicator, place }) => [indicator, place.line]),
			[
				['甲', 1],
				['丁', 4],
			],
		);
	});

	test('may say the same twice, in another unit too', () => {
		const { value, problems } = parseLedger('台账.csv', `${head}税收,,2025,1.2,亿元,\n税收,,2025,12000,万元,\n`);
		assert.deepEqual([value.length, problems], [1, []]);
	});

	test('from a sheet names the row of a problem', () => {
		const rows = [
			{ line: 0, cells: ['指标', '时期', '数值', '单位'] },
			{ line: 1, cells: ['', '', ''] },
			{ line: 2, cells: ['粮食', '2025', '5', '箩筐'] },
			{ line: 3, cells: ['茶叶', '2025', '5', '吨'] },
		];
		const { value, problems } = ledgerFromRows('台账.xlsx', rows);
		assert.deepEqual([value.length, value[0]?.place.line], [1, 3]);
		assert.deepEqual(
			problems.map(({ message }) => message.slice(0, 15)),
			['第 3 行：不认识单位“箩筐”'],
		);
	});

	test('without any row is empty', () => assert.deepEqual(parseLedger('台账.csv', '\n\n'), { value: [], problems: [] }));
});
