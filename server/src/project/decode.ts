/** A text as it was stored. */
export interface Decoded {
	/** Without the byte order mark. */
	readonly text: string;
	readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
	readonly hasByteOrderMark: boolean;
	/** Whether some bytes are no characters; � stands in their places. */
	readonly isDamaged: boolean;
}

/**
 * Text from bytes: by byte order mark, else UTF-8, else GB18030, which older Chinese documents are in.
 * Undefined for what is no text: bytes of a program, a picture, a Word file.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
	if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return utf16(bytes);
	if (bytes.subarray(0, 8000).includes(0)) return undefined;
	const utf8 = strictly('utf-8', bytes);
	if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8', hasByteOrderMark: startsWith(bytes, utf8Mark), isDamaged: false };
	return damagedUtf8(bytes) ?? fromGb18030(bytes);
}

const utf8Mark = [0xef, 0xbb, 0xbf];

function fromGb18030(bytes: Uint8Array): Decoded | undefined {
	const gb18030 = strictly('gb18030', bytes);
	if (gb18030 === undefined || !readsAsChinese(gb18030)) return undefined;
	return { text: gb18030, encoding: 'GB18030', hasByteOrderMark: false, isDamaged: false };
}

/** UTF-8 with a few bytes broken, which GB18030 would read as rare characters throughout. Any other encoding breaks nearly every character. */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
	const text = new TextDecoder('utf-8').decode(bytes);
	const broken = text.split('\ufffd').length - 1;
	if (broken * 20 > text.length) return undefined;
	return { text, encoding: 'UTF-8', hasByteOrderMark: startsWith(bytes, utf8Mark), isDamaged: true };
}

function utf16(bytes: Uint8Array): Decoded | undefined {
	const text = strictly(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', bytes);
	return text === undefined ? undefined : { text, encoding: 'UTF-16', hasByteOrderMark: true, isDamaged: false };
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Nearly any bytes are GB18030 of some sort; Chinese text is mostly common Han characters and holds hardly a control character. */
function readsAsChinese(text: string): boolean {
	const sample = text.slice(0, 4000);
	const han = sample.match(/[一-龥，。、；：“”（）《》\s]/g)?.length ?? 0;
	const controls = Array.from(sample).filter((character) => character < ' ' && !'\n\r\t\f'.includes(character)).length;
	return han * 2 > sample.length && controls === 0;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}

/** What a file that was decoded is to hold when its text is another. */
export function contentOf({ hasByteOrderMark }: Pick<Decoded, 'hasByteOrderMark'>, text: string): string {
	return hasByteOrderMark ? `\ufeff${text}` : text;
}
