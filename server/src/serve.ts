import {
	type Connection,
	ErrorCodes,
	ResponseError,
	type ServerCapabilities,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { name, version } from '../../package.json';
import { type Engine, engine as ownEngine } from './features/analysis';
import type { Feature } from './features/feature';
import { features } from './features/index';
import { createSession } from './features/session';
import type { Files } from './project/files';

const synchronisation: ServerCapabilities = {
	positionEncoding: 'utf-16',
	// Without `save` a client does not check on saving.
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
};

/** Answers one client over any connection, until it closes. Tests bring an engine of their own. */
export function serve(connection: Connection, files: Files, engine: Engine = ownEngine): void {
	const documents = new TextDocuments(TextDocument);
	let hasStarted = false;
	connection.onInitialize((params) => {
		// Features registered twice would do everything twice.
		if (hasStarted) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize may be sent once only');
		hasStarted = true;
		const session = createSession(connection, documents, params, engine, files);
		for (const feature of features) feature.register(session);
		return { capabilities: capabilitiesOf(features), serverInfo: { name, version } };
	});
	documents.listen(connection);
	connection.listen();
}

/** A key used twice would silently take one feature's capability away; so that is a mistake in the list of features. */
export function capabilitiesOf(list: readonly Feature[]): ServerCapabilities {
	const merged: Record<string, unknown> = { ...synchronisation };
	for (const [key, capability] of list.flatMap((feature) => Object.entries(feature.capabilities))) {
		if (key in merged) throw new Error(`two features have the capability ${key}`);
		merged[key] = capability;
	}
	return merged;
}
