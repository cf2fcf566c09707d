import type { ReadRow } from '../exchange/tableRows';

/** Which column of a table holds what. */
export type Columns<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** The columns that a head names in whatever order, each by one of its names. */
export function columnsOf<Name extends string>(head: ReadRow, names: Readonly<Record<Name, readonly string[]>>): Columns<Name> {
	const written = head.cells.map((cell) =>
		cell
			.replace(/^\ufeff/, '')
			.trim()
			.toLowerCase(),
	);
	const columns: Partial<Record<Name, number>> = {};
	for (const name in names) {
		const at = written.findIndex((cell) => names[name].includes(cell));
		if (at >= 0) columns[name] = at;
	}
	return columns;
}

/** A row's cell in a column, without blanks at its ends; empty where there is none. */
export function cellOf({ cells }: ReadRow, column: number | undefined): string {
	return column === undefined ? '' : (cells[column] ?? '').trim();
}
