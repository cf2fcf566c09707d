/**
 * A path's pattern, a part for each folder's name: `*` any characters and `?` one of them within a name, `[ab]` one of some, `**` any folders.
 * Own code, since ready ones make regular expressions, whose time grows with a power of the path: `*a*a*a*a*a*b` took minutes on a name of 60
 * letters. Here it is the pattern's length times the path's at most.
 */
export type Glob = readonly Part[];

type Part = 'folders' | readonly Piece[];
/** Undefined for any number of characters. */
type Piece = ((character: string) => boolean) | undefined;

/** Any text is a pattern; what has no meaning stands for itself. */
export function globOf(pattern: string): Glob {
	return pattern.split('/').map((part) => (part === '**' ? 'folders' : piecesOf(part)));
}

/** Whether a path, as the names of its folders and its own, fits from end to end. `**` at a pattern's end asks for one name at least. */
export function fitsGlob(glob: Glob, path: readonly string[]): boolean {
	// Of the parts so far: at which names of the path the rest may begin.
	let starts = new Set([0]);
	for (const [index, part] of glob.entries()) {
		const isLast = index === glob.length - 1;
		const next = new Set<number>();
		if (part === 'folders') {
			const first = Math.min(...starts) + (isLast ? 1 : 0);
			for (let at = first; at <= path.length; at++) next.add(at);
		} else {
			for (const at of starts) if (at < path.length && fitsName(part, Array.from(path[at] ?? ''))) next.add(at + 1);
		}
		if (next.size === 0) return false;
		starts = next;
	}
	return starts.has(path.length);
}

/** A star first takes nothing, then one character more each time that what follows does not fit; an earlier star never needs to take more. */
function fitsName(pieces: readonly Piece[], name: readonly string[]): boolean {
	let at = 0;
	let piece = 0;
	let star = -1;
	let taken = 0;
	while (at < name.length) {
		const fits = pieces[piece];
		if (piece < pieces.length && fits === undefined) {
			star = piece++;
			taken = at;
		} else if (fits?.(name[at] ?? '')) {
			piece++;
			at++;
		} else if (star >= 0) {
			piece = star + 1;
			at = ++taken;
		} else return false;
	}
	return pieces.slice(piece).every((rest) => rest === undefined);
}

function piecesOf(part: string): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const [written = ''] of part.matchAll(/\*+|\\.|\[[!^]?\]?[^\]]*\]|./gsu)) pieces.push(pieceOf(written));
	return pieces;
}

function pieceOf(written: string): Piece {
	if (written.startsWith('*')) return undefined;
	if (written === '?') return () => true;
	if (written.length > 2 && written.startsWith('[')) return oneOf(written.slice(1, -1));
	const literal = written.length > 1 && written.startsWith('\\') ? written.slice(1) : written;
	return (character) => character === literal;
}

/** `a-z云溪`, `!ab` */
function oneOf(written: string): Piece {
	const isNegated = /^[!^]/.test(written);
	const members = Array.from(
		written.slice(isNegated ? 1 : 0).matchAll(/(.)-(.)|(.)/gsu),
		([, from, to, alone]) => [from ?? alone ?? '', to ?? alone ?? ''] as const,
	);
	return (character) => members.some(([from, to]) => from <= character && character <= to) !== isNegated;
}

/** Of one pattern. */
export const mostAlternatives = 64;

/** All that a pattern with braces stands for: `{2024,2025}年.txt`; undefined where that is more than `most`. */
export function withoutBraces(pattern: string, most: number): readonly string[] | undefined {
	const done: string[] = [];
	const waiting = [pattern];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const found = /\{([^{},]*(?:,[^{},]*)+)\}/.exec(next);
		if (!found) done.push(next);
		else waiting.push(...alternatives(next, found));
		if (done.length + waiting.length > most) return undefined;
	}
	return done;
}

function alternatives(pattern: string, { 0: { length }, 1: inner = '', index }: RegExpExecArray): readonly string[] {
	return inner.split(',').map((each) => pattern.slice(0, index) + each + pattern.slice(index + length));
}
