import { type ExtensionContext, window } from 'vscode';
import { createClient } from './client';
import { registerCommands } from './commands';
import { whenFirstDraftOpens } from './drafts';
import { showServerState } from './serverState';
import { showStatus } from './statusBar';

/**
 * Activated by reports and by Markdown. Which Markdown files are drafts can only be told by their names, also those outside of any folder and
 * those made later, which `workspaceContains` would miss (and it would search the whole folder at each start). So activation does next to
 * nothing: the server is started by the first draft, and never for a README.
 */
export function activate({ extensionUri, subscriptions }: ExtensionContext): void {
	const log = window.createOutputChannel('核稿', { log: true });
	const client = createClient(extensionUri, log);
	subscriptions.push(
		log,
		client,
		showStatus(client),
		showServerState(client),
		registerCommands(client, log),
		whenFirstDraftOpens(() => client.start().catch((error) => log.error(error))),
	);
}
