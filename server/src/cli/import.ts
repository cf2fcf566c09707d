import { resolve } from 'node:path';
import { reasonOf } from '../project/drafts';
import { onePath, parseArguments } from './arguments';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError, visible } from './terminal';

const options = { out: { type: 'string', short: 'o' }, force: { type: 'boolean', default: false } } as const;

/** `hegao import FILE [-o OUT]`: the text of a Word document or PDF as a draft, to be worked on from there. */
export async function importDocument(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	const path = onePath(positionals, 'import');
	if (values.out !== undefined) await refuseToOverwrite(path, values.out, values.force, terminal);
	const read = await readOne(path, terminal);
	if (!read) return exit.usage;
	const text = withoutControls(read.text);
	if (values.out !== undefined) return save(values.out, text, values.force, terminal);
	terminal.out(text);
	return exit.fine;
}

async function refuseToOverwrite(path: string, out: string, isForced: boolean, { folder, files }: Terminal): Promise<void> {
	if (resolve(folder, out) === resolve(folder, path)) throw new UsageError('不能写回原文件，-o 请另取一个名字');
	const kind = await files.kindOf(resolve(folder, out));
	if (kind === 'folder') throw new UsageError(`${visible(out)} 是文件夹，-o 后面要写文件名`);
	if (kind === 'file' && !isForced) throw new UsageError(`${visible(out)} 已经存在；要覆盖请加 --force`);
}

/** A draft has no use for them, and a terminal would obey them. */
function withoutControls(text: string): string {
	return text.replace(/[^\P{Cc}\t\n\r]/gu, '');
}

async function save(out: string, text: string, isForced: boolean, terminal: Terminal): Promise<number> {
	try {
		await terminal.files.write(resolve(terminal.folder, out), text, isForced ? undefined : null);
		return exit.fine;
	} catch (error) {
		terminal.err(`hegao: ${visible(out)}：未能保存，${reasonOf(error)}\n`);
		return exit.usage;
	}
}
