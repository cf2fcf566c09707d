import { dirname, join, relative, sep } from 'node:path';
import { decode } from './decode';
import type { Files } from './files';

export const settingsName = 'report.yml';

/** Where a draft's project begins: at the nearest report.yml above it, else at its own folder. */
export async function rootOf(files: Files, path: string): Promise<string> {
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		if ((await textAt(files, join(folder, settingsName))) !== undefined) return folder;
		if (folder === dirname(folder)) return dirname(path);
	}
}

/** The text of a file; undefined for what is not there or is no text. */
export async function textAt(files: Files, path: string): Promise<string | undefined> {
	return files.read(path).then(
		(bytes) => decode(bytes)?.text,
		() => undefined,
	);
}

/** A path as settings and accepted findings write it: relative to the root, with `/`. */
export function nameIn(root: string, path: string): string {
	return relative(root, path).split(sep).join('/');
}
