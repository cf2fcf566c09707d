// Words are looked for by two neighbouring characters of theirs.

/** Two neighbouring characters as one whole number. */
export function pairAt(text: string, at: number): number {
	return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Below 65,536. */
export function hashOf(pair: number): number {
	return ((pair >>> 16) * 31 + pair) & 0xffff;
}
