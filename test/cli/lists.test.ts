import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { rules } from '../../server/src/rules/index';
import { hegao } from './terminal';

const wrapped = readFileSync('test/reports/hard-wrapped.txt', 'utf8');
const decimalOrOpen = v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/)));
const place = v.strictObject({ line: v.number(), character: v.number() });
const figureShape = v.strictObject({
	text: v.string(),
	range: v.strictObject({ start: place, end: place }),
	low: decimalOrOpen,
	high: decimalOrOpen,
	unit: v.string(),
	indicator: v.string(),
	scope: v.string(),
	period: v.pipe(v.string(), v.regex(/^(?:\d{4}(?:-\d{4})?)?$/)),
	role: v.picklist(['actual', 'estimate', 'target']),
	measure: v.picklist(['level', 'increase', 'growth', 'share', 'points', 'multiple', 'ratio', 'rank']),
	section: v.string(),
	checks: v.array(v.strictObject({ rule: v.string(), result: v.picklist(['consistent', 'contradiction']), note: v.string() })),
});

suite('hegao figures', () => {
	test('gives JSON of the promised shape', async () => {
		const { out } = await hegao(['figures', 'a.txt', '--format', 'json'], { files: { 'a.txt': wrapped } });
		const { figures } = v.parse(v.strictObject({ figures: v.array(figureShape) }), JSON.parse(out));
		assert.ok(figures.length > 10);
	});

	test('says what was checked, as a table, CSV and Markdown', async () => {
		const files = { 'a.txt': '一、2024年工作回顾\n全年安排重点项目105个，其中工业类30个、城建类28个、农业类47个。\n' };
		const { out: table } = await hegao(['figures', 'a.txt'], { files });
		assert.match(table, /105个.*✓ 分项相加 30＋28＋47＝105个/);
		assert.match(
			(await hegao(['figures', 'a.txt', '--format', 'csv'], { files })).out,
			/^\ufeff行,数据,指标,口径,时期,性质,类别,核对\r\n2,105个,重点项目,,2024,完成,水平,/,
		);
		assert.match((await hegao(['figures', 'a.txt', '--format', 'markdown'], { files })).out, /^\| 行 \| 数据 \|/);
	});

	test('keeps a cell from being a formula', async () => {
		const { csvTable } = await import('../../server/src/exchange/table');
		assert.equal(csvTable({ head: ['a'], rows: [['=1+1'], ['"x"']] }), '\ufeffa\r\n\'=1+1\r\n"""x"""\r\n');
	});
});

suite('hegao outline', () => {
	test('lists sections with their length and figures, complete titles and no line break in them', async () => {
		const { out } = await hegao(['outline', 'a.txt', '--format', 'json'], { files: { 'a.txt': wrapped } });
		const { sections } = JSON.parse(out);
		assert.ok(sections.length >= 1);
		for (const { kind, level, number, title, range, characters, figures, children } of sections) {
			assert.equal([kind, level, number, title, range, characters, figures, children].includes(undefined), false);
			assert.equal(/[\r\n]/.test(title), false);
		}
	});

	test('takes one file', async () => {
		assert.equal((await hegao(['outline', 'a.txt', 'b.txt'])).code, 2);
		assert.match((await hegao(['outline', 'a.txt'])).err, /文件不存在/);
	});
});

suite('hegao rules', () => {
	test('lists them all and explains one', async () => {
		assert.equal((await hegao(['rules'])).out.trimEnd().split('\n').length, rules.length);
		assert.match((await hegao(['rules', 'structure/numbering-mark'])).out, /应当报告/);
		assert.equal((await hegao(['rules', 'structure/nothing'])).code, 2);
	});
});
