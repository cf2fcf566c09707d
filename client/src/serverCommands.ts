import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Client } from './running';

/** Starting the server anew, and looking at its log. */
export function registerServerCommands(client: Client, log: LogOutputChannel): Disposable {
	return Disposable.from(
		commands.registerCommand('hegao.restartServer', async () => restart(await client())),
		commands.registerCommand('hegao.showOutput', () => log.show()),
	);
}

/** A client that failed to start can't be stopped, which restarting would do first. */
function restart(client: LanguageClient): Promise<void> {
	return client.isRunning() ? client.restart() : client.start();
}
