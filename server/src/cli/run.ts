import { version } from '../../../package.json';
import { commands } from './commands';
import { help } from './help';
import { exit, type Terminal, UsageError, visible } from './terminal';

/** Runs a command line and gives its exit code. */
export async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') return say(help, terminal);
	if (name === '--version' || name === '-v') return say(`${version}\n`, terminal);
	try {
		const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
		if (!load) throw new UsageError(`没有命令“${name}”`);
		const command = await load();
		return await command(args, terminal);
	} catch (error) {
		if (!(error instanceof UsageError)) {
			terminal.err(`hegao: 程序出错：${visible(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
			return exit.usage;
		}
		terminal.err(`hegao: ${visible(error.message)}\n用 hegao --help 查看用法\n`);
		return exit.usage;
	}
}

function say(text: string, terminal: Terminal): number {
	terminal.out(text);
	return exit.fine;
}
