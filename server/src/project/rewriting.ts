import { contentOf, type Decoded, decode } from './decode';
import type { Files } from './files';

/** What came of a change, or why nothing was written (in Chinese). */
export type Rewritten<Value> = { readonly value: Value } | { readonly reason: string };

/** A file's new text with what the change came to, or why the file must stay as it is. */
export type Change<Value> = { readonly text: string; readonly value: Value } | { readonly reason: string };

/**
 * Makes a file's new text from the one there is, empty where there is none. `isWhole` is false where bytes of it are no text and would be lost;
 * whatever `encoding` it is in, it is written as UTF-8, with a byte order mark where it has one.
 */
type Make<Value> = (before: string, isWhole: boolean, encoding: Decoded['encoding']) => Promise<Change<Value>>;

/**
 * Changes a text file that several programs may be changing: what `make` is given is what is replaced, so that nothing another wrote meanwhile
 * is lost. Changes of one file by this program wait for each other. @throws as `files.read` for a file that is there and can't be read, and as
 * `files.write`; the old file is then whole.
 */
export function rewrite<Value>(files: Files, path: string, make: Make<Value>): Promise<Rewritten<Value>> {
	const changed = (lastChange.get(path) ?? Promise.resolve()).then(() => rewriteNow(files, path, make));
	const settled = changed.then(
		() => {},
		() => {},
	);
	lastChange.set(path, settled);
	void settled.then(() => lastChange.get(path) === settled && lastChange.delete(path));
	return changed;
}

const lastChange = new Map<string, Promise<void>>();

async function rewriteNow<Value>(files: Files, path: string, make: Make<Value>): Promise<Rewritten<Value>> {
	for (let attempt = 1; ; attempt++) {
		const bytes = await bytesOrNone(files, path);
		const decoded = decode(bytes ?? new Uint8Array());
		const before = decoded?.text ?? '';
		const made = await make(before, decoded !== undefined && !decoded.isDamaged, decoded?.encoding ?? 'UTF-8');
		if ('reason' in made) return made;
		const text = decoded ? contentOf(decoded, made.text) : made.text;
		if (made.text === before || (await isWritten(files, path, text, bytes, attempt))) return { value: made.value };
	}
}

/** Two that change a file in turns get on after one more; this many never happen but where a file can't keep what is written. */
const mostAttempts = 50;

/** False where another was quicker, so that the change must be made anew. */
async function isWritten(files: Files, path: string, text: string, expected: Uint8Array | null, attempt: number): Promise<boolean> {
	try {
		await files.write(path, text, expected);
		return true;
	} catch (error) {
		if (!hasCode(error, 'ECHANGED') || attempt === mostAttempts) throw error;
		return false;
	}
}

async function bytesOrNone(files: Files, path: string): Promise<Uint8Array | null> {
	return files.read(path).catch((error) => {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	});
}

function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
