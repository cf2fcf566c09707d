import { decode } from './decode';
import { reasonOf } from './drafts';
import type { Files } from './files';

/** A file's new text, or in Chinese why it is not changed. */
export type Change = { readonly text: string } | { readonly reason: string };

/**
 * Changes a text file that several programs may be changing: what `change` is given (empty where there is no file) is what is replaced, so
 * that nothing another wrote meanwhile is lost. A file that can't be read as a whole is left alone. Gives why nothing was changed, or undefined.
 */
export async function changeFile(files: Files, path: string, change: (before: string) => Change): Promise<string | undefined> {
	for (let attempt = 1; ; attempt++) {
		try {
			const before = await standing(files, path);
			if (before === undefined) return `${path} 不是完好的文本，未作改动；请先修正或移走这个文件`;
			const after = change(before.text);
			if ('reason' in after) return after.reason;
			await files.write(path, after.text, before.bytes);
			return undefined;
		} catch (error) {
			if (!hasChanged(error) || attempt === mostAttempts) return `${path} 未能保存，${reasonOf(error)}`;
		}
	}
}

/** Two that change a file in turns get on after one more; this many never happen but where a file can't keep what is written. */
const mostAttempts = 50;

/** What a file holds now; undefined for what is no text, or damaged text, of which writing would lose something. */
async function standing(files: Files, path: string): Promise<{ readonly text: string; readonly bytes: Uint8Array | null } | undefined> {
	const bytes = await files.read(path).catch((error) => {
		if (isMissing(error)) return null;
		throw error;
	});
	if (bytes === null) return { text: '', bytes };
	const decoded = decode(bytes);
	return decoded && !decoded.isDamaged ? { text: decoded.text, bytes } : undefined;
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function hasChanged(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ECHANGED';
}
