import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { ReadText } from '../exchange/readText';
import type { Refused } from '../exchange/refusal';
import { type Decoded, decode } from './decode';
import { readerFor } from './documents';
import type { Files } from './files';

/** A draft that could be read. */
export interface Draft {
	readonly path: string;
	readonly text: string;
	/** Whether the file began with a byte order mark, which `text` lacks. */
	readonly hasByteOrderMark: boolean;
	/** Whether the text was taken out of a document of another format, so that it can't be written back. */
	readonly isConverted: boolean;
	/** What the user should know of how it was read; undefined for sound UTF-8. */
	readonly remark?: string;
}

/** A path that could not be read, and why, in Chinese. */
export interface Unreadable {
	readonly path: string;
	readonly reason: string;
}

export const isUnreadable = (read: Draft | Unreadable): read is Unreadable => 'reason' in read;

/** Reads a draft's text, out of a Word document or a PDF as well; never throws. */
export async function readDraft(files: Files, path: string): Promise<Draft | Unreadable> {
	try {
		const bytes = await files.read(path);
		const reader = readerFor(path, bytes);
		return reader ? converted(path, await reader(bytes)) : decoded(path, bytes);
	} catch (error) {
		return { path, reason: reasonOf(error) };
	}
}

function decoded(path: string, bytes: Uint8Array): Draft | Unreadable {
	const found = decode(bytes);
	if (!found) return { path, reason: '不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GB18030）' };
	const remark = remarkOn(found);
	return { path, text: found.text, hasByteOrderMark: found.hasByteOrderMark, isConverted: false, ...(remark && { remark }) };
}

function converted(path: string, read: ReadText | Refused): Draft | Unreadable {
	if ('reason' in read) return { path, reason: read.reason };
	return { path, text: read.text, hasByteOrderMark: false, isConverted: true, ...(read.leftOut && { remark: `未读入：${read.leftOut}` }) };
}

function remarkOn({ encoding, isDamaged }: Decoded): string | undefined {
	if (isDamaged) return '有损坏的字节，已按 UTF-8 读取，损坏处为 �';
	return encoding === 'UTF-8' ? undefined : `按 ${encoding} 编码读取`;
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: '文件不存在',
	EACCES: '没有权限',
	EPERM: '没有权限',
	ENOSPC: '磁盘已满',
	EROFS: '磁盘只读',
	EISDIR: '这是文件夹，不是文件',
};

/** Why a file could not be read or written, in Chinese. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return reasons[code] ?? `无法读写（${error instanceof Error ? error.message : String(error)}）`;
}

/** Every draft that a path stands for: the file itself, or all .txt and .md below a folder that .gitignore does not exclude. */
export async function draftsAt(files: Files, path: string): Promise<readonly (string | Unreadable)[]> {
	const kind = await files.kindOf(path);
	if (kind === undefined) return [{ path, reason: '文件不存在' }];
	return kind === 'file' ? [path] : draftsBelow(files, path, path, ignore());
}

const draftName = /\.(?:txt|md)$/i;
/** Texts that lie beside drafts without being any. */
const otherName = /^(?:readme|changelog|contributing|license)\b|核校表/i;

async function draftsBelow(files: Files, root: string, folder: string, above: Ignore): Promise<readonly (string | Unreadable)[]> {
	const ignored = await withOwnRules(files, root, folder, above);
	const found: (string | Unreadable)[] = [];
	let entries: Awaited<ReturnType<Files['list']>>;
	try {
		entries = await files.list(folder);
	} catch (error) {
		return [{ path: folder, reason: reasonOf(error) }];
	}
	for (const { name, kind } of entries) {
		const path = join(folder, name);
		if (name.startsWith('.') || name === 'node_modules' || isIgnored(ignored, root, path, kind === 'folder')) continue;
		if (kind === 'folder') found.push(...(await draftsBelow(files, root, path, ignored)));
		else if (draftName.test(name) && !otherName.test(name)) found.push(path);
	}
	return found;
}

async function withOwnRules(files: Files, root: string, folder: string, above: Ignore): Promise<Ignore> {
	const text = await files.read(join(folder, '.gitignore')).then(
		(bytes) => new TextDecoder().decode(bytes),
		() => undefined,
	);
	if (text === undefined) return above;
	const prefix = literally(relative(root, folder).split(sep).join('/'));
	return ignore()
		.add(above)
		.add(text.split(/\r?\n/).map((line) => anchored(line, prefix)));
}

/** A folder's name as a pattern that means just it. */
function literally(path: string): string {
	return path.replace(/[\\*?[\]!#]/g, '\\$&');
}

/** A pattern of a folder's own .gitignore as seen from the root. */
function anchored(line: string, prefix: string): string {
	if (prefix === '' || line.trim() === '' || line.startsWith('#')) return line;
	const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? [];
	const isAnchored = pattern.replace(/\/$/, '').includes('/');
	return `${not}${prefix}/${isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}

function isIgnored(ignored: Ignore, root: string, path: string, isFolder: boolean): boolean {
	return ignored.ignores(relative(root, path).split(sep).join('/') + (isFolder ? '/' : ''));
}
