import { strict as assert } from 'node:assert';
import { decimalText } from '../../server/src/report/decimal';
import { quantitiesIn } from '../../server/src/report/quantities';

/** Every quantity of a text as `written low..high unit`. */
function read(text: string): readonly string[] {
	return quantitiesIn(text).map(
		({ span, low, high, unit }) =>
			`${text.slice(span.start, span.end)} ${low ? decimalText(low) : ''}..${high ? decimalText(high) : ''} ${unit}`,
	);
}

suite('quantities', () => {
	test('are intervals by their decimals and their 万 and 亿', () => {
		assert.deepEqual(read('投资10.8亿元，新增12个，长12公里，惠及5万人，售出1.2万亿元。'), [
			'10.8亿元 1075000000..1085000000 元',
			'12个 12..12 个',
			'12公里 11.5..12.5 公里',
			'5万人 45000..55000 人',
			'1.2万亿元 1150000000000..1250000000000 元',
		]);
	});

	test('are widened by the words around them', () => {
		assert.deepEqual(read('超5万人，近15亿元，1100余处，3万多户，70万人以上，2个多百分点，3个多月，4.08%以内，6%左右，突破百亿元。'), [
			'超5万人 50000.. 人',
			'近15亿元 1350000000..1500000000 元',
			'1100余处 1100..1200 处',
			'3万多户 30000..40000 户',
			'70万人以上 700000.. 人',
			'2个多百分点 2..3 百分点',
			'3个多月 3..4 个月',
			'4.08%以内 ..4.08 %',
			'6%左右 5.7..6.3 %',
			'突破百亿元 10000000000.. 元',
		]);
	});

	test('count people without a word for them, by whoever stands behind', () => {
		const text = '服务63万失能老人、3万多居民群众、40万3岁以下婴幼儿，1.52万离校未就业高校毕业生就业，3.78万农牧民增收，人均跨过8万关口。';
		assert.deepEqual(read(text), [
			'63万 625000..635000 人',
			'3万多 30000..40000 人',
			'40万 395000..405000 人',
			'3岁以下 ..3 岁',
			'1.52万 15150..15250 人',
			'3.78万 37750..37850 人',
		]);
	});

	test('of a fraction end where another way of writing begins', () => {
		assert.deepEqual(read('时间减少三分之二2025年，升至百分之3.5.2。'), ['三分之二 66.65..66.75 %', '百分之3.5 3..4 %']);
	});

	test('are read from Chinese numerals, fractions and full-width digits', () => {
		assert.deepEqual(read('两万余人，三千多户，百余项，四成，百分之三十，二分之一，３．５亿元，十几家，1,234元。'), [
			'两万余人 20000..30000 人',
			'三千多户 3000..4000 户',
			'百余项 100..200 项',
			'四成 35..45 %',
			'百分之三十 29.5..30.5 %',
			'二分之一 49.95..50.05 %',
			'３．５亿元 345000000..355000000 元',
			'十几家 10..20 家',
			'1,234元 1233.5..1234.5 元',
		]);
	});

	test('may be ranges, ratios and multiples', () => {
		assert.deepEqual(read('增长5%—5.5%，用3-5年，结构为3.6∶48∶48.4，收入比2.04：1，翻了一番，翻两番，装机2×35万千瓦，3×30余台。'), [
			'5%—5.5% 5..5.5 %',
			'3-5年 3..5 年',
			'3.6∶48∶48.4 .. 比',
			'2.04：1 2.035..2.045 比',
			'翻了一番 2..2 倍',
			'翻两番 4..4 倍',
			'2×35万千瓦 690000..710000 千瓦',
			'3×30余台 90..120 台',
		]);
	});

	test('are not names, dates, orders or slogans', () => {
		assert.deepEqual(
			read(
				'2025年3月8日，“1351”工程，4号线，C919，第十四届，12345热线，PM2.5，“十四五”，一个中心，三农，5G，〔2024〕5号，三年行动，6月底，09:45。',
			),
			[],
		);
	});
});
