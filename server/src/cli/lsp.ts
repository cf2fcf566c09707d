import { parseArguments } from './arguments';
import { exit } from './terminal';

/**
 * `hegao lsp --stdio`: the language server, for editors other than VS Code; goes on until the editor closes it. It reads the
 * transport from the command line itself, and is loaded when called for: carried along, it would slow down every other command.
 */
export async function lsp(args: readonly string[]): Promise<number> {
	parseArguments(args, { stdio: { type: 'boolean', default: true }, clientProcessId: { type: 'string' } });
	await import('../main');
	return new Promise((resolve) => process.stdin.on('end', () => resolve(exit.fine)));
}
