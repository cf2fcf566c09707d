/** A table of texts for people and spreadsheets. */
export interface Table {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** CSV (RFC 4180) with a byte order mark, without which Excel takes Chinese for another encoding. */
export function csvTable({ head, rows }: Table): string {
	return `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula, in marks of either width, is kept from being one by a leading apostrophe. */
function csvCell(text: string): string {
	const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function markdownTable({ head, rows }: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.map(markdownLine).join(' | ')} |`;
	return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** A text in a line of Markdown, of which nothing becomes markup, a link or an HTML tag. */
export function markdownLine(text: string): string {
	return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[\\|<>*_`[\]&~]/g, '\\$&');
}
