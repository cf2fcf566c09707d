/** A piece of text on a page; lengths in points, y upwards from the page's foot. */
export interface PlacedText {
	readonly str: string;
	readonly x: number;
	/** Of the baseline. */
	readonly y: number;
	readonly width: number;
	readonly fontSize: number;
}

/** The lines of every page from top to bottom, without page numbers and running heads. A paragraph's first line keeps its indent as two wide blanks. */
export function linesOfPages(pages: readonly (readonly PlacedText[])[]): readonly (readonly string[])[] {
	const rows = pages.map(rowsOf);
	const running = runningHeads(rows);
	return rows.map((page) => {
		const body = page.filter((row, index) => !(isAtEdge(index, page.length) && (isPageNumber(row.text) || running.has(shape(row.text)))));
		const margin = Math.min(...body.map(({ x }) => x));
		return body.map((row) => `${row.x - margin > row.fontSize * shortestIndent ? '　　' : ''}${row.text}`);
	});
}

/** In characters' widths. */
const shortestIndent = 1.5;

interface Row {
	readonly text: string;
	readonly x: number;
	readonly fontSize: number;
}

/** Pieces on one height, a raised note mark among them, are one row. */
function rowsOf(texts: readonly PlacedText[]): readonly Row[] {
	const rows: PlacedText[][] = [];
	for (const text of texts.filter(({ str }) => str.trim() !== '').toSorted((one, other) => other.y - one.y)) {
		const row = rows.at(-1);
		const [first] = row ?? [];
		if (row && first && first.y - text.y < Math.max(first.fontSize, text.fontSize) / 2) row.push(text);
		else rows.push([text]);
	}
	return rows.map(rowOf);
}

function rowOf(texts: readonly PlacedText[]): Row {
	const ordered = texts.toSorted((one, other) => one.x - other.x);
	return { text: joinedText(ordered), x: ordered[0]?.x ?? 0, fontSize: Math.max(...ordered.map(({ fontSize }) => fontSize)) };
}

function joinedText(texts: readonly PlacedText[]): string {
	let joined = '';
	let end = 0;
	for (const { str, x, width, fontSize } of texts) {
		joined += (joined === '' ? '' : between(joined, str, (x - end) / fontSize)) + str;
		end = x + width;
	}
	return joined.trim();
}

/** What a gap stands for, in characters' widths: a cell's edge, a blank between spread characters or Latin words, or nothing. */
function between(before: string, after: string, gap: number): string {
	if (gap > 1.5) return '\t';
	if (gap > 0.75) return '　';
	return gap > 0.15 && /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
}

// Page numbers and running heads

/** Rows at a page's head or foot that may be something else than text. */
const edge = 2;

function isAtEdge(index: number, count: number): boolean {
	return index < edge || index >= count - edge;
}

function isPageNumber(text: string): boolean {
	return /^[—–－\-·•]\s*\d{1,4}\s*[—–－\-·•]$|^第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?$/.test(text);
}

/** What stands at the edge of a third of the pages: odd and even ones may have heads of their own, and some pages none. */
function runningHeads(pages: readonly (readonly Row[])[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const page of pages) {
		const shapes = new Set(page.filter((_, index) => isAtEdge(index, page.length)).map(({ text }) => shape(text)));
		for (const each of shapes) counts.set(each, (counts.get(each) ?? 0) + 1);
	}
	const fewest = Math.max(2, pages.length / 3);
	return new Set([...counts].filter(([, count]) => count >= fewest).map(([text]) => text));
}

/** A text with its numbers made alike, since pages count on. */
function shape(text: string): string {
	return text.replace(/\d+/g, '0').replace(/\s/g, '');
}
