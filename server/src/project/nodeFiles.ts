import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
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
	/** Written beside the file first, then put in its place. A link stays one, and permissions stay what they are. */
	async write(path, content) {
		await mkdir(dirname(path), { recursive: true });
		const target = await realpath(path).catch(() => path);
		const mode = await stat(target).then(
			(found) => found.mode,
			() => undefined,
		);
		// Renaming would do away with a file that its owner has protected.
		if (mode !== undefined) await access(target, constants.W_OK);
		const beside = `${target}.${process.pid}-${++writes}.tmp`;
		try {
			await writeToDisk(beside, content, mode);
			await rename(beside, target);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	},
	copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
};

/** Tells apart what is written at the same time. */
let writes = 0;

/** Renaming alone can leave an empty file where the power fails: the name may reach the disk before the text. */
async function writeToDisk(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
	const file = await open(path, 'w', mode);
	try {
		await file.writeFile(content, 'utf8');
		await file.sync();
	} finally {
		await file.close();
	}
}
