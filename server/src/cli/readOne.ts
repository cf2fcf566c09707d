import { resolve } from 'node:path';
import { type Draft, isUnreadable, readDraft } from '../project/drafts';
import { type Terminal, visible } from './terminal';

/** The one draft a command is about; undefined, and said why, when it can't be read. */
export async function readOne(path: string, terminal: Terminal): Promise<Draft | undefined> {
	const draft = await readDraft(terminal.files, resolve(terminal.folder, path));
	const remark = isUnreadable(draft) ? draft.reason : draft.remark;
	if (remark) terminal.err(`hegao: ${visible(path)}：${remark}\n`);
	return isUnreadable(draft) ? undefined : draft;
}
