// Words are looked for by two neighbouring characters of theirs.

/** Two neighbouring characters as one whole number. */
export function pairAt(text: string, at: number): number {
	return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The pair of a pair's second character and the one behind it, for going through a text. */
export function nextPair(pair: number, code: number): number {
	return (pair << 16) | code;
}

/** Below 65,536. */
export function hashOf(pair: number): number {
	return ((pair >>> 16) * 31 + pair) & 0xffff;
}
