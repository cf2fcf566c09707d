import { resolve } from 'node:path';
import { isUnsilenced } from '../exchange/findings';
import { accept } from '../project/acceptance';
import { draftsAt, isUnreadable, readDraft } from '../project/drafts';
import { createSurroundings } from '../project/surroundings';
import { today } from '../project/today';
import { readReport } from '../report/report';
import { parseArguments } from './arguments';
import { findingsOn } from './findingsOn';
import { exit, type Terminal, UsageError, visible } from './terminal';

/** `hegao baseline <paths…>`: accepts all findings there are now, so that from here on only new ones are reported. */
export async function baseline(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { by: { type: 'string' } });
	if (positionals.length === 0) throw new UsageError('baseline 需要文件或文件夹：hegao baseline 路径…');
	let code: number = exit.fine;
	const surroundings = createSurroundings(terminal.files);
	for (const path of positionals.map((each) => resolve(terminal.folder, each))) {
		for (const found of await draftsAt(terminal.files, path)) {
			const said = typeof found === 'string' ? await acceptAll(found, values.by, terminal, surroundings) : found.reason;
			if (said === undefined) continue;
			terminal.err(`hegao: ${visible(`${typeof found === 'string' ? found : found.path}：${said}`)}\n`);
			code = exit.usage;
		}
	}
	return code;
}

/** Undefined when all went well, else why not. */
async function acceptAll(
	path: string,
	by: string | undefined,
	terminal: Terminal,
	surroundings: ReturnType<typeof createSurroundings>,
): Promise<string | undefined> {
	const draft = await readDraft(terminal.files, path);
	if (isUnreadable(draft)) return draft.reason;
	const report = readReport(draft.text);
	const beside = await surroundings.of({ path, report });
	const say = (words: string) => terminal.err(`hegao: ${visible(`${path}：${words}`)}\n`);
	const findings = findingsOn(path, report, beside, say).filter(isUnsilenced);
	const date = today();
	const acceptance = { by: by ?? beside.reviewer ?? '未署名', date, file: beside.name };
	const written = await accept(terminal.files, beside.root, ({ baselineEntries }) => baselineEntries(findings, report, acceptance));
	if ('reason' in written) return written.reason;
	terminal.out(`${visible(path)}：记入基线 ${written.added} 处\n`);
	return undefined;
}
