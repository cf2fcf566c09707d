import { strict as assert } from 'node:assert';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readXlsx } from '../../server/src/exchange/xlsx';
import { shownDate, shownNumber } from '../../server/src/exchange/xlsxFormats';
import { archive, withListed } from './archives';

suite('reading spreadsheets', () => {
	test('cells as shown, rows with their lines, of formulas the results', async () => {
		const sheet = {
			name: '台账',
			rows: [['指标', '数值'], [], [' 投资 ', 0.1 + 0.2], ['增速', 0.053], ['日期', new Date(Date.UTC(2025, 0, 31))], ['合计', 5]],
			cells: new Map([
				['3,1', { value: 0.053, style: { numFmt: '0.0%' } }],
				['5,1', { value: 5, formula: '2+3', formulaResult: 5 }],
			]),
		};
		const hidden = { name: '隐藏', rows: [['不该有']], hidden: true };
		assert.deepEqual(await readXlsx(await writeXlsx({ sheets: [hidden, { name: '空', rows: [] }, sheet] })), {
			rows: [row(0, '指标', '数值'), row(2, '投资', '0.3'), row(3, '增速', '5.3%'), row(4, '日期', '2025-01-31'), row(5, '合计', '5')],
		});
	});

	const shownAs: readonly (readonly [number, string, string])[] = [
		[0.1 + 0.2, '', '0.3'],
		[0.1 + 0.2, 'General', '0.3'],
		[1.005, '0.00', '1.01'],
		[-1.005, '0.00', '-1.01'],
		[1234567.891, '#,##0.00_ ;[Red]-#,##0.00', '1234567.89'],
		[16.25, '0.0"万元"', '16.3'],
		[16.2, '¥#,##0.##', '16.2'],
		[16, '0.##', '16'],
		[0.05, '0%', '5%'],
		[0.0055, '0.00%', '0.55%'],
		[123456, '0.0,', '123456'],
		[0.5, '# ?/?', '0.5'],
		[7, '@', '7'],
		[2025, '0"年"', '2025'],
	];
	for (const [value, format, text] of shownAs)
		test(`${value} as ${format} is ${text}`, () => assert.equal(shownNumber(value, format), text));

	test('of a date as much as is shown', () => {
		const date = new Date(Date.UTC(2025, 5, 30, 9, 5));
		const midnight = new Date(Date.UTC(2025, 5, 30));
		assert.equal(shownDate(midnight, 'yyyy"年"m"月"'), '2025-06');
		assert.equal(shownDate(midnight, 'yyyy'), '2025');
		assert.equal(shownDate(midnight, 'm/d'), '2025-06-30');
		assert.equal(shownDate(date, 'yyyy-mm-dd hh:mm'), '2025-06-30 09:05');
		assert.equal(shownDate(new Date(Number.NaN), ''), '');
	});
});

suite('spreadsheets that are refused', () => {
	const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
	const sheet = (rows: string) => `<worksheet ${namespace}><sheetData>${rows}</sheetData></worksheet>`;
	const cell = (place: string) => `<row r="${/\d+/.exec(place)?.[0]}"><c r="${place}"><v>1</v></c></row>`;

	const refused: Readonly<Record<string, readonly [() => Promise<Uint8Array>, RegExp]>> = {
		'a bomb': [() => withSheet(sheet(' '.repeat(20_000_000))), /过大/],
		'a million rows': [
			() => withSheet(sheet(Array.from({ length: 100_001 }, (_, index) => cell(`A${index + 1}`)).join(''))),
			/超过 100000 行/,
		],
		'a DOCTYPE behind a long comment': [() => withSheet(`<!--${' '.repeat(9000)}--><!DOCTYPE a [<!ENTITY x "y">]>${sheet('')}`), /DOCTYPE/],
		'a DOCTYPE': [() => withSheet(`<!DOCTYPE a [<!ENTITY x "y">]>${sheet('')}`), /DOCTYPE/],
		'a password': [async () => withListed(await withSheet(sheet('')), 8, [1, 0]), /加了密/],
		'half a file': [async () => (await withSheet(sheet(''))).subarray(0, 900), /不完整或已损坏/],
		'an old format': [async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /旧格式.*\.xlsx/],
		'an archive of something else': [async () => archive({ 'word/document.xml': '<a/>' }), /不是 Excel 表格/],
		'an empty workbook': [async () => archive({ 'xl/workbook.xml': '<a/>' }), /不是完好的 Excel 表格/],
	};
	for (const [name, [bytes, reason]] of Object.entries(refused)) {
		test(name, async () => {
			const read = await readXlsx(await bytes());
			assert.match('reason' in read ? read.reason : `read: ${read.rows.length}`, reason);
		});
	}

	test('50,000 nested elements and a cell in the farthest corner do no harm', async () => {
		assert.ok(await readXlsx(await withSheet(`<worksheet ${namespace}>${'<a>'.repeat(50_000)}`)));
		assert.deepEqual(await readXlsx(await withSheet(sheet(cell('A1') + cell('XFD1048576')))), { rows: [row(0, '1')] });
	});

	async function withSheet(xml: string): Promise<Uint8Array> {
		return archive({ ...unzipSync(await writeXlsx({ sheets: [{ name: '一', rows: [['1']] }] })), 'xl/worksheets/sheet1.xml': xml });
	}
});

function row(line: number, ...cells: readonly string[]) {
	return { line, cells };
}
