import { Inflate } from 'fflate';
import { Refusal } from './refusal';

/** Bytes unpacked. A scanned page in colour, unpacked, has 26 million. */
const mostOfStream = 64_000_000;
const mostOfAll = 500_000_000;
/** Unpacked to packed. Text packs 1:5; only emptiness packs better than this. */
const highestRatio = 100;

/**
 * Unpacks every packed stream of a PDF just to count, since the reader behind it sets no bounds.
 * @throws Refusal for streams that grow out of all proportion
 */
export function refusePdfBomb(bytes: Uint8Array): void {
	const source = new TextDecoder('latin1').decode(bytes);
	if (!source.slice(0, 1024).includes('%PDF-')) throw new Refusal('不是 PDF 文件');
	refuseFilters(source);
	let left = mostOfAll;
	for (const [start, end] of streamsIn(source)) {
		if (bytes[start] !== zlibMark) continue;
		left -= unpackedLength(bytes.subarray(start + zlibHeader, end), left);
		if (left <= 0) throw bomb();
	}
}

/**
 * What is packed twice, or with LZW, can't be counted here before the reader unpacks all of it; programs that write PDF do neither nowadays. Filters may
 * be written with `#` and a code for a letter, and where they are named somewhere else it is not known what they are.
 */
function refuseFilters(source: string): void {
	const plain = source.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
	if (packedTwice.test(plain)) throw bomb();
	if (/\/LZW(?:Decode\b|\s*[\]/>])/.test(plain)) throw new Refusal('用了早已不用的 LZW 压缩，请重新导出 PDF 或改用 Word 版');
	if (/\/Filter\s+\d+\s+\d+\s+R\b/.test(plain)) throw new Refusal('压缩方式写在别处，未读取，请重新导出 PDF 或改用 Word 版');
}

const packing = '/(?:Fl(?:ateDecode)?|R(?:L|unLengthDecode)|LZW(?:Decode)?)';
/** Writing bytes as letters (ASCII85Decode), as files that are sent by mail do, packs nothing. */
const packedTwice = new RegExp(`${packing}\\s*(?:/A[\\w]+\\s*){0,4}${packing}\\b`);

const zlibMark = 0x78;
const zlibHeader = 2;

function* streamsIn(source: string): Iterable<readonly [start: number, end: number]> {
	const opening = /\bstream\r?\n/g;
	while (opening.exec(source)) {
		const start = opening.lastIndex;
		const end = source.indexOf('endstream', start);
		if (end < 0) return void (yield [start, source.length]);
		yield [start, end];
		opening.lastIndex = end + 'endstream'.length;
	}
}

const step = 1 << 14;

function unpackedLength(packed: Uint8Array, most: number): number {
	let length = 0;
	const inflate = new Inflate((chunk) => {
		length += chunk.length;
		if (length > most || (length > mostOfStream && length > packed.length * highestRatio)) throw bomb();
	});
	try {
		for (let at = 0; at < packed.length; at += step) inflate.push(packed.subarray(at, at + step));
	} catch (error) {
		// Bytes behind the stream's end and damage are the reader's to judge.
		if (error instanceof Refusal) throw error;
	}
	return length;
}

function bomb(): Refusal {
	return new Refusal('解压后过大，可能是压缩炸弹，未读取；确是正常文件的，请重新导出 PDF 或改用 Word 版');
}
