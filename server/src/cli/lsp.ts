import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../serve';
import { parseArguments } from './arguments';
import { exit } from './terminal';

/** `hegao lsp --stdio`: the language server, for editors other than VS Code. Goes on until the editor closes it. */
export async function lsp(args: readonly string[]): Promise<number> {
	parseArguments(args, { stdio: { type: 'boolean', default: true }, clientProcessId: { type: 'string' } });
	serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
	return new Promise((resolve) => process.stdin.on('end', () => resolve(exit.fine)));
}
