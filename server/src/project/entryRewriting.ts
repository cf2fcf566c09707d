import { basename, dirname, join } from 'node:path';
import type { EntryFile } from './entryFile';
import type { Files } from './files';
import { type Rewritten, rewrite } from './rewriting';
import { textAt } from './root';
import { today } from './today';

/** The entries as they should be with what the change came to, or why they stay as they are, in Chinese. */
export type EntriesChanged<Entry, Value> = { readonly entries: readonly Entry[]; readonly value: Value } | { readonly reason: string };

export interface EntriesWritten<Value> {
	readonly value: Value;
	/** Where a damaged file was kept; undefined where there was none. */
	readonly aside: string | undefined;
}

/** Changes a file of entries. A damaged one is kept aside first, and what can be read of it goes on. @throws as `rewrite` */
export function rewriteEntries<Entry, Value>(
	files: Files,
	path: string,
	{ parse, print, isDamaged }: EntryFile<Entry>,
	change: (entries: readonly Entry[]) => EntriesChanged<Entry, Value>,
): Promise<Rewritten<EntriesWritten<Value>>> {
	return rewrite<EntriesWritten<Value>>(files, path, async (before, isWhole) => {
		const changed = change(parse(path, before).value);
		if ('reason' in changed) return changed;
		const text = print(changed.entries, before);
		const aside = isDamaged(before) || !isWhole ? await keepAside(files, path) : undefined;
		if (before === '') await tellGit(files, path);
		return { text, value: { value: changed.value, aside } };
	});
}

/** What to tell of a damaged file that was kept; empty where there was none. */
export function asideNotice({ aside }: { readonly aside: string | undefined }): string {
	return aside === undefined ? '' : `记录里有读不懂的内容，原文件已另存为 ${aside}，读得懂的都在`;
}

/** As it is, byte by byte, and never over another file: two damages a day may well be. */
async function keepAside(files: Files, path: string): Promise<string> {
	const day = today();
	for (let count = 1; ; count++) {
		const aside = path.replace(/\.yml$/, `.corrupt-${day}-${count}.yml`);
		if (await copied(files, path, aside)) return aside;
	}
}

async function copied(files: Files, from: string, to: string): Promise<boolean> {
	return files.copy(from, to).then(
		() => true,
		(error) => {
			if (error?.code === 'EEXIST') return false;
			throw error;
		},
	);
}

/** Lets git join the lines of two people instead of asking. Where that can't be written, sign-offs still can. */
async function tellGit(files: Files, path: string): Promise<void> {
	const attributes = join(dirname(path), '.gitattributes');
	const known = (await textAt(files, attributes)) ?? '';
	const name = basename(path);
	if (known.split(/\r?\n/).some((line) => line.startsWith(`${name} `))) return;
	await files
		.write(attributes, `${known}${known === '' || known.endsWith('\n') ? '' : '\n'}${name} merge=union text eol=lf\n`)
		.catch(() => {});
}
