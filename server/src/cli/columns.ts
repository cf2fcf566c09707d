import type { Table } from '../exchange/table';
import { widthOf } from '../report/characters';
import { visible } from './terminal';

/** A cell wider than this pushes the rest of its row along instead of the whole table. */
const widestColumn = 28;

/** A table in columns for a terminal, where a Chinese character takes two. */
export function columnTable({ head, rows }: Table): string {
	const all = [head, ...rows].map((row) => row.map(visible));
	const widths = head.map((_, column) =>
		all.reduce((widest, row) => Math.max(widest, Math.min(widestColumn, widthOf(row[column] ?? ''))), 0),
	);
	return `${all
		.map((row) =>
			row
				.map((cell, column) => padded(cell, widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n')}\n`;
}

function padded(text: string, to: number): string {
	return text + ' '.repeat(Math.max(0, to - widthOf(text)));
}
