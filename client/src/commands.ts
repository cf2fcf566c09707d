import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export function registerCommands(client: LanguageClient, log: LogOutputChannel): Disposable {
	return Disposable.from(
		// A client that failed to start can't be stopped, which restarting would do first.
		commands.registerCommand('hegao.restartServer', () => (client.isRunning() ? client.restart() : client.start())),
		commands.registerCommand('hegao.showOutput', () => log.show()),
	);
}
