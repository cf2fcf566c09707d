import { type LogOutputChannel, Uri, workspace } from 'vscode';
import {
	DiagnosticPullMode,
	LanguageClient,
	type LanguageClientOptions,
	type ServerOptions,
	TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol/starting';
import { acceptCommand } from './accepting';
import { draftSelector } from './drafts';
import { l10n } from './l10n';
import { lastYearCommand } from './lastYear';
import { restarting } from './restarting';
import { linkToRulePage } from './rulePages';

const initializationOptions: InitializationOptions = {
	status: true,
	rulePages: linkToRulePage('{rule}'),
	acceptCommand,
	lastYearCommand,
};

export function createClient(extensionUri: Uri, log: LogOutputChannel): LanguageClient {
	const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
	const server: ServerOptions = {
		run: { module, transport: TransportKind.ipc },
		debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
	};
	return new LanguageClient('hegao', l10n.t('核稿'), server, optionsFor(log));
}

function optionsFor(log: LogOutputChannel): LanguageClientOptions {
	return {
		documentSelector: [...draftSelector],
		outputChannel: log,
		errorHandler: restarting(),
		initializationOptions,
		// Markdown has code lenses unless told otherwise, and they make a text jump; a report has them where its writer wants them.
		middleware: {
			provideCodeLenses: (document, token, next) => (document.languageId === 'report' ? next(document, token) : []),
		},
		diagnosticPullOptions: {
			onChange: true,
			onSave: true,
			filter: (_document, mode) => mode === DiagnosticPullMode.onType && !checksOnType(),
		},
	};
}

function checksOnType(): boolean {
	return workspace.getConfiguration('hegao').get('check') !== 'onSave';
}
