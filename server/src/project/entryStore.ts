import { decode } from './decode';
import type { EntryFile } from './entryFile';
import type { Files } from './files';

/** The entries as they should be, or why they stay as they are, in Chinese. */
export type Changed<Entry> = readonly Entry[] | { readonly reason: string };

/**
 * Changes a file of entries and gives why it was not changed, in Chinese; empty when it was. Read anew each time, since others write to it too;
 * what can't be read as such a file is never written over. @throws as files do when it can't be read or written
 */
export function changeEntries<Entry>(
	files: Files,
	path: string,
	file: EntryFile<Entry>,
	change: (entries: readonly Entry[]) => Changed<Entry>,
): Promise<string> {
	return inTurn(path, async () => {
		const before = await textOf(files, path);
		if (before === undefined || file.isDamaged(before)) return `${path} 里有读不懂的内容，未作改动；请先修正或移走这个文件`;
		const after = change(file.parse(path, before).value);
		if ('reason' in after) return after.reason;
		const text = file.print(after, before);
		if (text !== before) await files.write(path, text);
		return '';
	});
}

/** Undefined for what is no text; empty for what is not there. */
async function textOf(files: Files, path: string): Promise<string | undefined> {
	if ((await files.kindOf(path)) === undefined) return '';
	return decode(await files.read(path))?.text;
}

const lastWork = new Map<string, Promise<unknown>>();

/** One change of a file after the other: two at once would each write what the other has not seen. */
async function inTurn<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
	const before = lastWork.get(path) ?? Promise.resolve();
	const own = before.then(work, work);
	lastWork.set(path, own);
	try {
		return await own;
	} finally {
		if (lastWork.get(path) === own) lastWork.delete(path);
	}
}
