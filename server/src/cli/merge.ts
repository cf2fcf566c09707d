import { resolve } from 'node:path';
import { mergedFindings } from '../exchange/mergedFindings';
import { reasonOf } from '../project/drafts';
import { parseArguments, wholeNumberOf } from './arguments';
import { exit, type Terminal, UsageError } from './terminal';

/** `hegao merge <results…>`: what the shards of one check wrote, as one; ends as the check of all of them would have. */
export async function merge(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { 'max-warnings': { type: 'string' } });
	if (positionals.length === 0) throw new UsageError('merge 需要各份的结果：hegao merge 1.json 2.json …');
	const mostWarnings = wholeNumberOf('--max-warnings', values['max-warnings']) ?? Number.POSITIVE_INFINITY;
	const merged = mergedFindings(await Promise.all(positionals.map((path) => textAt(path, terminal))));
	if ('reason' in merged) throw new UsageError(merged.reason);
	terminal.out(merged.text);
	return merged.errors > 0 || merged.warnings > mostWarnings ? exit.findings : exit.fine;
}

async function textAt(path: string, { folder, files }: Terminal): Promise<string> {
	try {
		return new TextDecoder().decode(await files.read(resolve(folder, path)));
	} catch (error) {
		throw new UsageError(`${path}：${reasonOf(error)}`);
	}
}
