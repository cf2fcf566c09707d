import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/index';
import type { Example } from '../../server/src/rules/rule';
import { anyText, reportText, slippedList, wrappedReport } from '../report/arbitraries';

/** Every example of every rule, and the whole reports that are ours. */
const pool: readonly string[] = [
	...rules.flatMap(({ examples }) => [...examples.bad, ...examples.good]).flatMap(textsOf),
	...['test/reports', 'examples'].flatMap(reportsUnder),
];

const slips = fc.constantFrom(
	...[
		'',
		'\n',
		'\r\n',
		'\r',
		'　',
		' ',
		'。',
		'，',
		'；',
		'：',
		'“',
		'”',
		'（',
		'）',
		'《',
		'、',
		'%',
		'个百分点',
		'亿',
		'万',
		'约',
		'余',
		'以上',
	],
	...[
		'0',
		'9',
		'.',
		'-',
		'—',
		'一',
		'二、',
		'（三）',
		'4.',
		'一是',
		'第',
		'年',
		'2025年',
		'比上年',
		'其中',
		'增长',
		'𠮷',
		'\ud842',
		'\udfb7',
		'\0',
	],
);

const stretch = fc
	.tuple(fc.nat(pool.length - 1), fc.nat(20_000), fc.integer({ min: 1, max: 300 }), fc.boolean())
	.map(([index, from, length, isWhole]) => {
		const text = pool[index] ?? '';
		return isWhole && text.length < 2000 ? text : text.slice(from % text.length).slice(0, length);
	});

/** Stretches of reports put together with a few slips made in them: near enough to a report that every rule has something to do. */
const splicedReport = fc
	.tuple(
		fc.array(fc.tuple(stretch, fc.constantFrom('\n', '\n', '', '。\r\n', '\n\n　　')), { maxLength: 10 }),
		fc.array(fc.tuple(fc.nat(5000), fc.nat(4), slips), { maxLength: 6 }),
	)
	.map(([stretches, made]) => made.reduce(slipped, stretches.flat().join('')));

function slipped(text: string, [at, length, put]: readonly [number, number, string]): string {
	const from = at % (text.length + 1);
	return text.slice(0, from) + put + text.slice(from + length);
}

const number = fc.oneof(
	fc.double({ min: 0, max: 99_999, noNaN: true }).map((value) => value.toFixed(1)),
	fc.nat(12_000).map(String),
	fc.constantFrom(
		'三千',
		'两万',
		'百',
		'十五',
		'1.2.3',
		'0',
		'00',
		'1,234',
		'１２．５',
		'5—6',
		'3至5',
		'二分之一',
		'９',
		'1e9',
		'-3',
		'99999999999999999999',
	),
);
const figure = fc
	.tuple(
		fc.constantFrom(
			'固定资产投资',
			'地区生产总值',
			'粮食产量',
			'登记失业率',
			'新增就业',
			'第三产业增加值',
			'“三公”经费',
			'其中：工业',
			'合计',
			'',
			'GDP',
		),
		fc.constantFrom('', '完成', '达到', '由', '比上年增长', '下降', '占', '人均', '年均增长', '预计', '力争', '突破', '累计'),
		fc.constantFrom('', '约', '近', '超', '不低于', '突破'),
		number,
		fc.constantFrom('', '余', '多'),
		fc.constantFrom('亿元', '万元', '%', '个百分点', '倍', '人', '万人次', '公里', '亩', '个', '番', '∶34.8∶53.1', ''),
		fc.constantFrom('', '左右', '以上', '以内'),
		fc.constantFrom('，', '。', '；', '、', '（', '）', '增加到', '\n'),
	)
	.map((parts) => parts.join(''));

/** Sentences that are nearly nothing but figures. */
const figureText = fc.array(figure, { maxLength: 30 }).map((figures) => `一、2025年工作回顾\n${figures.join('')}`);

/** Text whose paragraphs begin where lines do. In one wrapped at random any change may tip the guess where they begin. */
export const laidOutText = fc.oneof(
	{ arbitrary: splicedReport, weight: 5 },
	{ arbitrary: figureText, weight: 2 },
	{ arbitrary: reportText, weight: 1 },
	{ arbitrary: slippedList, weight: 1 },
	{ arbitrary: anyText, weight: 1 },
);

/** Any text, most of it much like a report. */
export const draftText = fc.oneof({ arbitrary: laidOutText, weight: 10 }, { arbitrary: wrappedReport, weight: 1 });

function textsOf(example: Example): readonly string[] {
	const texts = typeof example === 'string' ? [example] : [example.text, example.lastYear ?? ''];
	return texts.filter((text) => text !== '').map((text) => text.replace(/[⟦⟧]/g, ''));
}

function reportsUnder(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /(?:\.txt|s\.md)$/.test(name))
		.sort()
		.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}
