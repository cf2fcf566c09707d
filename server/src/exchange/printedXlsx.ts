import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { widthOf } from '../report/characters';
import type { PrintedColumn, PrintedSheet } from './printedSheet';

/**
 * The sheet as an Excel workbook for A4 across: as wide as the page, its head frozen and repeated on every page. All cells are typed as text,
 * so that none is ever a formula and what is filled in stays as typed.
 */
export function printedXlsx(sheet: PrintedSheet): Promise<Uint8Array> {
	return writeXlsx({
		sheets: [worksheet(sheet)],
		properties: { title: sheet.title },
		defaultFont: { name: fontName, size: fontSize },
	});
}

const fontName = '宋体';
const fontSize = 10;

function worksheet(sheet: PrintedSheet): WriteSheet {
	const { title, remarks, columns, rows, foot } = sheet;
	const above = [title, ...remarks];
	const head = above.length;
	const last = head + rows.length;
	const heights = [28, ...remarks.map(() => 18), 32, ...rows.map((row) => heightOf(row, columns)), 15, 32];
	const across = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 });
	return {
		name: '数据核校表',
		rows: [...above.map((line) => [line]), columns.map(({ name }) => name), ...rows.map((row) => [...row]), [], [foot]],
		columns: columns.map(({ width }) => ({ width })),
		cells: stylesOf(sheet, head),
		merges: [...above.keys(), last + 2].map(across),
		rowDefs: new Map(heights.map((height, row) => [row, { height }])),
		freezePane: { rows: head + 1 },
		autoFilter: { range: `A${head + 1}:${letterOf(columns.length - 1)}${last + 1}` },
		dataValidations: columns.flatMap((column, index) => choicesOf(column, `${letterOf(index)}${head + 2}:${letterOf(index)}${last + 1}`)),
		pageSetup: { ...page, printTitlesRow: `$${head + 1}:$${head + 1}` },
		headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
	};
}

const page: WriteSheet['pageSetup'] = {
	paperSize: 'a4',
	orientation: 'landscape',
	fitToPage: true,
	fitToWidth: 1,
	fitToHeight: 0,
	margins: { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
};

/** In points. Not every program fits rows to wrapped text by itself, so lines are counted here: a column holds two digits less than its width says. */
function heightOf(cells: readonly string[], columns: readonly PrintedColumn[]): number {
	const lines = columns.map(({ width }, index) => {
		const parts = (cells[index] ?? '').split('\n');
		return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / (width - 2))), 0);
	});
	return Math.min(tallestRow, Math.max(...lines) * lineHeight + 3);
}

const lineHeight = 14;
/** What a spreadsheet allows. */
const tallestRow = 409;

/** Other words than the choices are let through: people write √ as well. */
function choicesOf({ choices }: PrintedColumn, range: string): NonNullable<WriteSheet['dataValidations']> {
	return choices ? [{ type: 'list', values: [...choices], allowBlank: true, showErrorMessage: false, range }] : [];
}

function stylesOf({ remarks, columns, rows }: PrintedSheet, head: number): Map<string, Partial<Cell>> {
	const table = [columns.map(({ name }) => name), ...rows].flatMap((cells, row) =>
		columns.map((column, index): [string, Partial<Cell>] => [
			`${head + row},${index}`,
			{ value: cells[index] ?? '', type: 'string', style: row === 0 ? headStyle : bodyStyle(column) },
		]),
	);
	return new Map<string, Partial<Cell>>([
		['0,0', { style: titleStyle }],
		...remarks.map((_, index): [string, Partial<Cell>] => [`${index + 1},0`, { style: remarkStyle }]),
		...table,
		[`${head + rows.length + 2},0`, { style: footStyle }],
	]);
}

const text = '@';
const line = { style: 'thin', color: { rgb: '808080' } } as const;
const border: CellStyle['border'] = { top: line, right: line, bottom: line, left: line };
const titleStyle: CellStyle = { numFmt: text, font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } };
const remarkStyle: CellStyle = { numFmt: text, alignment: { vertical: 'center' } };
const footStyle: CellStyle = { numFmt: text, font: { name: fontName, size: 12 }, alignment: { vertical: 'center' } };
const headStyle: CellStyle = {
	numFmt: text,
	font: { name: fontName, size: fontSize, bold: true },
	fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
	border,
	alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

function bodyStyle({ isAnswer }: PrintedColumn): CellStyle {
	return {
		numFmt: text,
		...(isAnswer && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9E5' } } }),
		border,
		alignment: { vertical: 'top', wrapText: true },
	};
}

/** A column's name in a spreadsheet, for the first 26. */
function letterOf(column: number): string {
	return String.fromCharCode(65 + column);
}
