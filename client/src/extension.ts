import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { tellDraftContext } from './draftContext';
import { whenFirstDraftOpens } from './drafts';
import { recogniseTitles } from './firstLine';
import { l10n } from './l10n';
import { showRulePages } from './rulePages';
import type { Client } from './running';
import { registerSample } from './sample';
import { registerServerCommands } from './serverCommands';
import { surfaces } from './surfaces';

/**
 * Activated by reports, plain text and Markdown. Which plain texts are drafts is told by their first line, which Markdown files are by their
 * names, also outside of any folder and when made later, where `workspaceContains` would miss them (and it would search the whole folder at
 * each start). So activation does next to nothing: the first draft loads the client and starts the server, a README never does.
 */
export function activate(context: ExtensionContext): void {
	const log = window.createOutputChannel(l10n.t('核稿'), { log: true });
	const client = lazyClient(context, log);
	context.subscriptions.push(
		log,
		tellDraftContext(),
		registerServerCommands(client, log),
		...surfaces.map((register) => register(client)),
		registerSample(context),
		recogniseTitles(context),
		showRulePages(context),
		whenFirstDraftOpens(() => {
			client()
				.then((loaded) => loaded.start())
				.catch((error) => log.error(error));
		}),
	);
}

/** Nearly all of the extension's code is the client's, so it is loaded when first asked for. */
function lazyClient(context: ExtensionContext, log: LogOutputChannel): Client {
	let client: Promise<LanguageClient> | undefined;
	return () => {
		client ??= import('./prepareClient').then(({ prepareClient }) => prepareClient(context, log));
		return client;
	};
}
