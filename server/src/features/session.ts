import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import { Emitter, type Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../project/files';
import { createReviews } from '../project/reviews';
import { createSurroundings, type Surroundings } from '../project/surroundings';
import type { InitializationOptions } from '../protocol/starting';
import { type Analysis, createAnalysis, type Engine } from './analysis';
import { createReviewing, type Reviewing } from './reviewing';
import { createSearched, type Searched } from './searched';
import { createUnopened, type Unopened } from './unopened';
import { createWorkspace, type Workspace } from './workspace';

/** What features share while one client is connected. */
export interface Session {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly searched: Searched;
	readonly client: Readonly<ClientCapabilities>;
	readonly options: InitializationOptions;
	readonly analysis: Analysis;
	readonly surroundings: Surroundings;
	readonly reviewing: Reviewing;
	readonly workspace: Workspace;
	readonly unopened: Unopened;
	readonly files: Files;
	/** From here on the client may be sent requests. */
	readonly onInitialized: Event<void>;
}

export function createSession(
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	params: InitializeParams,
	engine: Engine,
	files: Files,
): Session {
	const surroundings = createSurroundings(files);
	const initialized = new Emitter<void>();
	connection.onInitialized(() => initialized.fire());
	const analysis = createAnalysis(engine, surroundings, (message) => connection.console.error(message));
	const options = optionsFrom(params.initializationOptions);
	const workspace = createWorkspace(initialized.event, connection, params, files, surroundings);
	const unopened = createUnopened(surroundings, analysis, options.rulePages);
	return {
		connection,
		documents,
		searched: createSearched({ documents, workspace, unopened, surroundings, reportOf: analysis.reportOf }),
		client: params.capabilities,
		options,
		analysis,
		surroundings,
		reviewing: createReviewing(analysis, createReviews(files)),
		workspace,
		unopened,
		files,
		onInitialized: initialized.event,
	};
}

/** URIs and commands are made from these, so nothing but a text will do; plain clients send anything. */
function optionsFrom(sent: unknown): InitializationOptions {
	if (typeof sent !== 'object' || sent === null) return {};
	const { rulePages, acceptCommand, lastYearCommand, ...others }: InitializationOptions = sent;
	return {
		...others,
		...(typeof rulePages === 'string' && { rulePages }),
		...(typeof acceptCommand === 'string' && { acceptCommand }),
		...(typeof lastYearCommand === 'string' && { lastYearCommand }),
	};
}
