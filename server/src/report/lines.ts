/** A place in a text as editors count it: line and UTF-16 character, both from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Offsets of a text ↔ its lines. Lines end with LF, CRLF or CR, as in the Language Server Protocol. */
export interface Lines {
	readonly count: number;
	/** The position of an offset; offsets outside of the text are moved to its nearest end. */
	positionAt(offset: number): Position;
	/** A line without its line break; empty when there is no such line. */
	textOf(line: number): string;
	startOf(line: number): number;
}

export function linesOf(text: string): Lines {
	const starts = lineStarts(text);
	return {
		count: starts.length,
		positionAt(offset) {
			const inside = Math.max(0, Math.min(offset, text.length));
			const line = lastAtMost(starts, inside);
			return { line, character: inside - (starts[line] ?? 0) };
		},
		textOf(line) {
			return text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
		},
		startOf: (line) => starts[line] ?? text.length,
	};
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(at + 1);
	}
	return starts;
}

/** The index of the last of the ascending `values` that is at most `limit`; 0 when there is none. */
export function lastAtMost(values: readonly number[], limit: number): number {
	let low = 0;
	let high = values.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((values[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}
