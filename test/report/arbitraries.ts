import fc from 'fast-check';

/** Text of any kind: control characters, lone surrogates, characters outside of the basic plane, every line end, every blank. */
export const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.string({
		unit: fc.constantFrom(
			'𠮷',
			'\ud842',
			'\udfb7',
			'\0',
			'\t',
			'\r',
			'\n',
			'\r\n',
			'\f',
			'　',
			'\u2003',
			'\u00a0',
			'\ufeff',
			'A',
			'1',
			'云',
		),
		maxLength: 200,
	}),
	fc.string({ unit: fc.constantFrom(...'一二十（）()“”‘’《》【】、，。；：！#—-1239①是要第等个三项\n\n　 X_?云溪镇𠮷'), maxLength: 400 }),
);

const numberStyles: readonly ((value: number) => string)[] = [
	(value) => `${han(value)}、`,
	(value) => `（${han(value)}）`,
	(value) => `(${han(value)})`,
	(value) => `（${han(value)}）、`,
	(value) => `${han(value)}.`,
	(value) => `${value}.`,
	(value) => `${value}．`,
	(value) => `${value}、`,
	(value) => `（${value}）`,
	(value) => String.fromCharCode(0x245f + value),
	(value) => `${han(value)}是`,
	(value) => `${han(value)}要`,
	(value) => `第${han(value)}，`,
	() => '——',
	() => '## ',
	() => '',
];

const words = fc.constantFrom(
	'聚力项目建设',
	'2025年工作回顾',
	'云溪镇2026年工作安排',
	'办好民生实事',
	'𠮷家湾茶园扩大到1520亩',
	'增长5.3%',
	'附件1',
	'名词解释',
);
const clauses = fc.constantFrom(
	'固定资产投资16.2亿元，增长8.7%',
	'一是扩大投资；二是建设良田；四是修建道路',
	'重点做好以下三个方面工作',
	'建成石鼓路、竹源路、下坪路4条道路',
	'深入推行“链长制”，惠及群众XX户',
	'落实《云溪镇防汛预案（试行）',
	'各位代表',
);
const stops = fc.constantFrom('。', '：', '；', '', '！');
const indents = fc.constantFrom('', '　　', '    ', '\u2003\u2003', '\u00a0', '\t');
const lineEnds = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r');

const number = fc.tuple(fc.constantFrom(...numberStyles), fc.integer({ min: 1, max: 12 })).map(([style, value]) => style(value));
const sentence = fc.tuple(clauses, stops).map((pieces) => pieces.join(''));
const line = fc
	.tuple(indents, number, words, stops, fc.array(sentence, { maxLength: 3 }))
	.map(([indent, head, title, stop, body]) => `${indent}${head}${title}${stop}${body.join('')}`);

/** Headings of all levels, rightly and wrongly numbered, sentences, lists and gaps, in whatever order. */
export const reportText = fc.array(fc.tuple(line, lineEnds), { maxLength: 24 }).map((lines) => lines.flat().join(''));

/** A list that counts up but for one heading, which has another number or another level's. */
export const slippedList = fc
	.tuple(
		fc.constantFrom(...numberStyles.slice(0, 9)),
		fc.constantFrom(...numberStyles.slice(0, 9)),
		fc.integer({ min: 3, max: 9 }),
		fc.nat(8),
		fc.constantFrom(0, 0, 0, 1, 2),
	)
	.map(([style, slip, length, at, by]) =>
		Array.from({ length }, (_, index) => `${index === at ? slip(index + 1 + by) : style(index + 1)}办好实事。继续努力。`).join('\n'),
	);

/** A report wrapped to a page's width as text copied from a PDF is. */
export const wrappedReport = fc
	.tuple(fc.array(line, { minLength: 8, maxLength: 30 }), fc.integer({ min: 16, max: 40 }), fc.constantFrom('\n', '\n\n'))
	.map(([lines, width, end]) => lines.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(end));

function han(value: number): string {
	const digits = '零一二三四五六七八九';
	return value < 10 ? (digits[value] ?? '') : `十${value > 10 ? digits[value - 10] : ''}`;
}
