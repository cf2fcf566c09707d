import { join } from 'node:path';
import { type EntriesWritten, rewriteEntries } from '../entryRewriting';
import type { Files } from '../files';
import type { ProjectFile } from '../projects';
import type { Rewritten } from '../rewriting';
import { textAt } from '../root';
import { changed, type Said, type ThreadChange } from './changes';
import type { CommentEntry } from './entries';

/** A project's comments as they stand in its file. */
export interface Comments {
	readonly entries: readonly CommentEntry[];
	readonly file: ProjectFile;
}

export function commentsPath(root: string): string {
	return join(root, '.hegao', 'comments.yml');
}

/** Whether a file holds a project's comments, or is a damaged one that was kept aside. */
export function isComments(path: string): boolean {
	return /[\\/]\.hegao[\\/]comments(?:\.corrupt-[^\\/]*)?\.yml$/.test(path);
}

/** Never throws: what can't be read is not there. */
export async function readComments(files: Files, root: string): Promise<Comments> {
	const path = commentsPath(root);
	const text = (await textAt(files, path)) ?? '';
	if (text === '') return { entries: [], file: { path, text, problems: [] } };
	const { commentFile } = await import('./entries');
	const { value: entries, problems } = commentFile.parse(path, text);
	return { entries, file: { path, text, problems } };
}

/** @throws as `rewrite` */
export async function changeComments(
	files: Files,
	root: string,
	change: ThreadChange,
	said: Said,
): Promise<Rewritten<EntriesWritten<undefined>>> {
	const { commentFile } = await import('./entries');
	return rewriteEntries(files, commentsPath(root), commentFile, (entries) => {
		const after = changed(entries, change, said);
		return 'reason' in after ? after : { entries: after, value: undefined };
	});
}
