/**
 * More is no report: a province's has 20,000 characters. So many are read in some five seconds of the processor's time, in the worst arrangement
 * that we know of in twenty; beyond that a hostile file would hold everybody up.
 */
export const mostCharacters = 2_000_000;

/** No encoding that is read takes more bytes for a UTF-16 unit, so what has more of them needs no decoding to be refused. */
const mostBytesEach = 4;

/** Why a text of so many characters is not read, in Chinese; undefined for one that is. */
export function refusalOfLength(characters: number): string | undefined {
	return characters <= mostCharacters ? undefined : refusal(`有 ${Math.floor(characters / 10_000)} 万字`);
}

/** The same for the bytes of a text that is not decoded yet. */
export function refusalOfBytes(bytes: number): string | undefined {
	return bytes <= mostCharacters * mostBytesEach ? undefined : refusal(`有 ${Math.floor(bytes / 1_000_000)} MB`);
}

function refusal(size: string): string {
	return `文件过大：${size}，超过一份文稿 ${mostCharacters / 10_000} 万字的上限，未读入；请按部分拆成几个文件`;
}
