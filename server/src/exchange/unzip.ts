import { Inflate } from 'fflate';
import { Refusal } from './refusal';
import { type ZipEntry, zipEntries } from './zipEntries';

/** How much an archive may hold; sizes in bytes, unpacked. */
export interface ZipLimits {
	readonly entries: number;
	readonly entry: number;
	readonly total: number;
	/** Unpacked to packed, for entries of more than `ratioFrom` bytes unpacked. */
	readonly ratio: number;
	readonly ratioFrom: number;
}

/** A report of 100,000 characters is about 2 MB of XML in Word, a full sheet of 100,000 rows about 60 MB; XML seldom packs better than 1:50. */
const usual: ZipLimits = { entries: 4096, entry: 100_000_000, total: 200_000_000, ratio: 200, ratioFrom: 4_000_000 };

/**
 * The wanted entries of a zip archive by name, unpacked. All names and sizes are checked, wanted or not, and what comes out is counted
 * while it comes out, whatever the headers say: fflate's own unzipSync sets aside as much memory as an archive claims.
 * @throws Refusal for an archive that is damaged, encrypted, odd or too large
 */
export function unzip(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean = () => true,
	limits: ZipLimits = usual,
): ReadonlyMap<string, Uint8Array> {
	const unpacked = new Map<string, Uint8Array>();
	let left = limits.total;
	for (const entry of zipEntries(bytes, limits.entries)) {
		if (!isWanted(entry.name)) continue;
		const content = contentOf(entry, { ...limits, entry: Math.min(limits.entry, left) });
		left -= content.length;
		unpacked.set(entry.name, content);
	}
	return unpacked;
}

function contentOf(entry: ZipEntry, limits: ZipLimits): Uint8Array {
	if (entry.size > limits.entry) throw tooLarge();
	if (!entry.isDeflated) return entry.packed;
	const content = inflated(entry, limits);
	if (content.length !== entry.size) throw lying();
	return content;
}

/** So little is unpacked at a time that not even the best packing fills the memory before it is counted. */
const step = 1 << 14;

function inflated({ packed, size }: ZipEntry, limits: ZipLimits): Uint8Array {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const inflate = new Inflate((chunk) => {
		length += chunk.length;
		if (length > limits.entry || (length > limits.ratioFrom && length > packed.length * limits.ratio)) throw tooLarge();
		if (length > size) throw lying();
		chunks.push(chunk);
	});
	for (let at = 0; at < packed.length; at += step) inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
	return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

function tooLarge(): Refusal {
	return new Refusal('解压后过大，可能是压缩炸弹，未读取；确是正常文件的，请删去图片、拆分后再试');
}

function lying(): Refusal {
	return new Refusal('压缩包里记的大小与实际不符，可能是恶意文件，未读取；请用 Word 或 WPS 打开后另存一份');
}
