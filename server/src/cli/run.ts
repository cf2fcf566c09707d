import { version } from '../../../package.json';
import { help } from './help';
import { exit, type Terminal, UsageError } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Loaded when called for, so that a quick command starts quickly. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
	check: async () => (await import('./check')).check,
	outline: async () => (await import('./outline')).outline,
	figures: async () => (await import('./figures')).figures,
	targets: async () => (await import('./targets')).targets,
	draft: async () => (await import('./draft')).draft,
	baseline: async () => (await import('./baseline')).baseline,
	import: async () => (await import('./import')).importDocument,
	export: async () => (await import('./export')).exportDraft,
	compare: async () => (await import('./compare')).compare,
	rules: async () => (await import('./rules')).rules,
	lsp: async () => (await import('./lsp')).lsp,
};

/** Runs a command line and gives its exit code. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') return say(help, terminal);
	if (name === '--version' || name === '-v') return say(`${version}\n`, terminal);
	try {
		const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
		if (!command) throw new UsageError(`没有命令“${name}”`);
		return await (await command())(args, terminal);
	} catch (error) {
		if (!(error instanceof UsageError)) {
			terminal.err(`hegao: 程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
			return exit.usage;
		}
		terminal.err(`hegao: ${error.message}\n用 hegao --help 查看用法\n`);
		return exit.usage;
	}
}

function say(text: string, terminal: Terminal): number {
	terminal.out(text);
	return exit.fine;
}
