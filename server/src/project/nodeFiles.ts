import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
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
	/** Whole or not at all: written beside the file first, then put in its place. */
	async write(path, text) {
		const beside = `${path}.${process.pid}.tmp`;
		await writeFile(beside, text, 'utf8');
		await rename(beside, path);
	},
};
