import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionRequest,
	type CompletionItem,
	type CompletionList,
	CompletionRequest,
	ConfigurationRequest,
	createConnection,
	createProtocolConnection,
	type Diagnostic,
	DiagnosticRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeTextDocumentNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	type DocumentSymbol,
	DocumentSymbolRequest,
	type FoldingRange,
	FoldingRangeRequest,
	InitializedNotification,
	InitializeRequest,
	type InitializeResult,
	LogMessageNotification,
	type Position,
	ProposedFeatures,
	type ProtocolConnection,
	type ProtocolRequestType,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	type Range,
	RegistrationRequest,
	StreamMessageReader,
	StreamMessageWriter,
	type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Engine } from '../../server/src/features/analysis';
import type { Files } from '../../server/src/project/files';
import type { InitializationOptions } from '../../server/src/protocol/starting';
import type { Status, StatusMethod } from '../../server/src/protocol/status';
import { serve } from '../../server/src/serve';

export const uri = 'file:///drafts/某镇政府工作报告.txt';
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const statusMethod: StatusMethod = 'hegao/status';

/** A client that pulls diagnostics and can be asked for settings, as VS Code's. */
const pulling: ClientCapabilities = {
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
		workspaceEdit: { documentChanges: true },
		workspaceFolders: true,
	},
	textDocument: { diagnostic: {} },
};

const noFiles: Files = {
	read: () => Promise.reject(new Error('there is no file')),
	list: async () => [],
	kindOf: async () => undefined,
	write: () => Promise.reject(new Error('nothing is written')),
	copy: () => Promise.reject(new Error('nothing is written')),
};

export interface Options {
	readonly capabilities?: ClientCapabilities;
	readonly initializationOptions?: InitializationOptions;
	readonly engine?: Engine;
	/** The files beside drafts; none by default. */
	readonly files?: Files;
	/** What the client answers when asked for `hegao.rules`. */
	readonly rules?: unknown;
	/** What it answers when asked for `hegao.checkWorkspace`. */
	readonly checkWorkspace?: unknown;
	/** Paths of the folders it has open. */
	readonly folders?: readonly string[];
}

/** An editor in a few lines, talking to a server of its own through memory. */
export interface Client {
	readonly connection: ProtocolConnection;
	readonly initialized: InitializeResult;
	/** What has come from the server so far; `next…` waits for what is still to come. */
	readonly log: readonly string[];
	readonly statuses: readonly Status[];
	nextPush(): Promise<PublishDiagnosticsParams>;
	nextRefresh(): Promise<void>;
	nextStatus(): Promise<Status>;
	open(text: string, document?: string): Promise<void>;
	change(version: number, ...changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
	close(): Promise<void>;
	configure(rules: unknown): Promise<void>;
	pull(previousResultId?: string): Promise<DocumentDiagnosticReport>;
	diagnostics(document?: string): Promise<readonly Diagnostic[]>;
	symbols(): Promise<readonly DocumentSymbol[]>;
	folds(): Promise<readonly FoldingRange[]>;
	actions(only?: readonly string[], range?: Range, document?: string): Promise<readonly CodeAction[]>;
	/** Any other request about the document; `null` where the server has no answer. */
	ask<Params extends object, Result>(type: Request<Params, Result>, params?: Omit<Params, 'textDocument'>): Promise<Result>;
	completions(position: Position): Promise<readonly CompletionItem[]>;
	end(): void;
}

/** What `vscode-languageserver` calls the type of a request. */
type Request<Params, Result> = ProtocolRequestType<Params, Result, unknown, void, unknown>;

export async function connect(options: Options = {}): Promise<Client> {
	const connection = startServer(options.engine, options.files);
	let rules = options.rules;
	const log: string[] = [];
	const statuses: Status[] = [];
	const pushes = queue<PublishDiagnosticsParams>();
	const refreshes = queue<void>();
	connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
	const nextStatuses = queue<Status>();
	connection.onNotification(statusMethod, (status: Status) => {
		statuses.push(status);
		nextStatuses.add(status);
	});
	connection.onNotification(PublishDiagnosticsNotification.type, pushes.add);
	connection.onRequest(DiagnosticRefreshRequest.type, () => refreshes.add());
	connection.onRequest(RegistrationRequest.type, () => {});
	connection.onRequest(ConfigurationRequest.type, ({ items }) =>
		items.map(({ section }) => (section === 'hegao.rules' ? rules : options.checkWorkspace) ?? null),
	);
	const initialized = await initialize(connection, options);
	const textDocument = { uri };
	const report = (document = uri, previousResultId?: string) =>
		connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: document }, previousResultId });
	return {
		connection,
		initialized,
		log,
		statuses,
		nextPush: pushes.next,
		nextRefresh: refreshes.next,
		nextStatus: nextStatuses.next,
		open: (text, document = uri) =>
			connection.sendNotification(DidOpenTextDocumentNotification.type, {
				textDocument: { uri: document, languageId: 'report', version: 1, text },
			}),
		change: (version, ...contentChanges) =>
			connection.sendNotification(DidChangeTextDocumentNotification.type, {
				textDocument: { uri, version },
				contentChanges: [...contentChanges],
			}),
		close: () => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
		configure(changed) {
			rules = changed;
			return connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { hegao: { rules } } });
		},
		pull: (previousResultId) => report(uri, previousResultId),
		diagnostics: async (document) => itemsOf(await report(document)),
		symbols: async () => ((await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? []) as DocumentSymbol[],
		folds: async () => (await connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [],
		actions: async (only, range = everything, document = uri) =>
			((await connection.sendRequest(CodeActionRequest.type, {
				textDocument: { uri: document },
				range,
				context: { diagnostics: [], only: only && [...only] },
			})) ?? []) as CodeAction[],
		ask: (type, params) => connection.sendRequest(type.method, { textDocument, ...params }),
		completions: async (position) =>
			((await connection.sendRequest(CompletionRequest.type, { textDocument, position })) as CompletionList).items,
		end: () => connection.dispose(),
	};
}

function startServer(engine?: Engine, files: Files = noFiles): ProtocolConnection {
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	serve(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), files, engine);
	const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	connection.listen();
	return connection;
}

async function initialize(connection: ProtocolConnection, options: Options): Promise<InitializeResult> {
	const result = await connection.sendRequest(InitializeRequest.type, {
		processId: null,
		rootUri: null,
		workspaceFolders: options.folders?.map((path) => ({ uri: pathToFileURL(path).href, name: path })) ?? null,
		capabilities: options.capabilities ?? pulling,
		initializationOptions: options.initializationOptions,
	});
	await connection.sendNotification(InitializedNotification.type, {});
	return result;
}

function itemsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
	return report.kind === 'full' ? report.items : [];
}

/** What has come and what is waited for, so that no test sleeps. */
function queue<Item>(): { readonly add: (item: Item) => void; readonly next: () => Promise<Item> } {
	const come: Item[] = [];
	const waiting: ((item: Item) => void)[] = [];
	return {
		add(item) {
			const first = waiting.shift();
			if (first) first(item);
			else come.push(item);
		},
		next: () => (come.length > 0 ? Promise.resolve(come.shift() as Item) : new Promise((resolve) => waiting.push(resolve))),
	};
}
