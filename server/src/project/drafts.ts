import { join } from 'node:path';
import type { ReadText } from '../exchange/readText';
import type { Refused } from '../exchange/refusal';
import { type Decoded, decode } from './decode';
import { readerFor } from './documents';
import { mayBeReport } from './fileKinds';
import type { Files } from './files';
import { type IgnoreRule, ignoreRules, isIgnored } from './gitIgnore';
import { refusalOfBytes, refusalOfLength } from './textSize';

/** A draft that could be read. */
export interface Draft {
	readonly path: string;
	readonly text: string;
	/** As it was read, so that a change made by another program meanwhile is noticed. */
	readonly bytes: Uint8Array;
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
		return reader ? converted(path, bytes, await reader(bytes)) : decoded(path, bytes);
	} catch (error) {
		return { path, reason: reasonOf(error) };
	}
}

function decoded(path: string, bytes: Uint8Array): Draft | Unreadable {
	const isHuge = refusalOfBytes(bytes.length);
	if (isHuge) return { path, reason: isHuge };
	const found = decode(bytes);
	if (!found) return { path, reason: '不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GB18030）' };
	const isLong = refusalOfLength(found.text.length);
	if (isLong) return { path, reason: isLong };
	const remark = remarkOn(found);
	return { path, text: found.text, bytes, hasByteOrderMark: found.hasByteOrderMark, isConverted: false, ...(remark && { remark }) };
}

function converted(path: string, bytes: Uint8Array, read: ReadText | Refused): Draft | Unreadable {
	if ('reason' in read) return { path, reason: read.reason };
	const isLong = refusalOfLength(read.text.length);
	if (isLong) return { path, reason: isLong };
	return {
		path,
		text: read.text,
		bytes,
		hasByteOrderMark: false,
		isConverted: true,
		...(read.leftOut && { remark: `未读入：${read.leftOut}` }),
	};
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
	EDQUOT: '磁盘配额已满',
	EFBIG: '文件超过了系统允许的大小',
	EROFS: '磁盘只读',
	EISDIR: '这是文件夹，不是文件',
	ETOOLARGE: '文件过大（超过 200 MB），未读取',
	ELINKOUT: '是指向文件夹之外的链接，未作改动；请直接改链接所指的文件',
	ENOTFILE: '不是普通的文件（是管道、设备之类），未读取',
	ECHANGED: '文件刚被别的程序改动，未作修改；请再试一次',
};

/** Why a file could not be read or written, in Chinese. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return reasons[code] ?? `无法读写（${error instanceof Error ? error.message : String(error)}）`;
}

/**
 * Every draft that a path stands for: the file itself, or all .txt and .md below a folder that .gitignore does not exclude.
 * `budget` says how many folders may still be read; nobody waits for a walk through a whole disk.
 */
export async function draftsAt(
	files: Files,
	path: string,
	budget: Budget = { folders: Infinity },
): Promise<readonly (string | Unreadable)[]> {
	const kind = await files.kindOf(path);
	if (kind === undefined) return [{ path, reason: '文件不存在' }];
	return kind === 'file' ? [path] : draftsBelow({ files, root: path, budget }, [], []);
}

export interface Budget {
	folders: number;
}

interface Walk {
	readonly files: Files;
	readonly root: string;
	readonly budget: Budget;
}

/** Whether a file's name is a draft's, not that of what lies beside drafts. */
export function draftNamed(name: string): boolean {
	return mayBeReport(name, 'text');
}

/** @param inside the names of the folders from the root down to what is listed */
async function draftsBelow(walk: Walk, inside: readonly string[], above: readonly IgnoreRule[]): Promise<readonly (string | Unreadable)[]> {
	const { files, root, budget } = walk;
	if (budget.folders-- <= 0) return [];
	const folder = join(root, ...inside);
	const rules = [...above, ...(await ownRules(files, folder, inside.length))];
	const found: (string | Unreadable)[] = [];
	let entries: Awaited<ReturnType<Files['list']>>;
	try {
		entries = await files.list(folder);
	} catch (error) {
		return [{ path: folder, reason: reasonOf(error) }];
	}
	for (const { name, kind } of entries) {
		const path = [...inside, name];
		if (name.startsWith('.') || name === 'node_modules' || isIgnored(rules, path, kind === 'folder')) continue;
		if (kind === 'folder') found.push(...(await draftsBelow(walk, path, rules)));
		else if (draftNamed(name)) found.push(join(folder, name));
	}
	return found;
}

async function ownRules(files: Files, folder: string, depth: number): Promise<readonly IgnoreRule[]> {
	return files.read(join(folder, '.gitignore')).then(
		(bytes) => ignoreRules(new TextDecoder().decode(bytes), depth),
		() => [],
	);
}
