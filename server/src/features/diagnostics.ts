import {
	type Diagnostic,
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { refusalOfLength } from '../project/textSize';
import { pathOf } from '../project/uris';
import type { Finding } from '../rules/rule';
import { answerPrepared, attempt, prepared } from './answer';
import { toDiagnostic, toRefusal } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

/**
 * Findings as diagnostics. The client pulls them when it can, which leaves it to the client when to ask; to any other they are pushed.
 * Reports of one place belong together (last year's figures), hence the dependencies between files.
 */
export const diagnostics: Feature = {
	capabilities: { diagnosticProvider: { identifier: 'hegao', interFileDependencies: true, workspaceDiagnostics: true } },
	register(session) {
		if (session.client.textDocument?.diagnostic) pulled(session);
		else pushed(session);
	},
};

function pulled(session: Session): void {
	const idOf = resultIds();
	const ofOpen = answerPrepared(
		session,
		undefined,
		(document, { previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
			const resultId = idOf(session.analysis.findingsOf(document));
			if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
			return full(diagnosticsOf(session, document), resultId);
		},
	);
	session.connection.languages.diagnostics.on(
		async (params, token) => (await ofOpen(params, token)) ?? (await ofUnopened(session, params.textDocument.uri)),
	);
	session.analysis.onOutdated(() => {
		if (session.client.workspace?.diagnostics?.refreshSupport) session.connection.languages.diagnostics.refresh();
	});
}

/** Clients ask once more for a document that they are closing; by then it counts as one of the workspace's reports, or not at all. */
async function ofUnopened({ workspace, unopened }: Session, uri: string): Promise<DocumentDiagnosticReport> {
	const path = pathOf(uri);
	const isReport = path !== undefined && (await workspace.reports()).includes(path);
	const checked = isReport ? await unopened.check(path) : undefined;
	return checked ? full([...checked.diagnostics], checked.resultId) : full([]);
}

/** The same list of findings has the same id, and no other list ever has it. */
function resultIds(): (findings: readonly Finding[]) => string {
	const known = new WeakMap<readonly Finding[], string>();
	let count = 0;
	return (findings) => {
		const id = known.get(findings) ?? String(++count);
		known.set(findings, id);
		return id;
	};
}

function full(items: Diagnostic[], resultId?: string): DocumentDiagnosticReport {
	return { kind: DocumentDiagnosticReportKind.Full, items, resultId };
}

function pushed(session: Session): void {
	const waiting = new Set<string>();
	const push = (document: TextDocument) => {
		// Several edits that arrive together are checked once.
		if (waiting.size === 0) setImmediate(() => void pushAll(session, waiting));
		waiting.add(document.uri);
	};
	session.documents.onDidChangeContent(({ document }) => push(document));
	session.documents.onDidClose(({ document }) => {
		void session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
	});
	session.analysis.onOutdated(() => session.documents.all().forEach(push));
}

async function pushAll(session: Session, waiting: Set<string>): Promise<void> {
	const documents = [...waiting].map((uri) => session.documents.get(uri)).filter((document) => document !== undefined);
	waiting.clear();
	for (const document of documents) {
		await prepared(session, document);
		const { uri } = document;
		if (session.documents.get(uri) !== document) continue;
		const diagnostics = attempt(session, [], () => diagnosticsOf(session, document));
		void session.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
	}
}

/** Of a text above the limit just that it is one, at its first character: there it is said once, and for as long as it holds. */
function diagnosticsOf(session: Session, document: TextDocument): Diagnostic[] {
	const refusal = refusalOfLength(document.getText().length);
	if (refusal) return [toRefusal(refusal)];
	return session.analysis.findingsOf(document).map((finding) => toDiagnostic(document, finding, session.options.rulePages));
}
