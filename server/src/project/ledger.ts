import { readCsv } from '../exchange/csv';
import type { ReadRow } from '../exchange/tableRows';
import { compare } from '../report/decimal';
import type { Span } from '../report/span';
import type { LedgerRow } from '../rules/context';
import { type Columns, cellOf, columnsOf } from './columns';
import type { FileProblem, Parsed } from './fileProblem';
import { wholeQuantity } from './wholeQuantity';

/** Official figures from a ledger's CSV text. Never throws; rows that can't be used are left out and told at their lines. */
export function parseLedger(path: string, text: string): Parsed<readonly LedgerRow[]> {
	const { rows, problems, spanOf } = readCsv(text);
	const all: FileProblem[] = problems.map((each) => ({ path, ...each }));
	const value = ledgerRows(path, rows, ({ line }, cell, message) => all.push({ path, span: spanOf(line, cell), message }));
	return { value, problems: all };
}

/** The same from the rows of a sheet; as a sheet has no text, its problems name the row in their messages. */
export function ledgerFromRows(path: string, rows: readonly ReadRow[]): Parsed<readonly LedgerRow[]> {
	const problems: FileProblem[] = [];
	const value = ledgerRows(path, rows, ({ line }, _, message) =>
		problems.push({ path, span: nowhere, message: `第 ${line + 1} 行：${message}` }),
	);
	return { value, problems };
}

const nowhere: Span = { start: 0, end: 0 };

type Complain = (row: ReadRow, cell: string, message: string) => void;

const columnNames = {
	indicator: ['指标', '指标名称', 'indicator'],
	scope: ['口径', '范围', 'scope'],
	period: ['时期', '年份', 'period', 'year'],
	number: ['数值', '数据', 'value'],
	unit: ['单位', '计量单位', 'unit'],
	source: ['来源', '数据来源', 'source'],
} as const;

type ColumnName = keyof typeof columnNames;

const necessary: readonly ColumnName[] = ['indicator', 'period', 'number'];

function ledgerRows(path: string, rows: readonly ReadRow[], complain: Complain): readonly LedgerRow[] {
	const [head, ...body] = rows;
	if (!head) return [];
	const columns = columnsOf(head, columnNames);
	const missing = necessary.filter((name) => columns[name] === undefined).map((name) => columnNames[name][0]);
	if (missing.length > 0) {
		complain(head, '', `第一行应是各列名称，缺少：${missing.join('、')}（应有：指标、口径、时期、数值、单位、来源）`);
		return [];
	}
	const firsts = new Map<string, LedgerRow>();
	for (const row of body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
		const entry = rowFrom(path, row, columns, complain);
		if (entry) addFirst(firsts, entry, (message) => complain(row, cellOf(row, columns.number), message));
	}
	return [...firsts.values()];
}

/** Of two rows for the same thing the first holds; the other must not say otherwise. */
function addFirst(firsts: Map<string, LedgerRow>, entry: LedgerRow, complain: (message: string) => void): void {
	const { indicator, scope, period, figure } = entry;
	const key = [indicator, scope, period].join('\0');
	const first = firsts.get(key);
	if (!first) firsts.set(key, entry);
	else if (!isSameFigure(first.figure, figure))
		complain(`“${indicator}”${period}年在第 ${first.place.line + 1} 行是 ${first.figure}，这里是 ${figure}，请留下一个`);
}

function isSameFigure(one: string, other: string): boolean {
	const [first, second] = [wholeQuantity(one), wholeQuantity(other)];
	if (one === other || !first || !second) return one === other;
	const hasSameSign = isNegative(one) === isNegative(other);
	return (
		hasSameSign &&
		first.unit === second.unit &&
		first.terms.length === 0 &&
		second.terms.length === 0 &&
		compare(first.value, second.value) === 0
	);
}

function isNegative(figure: string): boolean {
	return /^[-−－]/.test(figure);
}

function rowFrom(path: string, row: ReadRow, columns: Columns<ColumnName>, complain: Complain): LedgerRow | undefined {
	const cell = (name: ColumnName) => cellOf(row, columns[name]);
	const indicator = cell('indicator');
	const period = periodFrom(cell('period'));
	const figure = figureFrom(cell('number').replace(/\s/g, ''), cell('unit'));
	if (indicator === '') complain(row, '', '没有写指标名称');
	else if (period === undefined) complain(row, cell('period'), '时期应是年份，如 2025，或起止年份，如 2021-2025');
	else if ('objection' in figure) complain(row, cell('unit') || cell('number'), figure.objection);
	else
		return {
			indicator,
			scope: scopeFrom(cell('scope')),
			period,
			figure: figure.text,
			source: cell('source'),
			place: { path, line: row.line },
		};
	return undefined;
}

/** 全镇 and its like are the whole place, which no scope says as well. */
function scopeFrom(written: string): string {
	return /^全(?:国|省|市|区|县|镇|乡|州|盟|旗|域|自治区|街道|村)$/.test(written) ? '' : written;
}

/** 2025, 2025年, 2021—2025年 → 2025, 2021-2025. */
function periodFrom(written: string): string | undefined {
	const [, from = '', to] = /^((?:19|20)\d{2})(?:年?\s*(?:[-—－–~～至到]|——)\s*((?:19|20)\d{2}))?年?$/.exec(written) ?? [];
	if (from === '' || (to !== undefined && to <= from)) return undefined;
	return to === undefined ? from : `${from}-${to}`;
}

type Figure = { readonly text: string } | { readonly objection: string };

/** A number and its unit as a draft would write them, if they read as one quantity. */
function figureFrom(number: string, unit: string): Figure {
	if (number === '') return { objection: '没有写数值' };
	const text = number.endsWith(unit) ? number : number + unit;
	const quantity = wholeQuantity(text);
	if (quantity && quantity.unit !== '') return { text };
	if (!wholeQuantity(`${number}%`)) return { objection: `“${number}”不是一个数` };
	return { objection: unit === '' ? '没有写单位' : `不认识单位“${unit}”，请用报告里的写法，如 亿元、%、人、公里` };
}
