import { zipSync } from 'fflate';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { orRefused, Refusal, type Refused } from './refusal';
import { filledRows, mostRows, type ReadRow, type ReadRows, tooManyRows } from './tableRows';
import { unzip } from './unzip';
import { shownDate, shownNumber } from './xlsxFormats';

/**
 * The first visible sheet with anything in it. Numbers are as shown (5.3%, 0.3), without signs of currency or thousands; dates are 2025-01-31;
 * of formulas the results that were saved. The first 100 columns count.
 */
export function readXlsx(bytes: Uint8Array): Promise<ReadRows | Refused> {
	return orRefused('不是完好的 Excel 表格；请用 Excel 或 WPS 打开后另存为 .xlsx', async () => {
		const workbook = await readWorkbook(repacked(bytes), {
			readStyles: true,
			range: `A1:CV${mostRows + 1}`,
			sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
		});
		const sheets = workbook.sheets.map(rowsOf);
		return { rows: sheets.find((rows) => rows.length > 0) ?? [] };
	});
}

/** The library reads an archive of our own, so that what was checked and what is read can't be two things. */
function repacked(bytes: Uint8Array): Uint8Array {
	const files = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
	if (!files.has('xl/workbook.xml')) throw new Refusal('不是 Excel 表格（.xlsx）；请用 Excel 或 WPS 另存为 .xlsx');
	for (const content of files.values()) refuseDoctype(content);
	return zipSync(Object.fromEntries(files), { level: 0 });
}

/** However far from the beginning, and in either width of characters. */
function refuseDoctype(xml: Uint8Array): void {
	if (/<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E/i.test(new TextDecoder('latin1').decode(xml)))
		throw new Refusal('里面有 DOCTYPE 声明，可能是恶意文件，未读取');
}

function rowsOf({ rows, cells }: Sheet): readonly ReadRow[] {
	if (rows.length > mostRows) throw new Refusal(tooManyRows);
	return filledRows(
		rows.map((values, line) => ({ line, cells: values.map((value, column) => shown(value, cells?.get(`${line},${column}`)).trim()) })),
	);
}

function shown(value: CellValue, cell: Cell | undefined): string {
	const format = cell?.style?.numFmt ?? '';
	if (typeof value === 'number') return shownNumber(value, format);
	if (value instanceof Date) return shownDate(value, format);
	return value === null ? '' : String(value);
}
