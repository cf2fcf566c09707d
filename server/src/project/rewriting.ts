import { decode } from './decode';
import type { Files } from './files';

/** What came of a change, or why nothing was written (in Chinese). */
export type Rewritten<Value> = { readonly value: Value } | { readonly reason: string };

/** A file's new text with what the change came to, or why the file must stay as it is. */
export type Change<Value> = { readonly text: string; readonly value: Value } | { readonly reason: string };

/** Makes a file's new text from the one there is, empty where there is none. `isWhole` is false where bytes of it are no text and would be lost. */
type Make<Value> = (before: string, isWhole: boolean) => Promise<Change<Value>>;

/**
 * Reads a file anew, so that what another window wrote is not lost, and puts the changed text in its place. Changes of one file wait for each
 * other. @throws as `files.read` for a file that is there and can't be read, and as `files.write`; the old file is then whole.
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
	const bytes = await bytesOrNone(files, path);
	const decoded = decode(bytes);
	const before = decoded?.text ?? '';
	const made = await make(before, decoded !== undefined && !decoded.isDamaged);
	if ('reason' in made) return made;
	if (made.text !== before) await files.write(path, made.text);
	return { value: made.value };
}

async function bytesOrNone(files: Files, path: string): Promise<Uint8Array> {
	return files.read(path).catch((error) => {
		if (error?.code === 'ENOENT') return new Uint8Array();
		throw error;
	});
}
