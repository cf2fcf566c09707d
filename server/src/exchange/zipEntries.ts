import { Refusal } from './refusal';

/** A file in a zip archive, still packed. */
export interface ZipEntry {
	readonly name: string;
	readonly packed: Uint8Array;
	readonly isDeflated: boolean;
	/** In bytes, unpacked; as the archive says, which may be a lie. */
	readonly size: number;
}

/**
 * The files that an archive's directory lists. It is stricter than the standard: office programs write plain archives, and whatever two
 * programs might read in two ways is refused.
 * @throws Refusal for what is no plain archive, or has more than `most` entries
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (oldOffice.every((byte, index) => bytes[index] === byte)) throw new Refusal(oldOrLocked);
	const { count, start } = directoryOf(view);
	if (count > most) throw new Refusal(`压缩包里有 ${count} 个文件，过多，未读取`);
	const entries: ZipEntry[] = [];
	let at = start;
	for (let index = 0; index < count; index++) {
		const listed = listedAt(view, at);
		at = listed.next;
		if (!listed.name.endsWith('/')) entries.push(entryOf(view, listed));
	}
	refuseOverlaps(bytes, entries);
	return entries;
}

/** How Office files before 2007 begin, and newer ones with a password. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const oldOrLocked = '是旧格式（.doc、.xls、.wps），或者加了密码；请用 Word、WPS 打开，去掉密码后另存为 .docx（表格另存为 .xlsx）';

const endMark = 0x06054b50;
const listedMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestRemark = 0xffff;

function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
	const last = view.byteLength - endLength;
	for (let at = last; at >= Math.max(0, last - longestRemark); at--) {
		if (view.getUint32(at, true) !== endMark) continue;
		const count = view.getUint16(at + 10, true);
		const start = view.getUint32(at + 16, true);
		if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count || start === 0xffffffff) throw odd();
		return { count, start };
	}
	throw damaged();
}

interface Listed {
	readonly name: string;
	readonly method: number;
	readonly packedSize: number;
	readonly size: number;
	/** Where the entry itself begins. */
	readonly start: number;
	/** Where the next one is listed. */
	readonly next: number;
}

function listedAt(view: DataView, at: number): Listed {
	expectMark(view, at, 46, listedMark);
	if (view.getUint16(at + 8, true) & encryptedFlags) throw new Refusal('加了密，读不了；请在 Word 或 WPS 里去掉密码后另存');
	const nameEnd = at + 46 + view.getUint16(at + 28, true);
	return {
		name: nameBetween(view, at + 46, nameEnd),
		method: view.getUint16(at + 10, true),
		packedSize: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		start: view.getUint32(at + 42, true),
		next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
	};
}

/** Bit 0: the entry is encrypted; 6: strongly; 13: the directory is. */
const encryptedFlags = 0b10_0000_0100_0001;

function entryOf(view: DataView, { name, method, packedSize, size, start }: Listed): ZipEntry {
	if (method !== 0 && method !== 8) throw odd();
	expectMark(view, start, 30, localMark);
	const nameEnd = start + 30 + view.getUint16(start + 26, true);
	if (nameBetween(view, start + 30, nameEnd) !== name) throw odd();
	const from = nameEnd + view.getUint16(start + 28, true);
	if (from + packedSize > view.byteLength) throw damaged();
	if (method === 0 && packedSize !== size) throw odd();
	return { name, packed: new Uint8Array(view.buffer, view.byteOffset + from, packedSize), isDeflated: method === 8, size };
}

function expectMark(view: DataView, at: number, length: number, mark: number): void {
	if (at + length > view.byteLength || view.getUint32(at, true) !== mark) throw damaged();
}

function nameBetween(view: DataView, from: number, to: number): string {
	if (to > view.byteLength) throw damaged();
	const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + from, to - from));
	if (leadsOutside(name)) throw new Refusal('压缩包里有指向外面的路径，可能是恶意文件，未读取');
	return name;
}

function leadsOutside(name: string): boolean {
	return /^\/|^[A-Za-z]:|[\\\0]/.test(name) || name.split('/').includes('..');
}

/** A bomb may list the same packed bytes many times over. */
function refuseOverlaps(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
	const sum = entries.reduce((total, { packed }) => total + packed.length, 0);
	const names = new Set(entries.map(({ name }) => name));
	if (sum > bytes.length || names.size < entries.length) throw odd();
}

function damaged(): Refusal {
	return new Refusal('不完整或已损坏，可能没有传完；请重新复制一份，或用 Word、WPS 打开后另存');
}

function odd(): Refusal {
	return new Refusal('压缩包的写法不寻常，可能是恶意文件，未读取；请用 Word 或 WPS 打开后另存一份');
}
