import { constants } from 'node:fs';
import { access, copyFile, type FileHandle, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Entry, Files, Kind } from './files';

/** The machine's own files. Links are followed for files but not for folders, so that no loop can be walked. */
export const nodeFiles: Files = {
	/** A pipe or a device may never end, so only files are opened. */
	async read(path) {
		const found = await stat(path);
		if (found.isDirectory()) throw failure('EISDIR');
		if (!found.isFile()) throw failure('ENOTFILE');
		if (found.size > mostBytes) throw failure('ETOOLARGE');
		return readFile(path);
	},
	async readStart(path, length) {
		if (!(await stat(path)).isFile()) throw failure('ENOTFILE');
		const file = await open(path);
		try {
			const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
			return buffer.subarray(0, bytesRead);
		} finally {
			await file.close();
		}
	},
	async list(folder) {
		const entries = await readdir(folder, { withFileTypes: true });
		const kinds = entries.map(async (entry): Promise<Entry | undefined> => {
			if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
			const isFile = entry.isFile() || (entry.isSymbolicLink() && (await kindAt(join(folder, entry.name))) === 'file');
			return isFile ? { name: entry.name, kind: 'file' } : undefined;
		});
		return (await Promise.all(kinds)).filter((entry) => entry !== undefined).sort((one, other) => (one.name < other.name ? -1 : 1));
	},
	async kindOf(path) {
		const found = await stat(path).catch(() => undefined);
		if (found?.isDirectory()) return 'folder';
		return found ? 'file' : undefined;
	},
	/** Written beside the file first, then put in its place. A link within the folder stays one, and permissions stay what they are. */
	async write(path, content, expected) {
		await mkdir(dirname(path), { recursive: true });
		const target = await targetInside(path);
		const mode = await writableMode(target);
		const beside = `${target}.hegao-saving`;
		const handle = await openAlone(beside);
		try {
			await fill(handle, content, mode, async () => {
				if (expected !== undefined && !(await holds(target, expected))) throw failure('ECHANGED');
			});
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	},
	async copy(from, to) {
		await copyFile(await targetInside(from), await targetInside(to), constants.COPYFILE_EXCL);
	},
};

/** The largest documents with pictures in them have some dozens of megabytes. */
const mostBytes = 200_000_000;

async function kindAt(path: string): Promise<Kind | undefined> {
	const found = await stat(path).catch(() => undefined);
	if (found?.isDirectory()) return 'folder';
	return found?.isFile() ? 'file' : undefined;
}

/**
 * Where a path leads by links. A folder that somebody sent may hold a link to any file of the one who opens it, so those that leave the folder
 * (for what is kept in `.hegao`, the project's) are followed for reading only. @throws ELINKOUT
 */
async function targetInside(path: string): Promise<string> {
	const folder = dirname(path);
	const base = await realpath(basename(folder) === '.hegao' ? dirname(folder) : folder);
	const target = await realpath(path).catch(async () => join(await realpath(folder), basename(path)));
	if (relative(base, target).split(sep)[0] === '..' || isAbsolute(relative(base, target))) throw failure('ELINKOUT');
	return target;
}

/** Undefined where there is no file yet. @throws where the file may not be written to: that the folder may be is not enough */
async function writableMode(target: string): Promise<number | undefined> {
	const found = await stat(target).catch(() => undefined);
	if (found?.isDirectory()) throw failure('EISDIR');
	if (found) await access(target, constants.W_OK);
	return found?.mode;
}

/** Longer than any saving takes, in milliseconds: what is older was left by a program that ended in the midst of it. */
const stale = 10_000;
const patience = 5_000;
const pause = 10;

/** Opens a file that must not be there yet; while another program saves the same file, its copy is, and this one waits. */
async function openAlone(path: string): Promise<FileHandle> {
	for (const end = Date.now() + patience; ; ) {
		const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST' || Date.now() > end) throw error;
		});
		if (handle) return handle;
		const age = await stat(path).then(
			({ mtimeMs }) => Date.now() - mtimeMs,
			() => 0,
		);
		if (age > stale) await rm(path, { force: true });
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}

/** Whether a file holds just these bytes; null: whether there is none. */
async function holds(path: string, expected: Uint8Array | null): Promise<boolean> {
	const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});
	return bytes === null || expected === null ? bytes === expected : bytes.equals(expected);
}

/** On the disk before it takes the file's place, or a power cut could leave an empty file there. */
async function fill(handle: FileHandle, content: string | Uint8Array, mode: number | undefined, ready: () => Promise<void>): Promise<void> {
	try {
		await ready();
		await handle.writeFile(content, 'utf8');
		if (mode !== undefined) await handle.chmod(mode & 0o7777);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function failure(code: string): Error {
	return Object.assign(new Error(code), { code });
}
