import { CsvError, parse } from 'csv-parse/sync';
import { linesOf } from '../report/lines';
import type { Span } from '../report/span';
import { filledRows, type ReadRow, type ReadRows } from './tableRows';

/** The head is among the rows. */
export interface ReadCsv extends ReadRows {
	readonly problems: readonly CsvProblem[];
	/** A cell in its line, or the whole line where the cell stands there otherwise than it reads. */
	spanOf(line: number, cell?: string): Span;
}

interface CsvProblem {
	readonly span: Span;
	/** In Chinese. */
	readonly message: string;
}

/** Reads any text with commas or tabs between its cells; rows whose quotation marks are wrong are left out. */
export function readCsv(text: string): ReadCsv {
	const lines = linesOf(text);
	const spanOf = (line: number, cell = '') => {
		const start = lines.startOf(line);
		const written = lines.textOf(line);
		const at = cell === '' ? -1 : written.indexOf(cell);
		return at < 0 ? { start, end: start + written.length } : { start: start + at, end: start + at + cell.length };
	};
	if (text.length > largestText) {
		return { rows: [], problems: [{ span: spanOf(0), message: `文件过大（超过 ${largestText} 字），请拆成几个文件` }], spanOf };
	}
	const { rows, wrong } = rowsOf(text);
	return { rows, problems: wrong.map((line) => ({ span: spanOf(line), message: quoteMessage })), spanOf };
}

const largestText = 5_000_000;
const quoteMessage = '这一行的双引号不成对：引号应包住整个单元格，里面的引号写两遍';

interface Rows extends ReadRows {
	/** Lines left out. */
	readonly wrong: readonly number[];
}

/** A quotation mark left open swallows all that follows; then each line is read for itself. */
function rowsOf(text: string): Rows {
	const rows = records(text);
	return rows ? { rows, wrong: [] } : lineByLine(text);
}

function lineByLine(text: string): Rows {
	const rows: ReadRow[] = [];
	const wrong: number[] = [];
	for (const [line, written] of text.split(lineBreak).entries()) {
		const read = records(written);
		if (read) rows.push(...read.map(({ cells }) => ({ line, cells })));
		else wrong.push(line);
	}
	return { rows, wrong };
}

const lineBreak = /\r\n|\n|\r/g;

interface CsvRecord {
	readonly record: readonly string[];
	/** As written, its line end included. */
	readonly raw: string;
}

const options = {
	bom: true,
	info: true,
	raw: true,
	trim: true,
	delimiter: [',', '\t'],
	record_delimiter: ['\r\n', '\n', '\r'],
	relax_column_count: true,
};

/** The rows of a text that are not blank; undefined where quotation marks are wrong. */
function records(text: string): readonly ReadRow[] | undefined {
	try {
		return numbered(parse(text, options) as unknown as readonly CsvRecord[]);
	} catch (error) {
		if (error instanceof CsvError) return undefined;
		throw error;
	}
}

/** The parser counts a line break of two characters within a cell twice, so lines are counted here. */
function numbered(found: readonly CsvRecord[]): readonly ReadRow[] {
	let line = 0;
	const rows = found.map(({ record: cells, raw }) => {
		const row = { line, cells };
		line += raw.match(lineBreak)?.length ?? 0;
		return row;
	});
	return filledRows(rows);
}
