import { baseline } from './baseline';
import { check } from './check';
import { compare } from './compare';
import { draft } from './draft';
import { figures } from './figures';
import { importDocument } from './import';
import { lsp } from './lsp';
import { merge } from './merge';
import { outline } from './outline';
import { rules } from './rules';
import { targets } from './targets';
import type { Terminal } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

export const commands: Readonly<Record<string, Command>> = {
	check,
	merge,
	outline,
	figures,
	targets,
	draft,
	baseline,
	import: importDocument,
	compare,
	rules,
	lsp,
};
