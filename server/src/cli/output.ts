import { resolve } from 'node:path';
import { reasonOf } from '../project/drafts';
import { exit, type Terminal, UsageError, visible } from './terminal';

/** @throws UsageError where `out` is the file that is read, a folder, or there already and not to be replaced */
export async function refuseToOverwrite(path: string, out: string, isForced: boolean, { folder, files }: Terminal): Promise<void> {
	if (resolve(folder, out) === resolve(folder, path)) throw new UsageError('不能写回原文件，-o 请另取一个名字');
	const kind = await files.kindOf(resolve(folder, out));
	if (kind === 'folder') throw new UsageError(`${visible(out)} 是文件夹，-o 后面要写文件名`);
	if (kind === 'file' && !isForced) throw new UsageError(`${visible(out)} 已经存在；要覆盖请加 --force`);
}

/** Writes a file where it is still what it was `before`, as `Files.write` does, and gives the exit code; why it can't be written is said. */
export async function save(
	out: string,
	content: string | Uint8Array,
	before: Uint8Array | null | undefined,
	terminal: Terminal,
): Promise<number> {
	try {
		await terminal.files.write(resolve(terminal.folder, out), content, before);
		return exit.fine;
	} catch (error) {
		terminal.err(`hegao: ${visible(out)}：未能保存，${reasonOf(error)}\n`);
		return exit.usage;
	}
}
