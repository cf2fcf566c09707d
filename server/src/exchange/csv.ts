import { CsvError, parse } from 'csv-parse/sync';
import type { Refused } from './refusal';
import { filledRows, mostRows, type ReadRow, type ReadRows, tooManyRows } from './tableRows';

/** Why a text is no table, and at which line from 0. */
export interface RefusedLine extends Refused {
	readonly line?: number;
}

/** The rows of a decoded CSV text, its cells apart by commas or by tabs as copied from a spreadsheet. Never throws. */
export function readCsv(text: string): ReadRows | RefusedLine {
	const rows: ReadRow[] = [];
	try {
		parse(text.replace(/\r\n?/g, '\n'), {
			bom: true,
			delimiter: [',', '\t'],
			relax_column_count: true,
			to: mostRows + 1,
			on_record: (cells: readonly string[], { lines }) => void rows.push(rowOf(cells, lines)),
		});
	} catch (error) {
		return explained(error);
	}
	return rows.length > mostRows ? { reason: tooManyRows } : { rows: filledRows(rows) };
}

/** The parser says how many lines it has read when a row ends; a row's cells may hold line breaks. */
function rowOf(cells: readonly string[], linesRead: number): ReadRow {
	const breaks = cells.join('').split('\n').length - 1;
	return { line: Math.max(0, linesRead - 1 - breaks), cells: cells.map((cell) => cell.trim()) };
}

const reasons: Readonly<Record<string, string>> = {
	CSV_QUOTE_NOT_CLOSED: '引号没有配对：一格以 " 开头，到文件末尾也没有结束',
	CSV_INVALID_CLOSING_QUOTE: '引号之后还有文字；格内的引号要写成两个 ""，整格再加引号',
	INVALID_OPENING_QUOTE: '格的中间出现引号；整格要加引号，格内的引号写成两个 ""',
};

function explained(error: unknown): RefusedLine {
	if (!(error instanceof CsvError)) return { reason: '不是表格文本；请用 Excel 或 WPS 另存为 CSV' };
	const lines = Number(error.lines);
	return { reason: reasons[error.code] ?? '不合 CSV 的写法；请用 Excel 或 WPS 另存为 CSV', ...(lines > 0 && { line: lines - 1 }) };
}
