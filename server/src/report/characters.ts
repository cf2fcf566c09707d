/** Chinese text's own kinds of character, asked for by code unit because they are asked for millions of times. */

/** Flags by code unit, 1 for each of some characters: a tenth of the time that `'，。；'.includes(text[at])` takes. */
export function flagsOf(characters: string): Uint8Array {
	const flags = emptyFlags();
	for (let at = 0; at < characters.length; at++) flags[characters.charCodeAt(at)] = 1;
	return flags;
}

const codes = 65536;
const tables = 32;
let unused = new Uint8Array(0);

/** A table of nothing yet, out of a larger piece of memory: asked for one by one, each of a hundred tables is written full of zeros as programs start. */
export function emptyFlags(): Uint8Array {
	if (unused.length === 0) unused = new Uint8Array(tables * codes);
	const flags = unused.subarray(0, codes);
	unused = unused.subarray(codes);
	return flags;
}

/** The code unit at a place; 0 beyond the ends: the engine reckons with whole numbers alone as long as no NaN comes in. */
export function codeAt(text: string, at: number): number {
	return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Blanks of every width that reports are indented with: ASCII, NBSP, EM SPACE and its kin, ideographic space, BOM. Line breaks too. */
export function isBlank(code: number): boolean {
	if (code > 32 && code < 160) return false;
	return code <= 32 || code === 160 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff;
}

/** A text without blanks and line breaks, as sentences are compared. */
export function withoutBlanks(text: string): string {
	let kept = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (!isBlank(text.charCodeAt(at))) continue;
		kept += text.slice(from, at);
		from = at + 1;
	}
	return kept + text.slice(from);
}

/** A text with letters, digits and marks half width, and quotation marks straight: what readers take for the same. Its length stays. */
export function halfWidth(text: string): string {
	return text.replace(/[！-～“”‘’]/g, (wide) => {
		const code = wide.charCodeAt(0);
		return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : code > 0x2019 ? '"' : "'";
	});
}

/** What counts as the length of a text: its characters without blanks, the rare ones beyond 16 bits once each. */
export function visibleCharacters(text: string): number {
	let count = text.length;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isBlank(code) || isSecondHalf(code)) count--;
	}
	return count;
}

function isSecondHalf(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}

/** Letters and digits of ASCII: between two of them a space is part of the text, anywhere else in Chinese it is not. */
export function isAsciiWord(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** How many columns a character takes in a fixed-width print of Chinese: 2 for Han characters and full-width marks, 1 otherwise. */
export function columnsOf(code: number): number {
	return code >= 0x2e80 || isWideMark(code) ? 2 : 1;
}

/** Marks that Chinese fonts draw full width although they lie outside of the East Asian blocks: “ ” ‘ ’ — … ·. */
function isWideMark(code: number): boolean {
	return (code >= 0x2014 && code <= 0x201d) || code === 0x2026 || code === 0xb7;
}

/** Columns a text takes in such a print. */
export function widthOf(text: string): number {
	return Array.from(text).reduce((sum, character) => sum + columnsOf(character.codePointAt(0) ?? 0), 0);
}

export const sentenceEnds = '。！？!?';
