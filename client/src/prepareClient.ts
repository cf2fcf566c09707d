import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client';
import { showServerState } from './serverState';
import { showStatus } from './statusBar';
import { followStatus } from './statuses';

/** The client, not yet started, and what shows the state of it and of drafts. */
export function prepareClient({ extensionUri, subscriptions }: ExtensionContext, log: LogOutputChannel): LanguageClient {
	const client = createClient(extensionUri, log);
	subscriptions.push(client, followStatus(client), showStatus(), showServerState(client));
	return client;
}
