import { type ExtensionContext, window } from 'vscode';
import { createClient } from './client';
import { registerCommands } from './commands';
import { whenFirstDraftOpens } from './drafts';
import { recogniseTitles } from './firstLine';
import { showServerState } from './serverState';
import { showStatus } from './statusBar';

/**
 * Activated by reports, plain text and Markdown. Which plain texts are drafts is told by their first line, which Markdown files are by their
 * names, also outside of any folder and when made later, where `workspaceContains` would miss them (and it would search the whole folder at
 * each start). So activation does next to nothing: the server is started by the first draft, and never for a README.
 */
export function activate(context: ExtensionContext): void {
	const { extensionUri, subscriptions } = context;
	const log = window.createOutputChannel('核稿', { log: true });
	const client = createClient(extensionUri, log);
	subscriptions.push(
		log,
		client,
		showStatus(client),
		showServerState(client),
		registerCommands(client, log),
		recogniseTitles(context),
		whenFirstDraftOpens(() => client.start().catch((error) => log.error(error))),
	);
}
