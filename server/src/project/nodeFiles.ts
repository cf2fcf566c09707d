import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry, Files } from './files';

/** The machine's own files. Links are followed for files but not for folders, so that no loop can be walked. */
export const nodeFiles: Files = {
	read: (path) => readFile(path),
	async list(folder) {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile() || entry.isDirectory())
			.map((entry): Entry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }))
			.sort((one, other) => (one.name < other.name ? -1 : 1));
	},
	async kindOf(path) {
		const found = await stat(path).catch(() => undefined);
		if (found?.isDirectory()) return 'folder';
		return found ? 'file' : undefined;
	},
	/** Whole or not at all: written beside the file first, then put in its place. A link stays one, and permissions stay what they are. */
	async write(path, content) {
		await mkdir(dirname(path), { recursive: true });
		const target = await realpath(path).catch(() => path);
		const mode = await stat(target).then(
			(found) => found.mode,
			() => undefined,
		);
		const beside = `${target}.${process.pid}.tmp`;
		try {
			await writeFile(beside, content, { encoding: 'utf8', ...(mode !== undefined && { mode }) });
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	},
};
