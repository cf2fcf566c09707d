import { csvTable, markdownTable, type Table } from './table';

/** A table to be printed, filled in and signed. */
export interface PrintedSheet {
	readonly title: string;
	/** Lines between title and table. */
	readonly remarks: readonly string[];
	readonly columns: readonly PrintedColumn[];
	readonly rows: readonly (readonly string[])[];
	/** The line to sign. */
	readonly foot: string;
}

export interface PrintedColumn {
	readonly name: string;
	/** In digits of the sheet's font; a Chinese character takes two. */
	readonly width: number;
	/** Whether whoever answers writes here. */
	readonly isAnswer?: boolean;
	/** What is usually answered; other words are let through. */
	readonly choices?: readonly string[];
}

export function printedMarkdown(sheet: PrintedSheet): string {
	return [`# ${sheet.title}`, ...sheet.remarks, markdownTable(tableOf(sheet)).trimEnd(), sheet.foot].map((part) => `${part}\n`).join('\n');
}

/** The table alone, since nothing else has a place in CSV. */
export function printedCsv(sheet: PrintedSheet): string {
	return csvTable(tableOf(sheet));
}

function tableOf({ columns, rows }: PrintedSheet): Table {
	return { head: columns.map(({ name }) => name), rows };
}
