/** A table as a file has it; empty rows are left out. */
export interface ReadRows {
	readonly rows: readonly ReadRow[];
}

export interface ReadRow {
	/** Where the row begins in the file: lines of a text, rows of a sheet; from 0. */
	readonly line: number;
	/** As shown, without blanks at their ends. */
	readonly cells: readonly string[];
}

/** A ledger has hundreds of rows. */
export const mostRows = 100_000;

export const tooManyRows = `表格超过 ${mostRows} 行，未读取；请只留下要用的行`;

export function filledRows(rows: readonly ReadRow[]): readonly ReadRow[] {
	return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
