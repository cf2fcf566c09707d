import {
	type CancellationToken,
	type Diagnostic,
	DocumentDiagnosticReportKind,
	type PreviousResultId,
	type WorkspaceDiagnosticReport,
	type WorkspaceDiagnosticReportPartialResult,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { pathOf, uriOf } from '../project/uris';
import { messagesHeard } from './answer';
import { createProgress } from './checkingProgress';
import { errorText } from './errorText';
import type { Feature } from './feature';
import type { Session } from './session';
import type { Checked } from './unopened';

/**
 * Findings on the reports of the workspace that are not open. A request stays unanswered while there is nothing new, so that a client that asks
 * again and again costs nothing; what is new is sent report by report where the client takes it so. Open reports are asked for on their own.
 */
export const workspaceDiagnostics: Feature = {
	capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
	register(session) {
		const closed = new Set<string>();
		let resumed = Promise.resolve();
		const onStop = () => {
			resumed = nextChange(session);
		};
		session.documents.onDidClose(({ document }) => closed.add(document.uri));
		session.connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
			await Promise.race([resumed, nextChange(session, token)]);
			while (!token.isCancellationRequested) {
				const change = nextChange(session, token);
				const { items, isNew } = await answerTo(news(session, previousResultIds, closed, token, onStop), partial);
				if (isNew) return { items };
				await change;
			}
			return { items: [] };
		});
	},
};

type Item = WorkspaceDocumentDiagnosticReport;

interface Sink {
	report(part: WorkspaceDiagnosticReportPartialResult): void;
}

async function answerTo(found: AsyncIterable<Item>, partial: Sink | undefined): Promise<WorkspaceDiagnosticReport & { isNew: boolean }> {
	const items: Item[] = [];
	let isNew = false;
	for await (const item of found) {
		isNew = true;
		if (partial) partial.report({ items: [item] });
		else items.push(item);
	}
	return { items, isNew };
}

/** Resolves when something may have become new, or nobody waits for it any more. */
function nextChange({ analysis, documents, workspace }: Session, token?: CancellationToken): Promise<void> {
	return new Promise((resolve) => {
		const events = [analysis.onOutdated, workspace.onChange, documents.onDidClose, ...(token ? [token.onCancellationRequested] : [])];
		const listeners = events.map((listen) => listen(done));
		function done(): void {
			for (const listener of listeners) listener.dispose();
			resolve();
		}
	});
}

async function* news(
	session: Session,
	previous: readonly PreviousResultId[],
	closed: Set<string>,
	token: CancellationToken,
	onStop: () => void,
): AsyncIterable<Item> {
	// Clients write the same address in different ways.
	const known = new Map(previous.map(({ uri, value }) => [pathOf(uri), value]));
	const reports = await session.workspace.reports();
	const progress = createProgress(session, reports.length);
	try {
		for (const path of reports) {
			await messagesHeard();
			if (progress.isCancelled()) return onStop();
			if (token.isCancellationRequested) return;
			progress.step();
			if (isOpenInEditor(session, path)) continue;
			const checked = await checkedAt(session, path);
			if (checked && checked.resultId !== known.get(path)) yield itemOf(uriOf(path), checked.diagnostics, checked.resultId);
			if (checked) known.delete(path);
		}
	} finally {
		progress.end();
	}
	yield* gone(session, [...previous.filter(({ uri }) => known.has(pathOf(uri))).map(({ uri }) => uri), ...closed], reports);
	closed.clear();
}

/** Reports that are there no more, and files that were open and are none of the workspace's. */
function* gone(session: Session, uris: readonly string[], reports: readonly string[]): Iterable<Item> {
	const left = new Set(reports);
	for (const uri of new Set(uris)) {
		const path = pathOf(uri);
		if (path !== undefined && !left.has(path) && !isOpenInEditor(session, path)) yield itemOf(uri, []);
	}
}

/** One report that can't be checked is no reason to leave the others. */
function checkedAt({ unopened, connection }: Session, path: string): Promise<Checked | undefined> {
	return unopened.check(path).catch((error) => {
		connection.console.error(errorText(error));
		return undefined;
	});
}

function itemOf(uri: string, diagnostics: readonly Diagnostic[], resultId?: string): Item {
	return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [...diagnostics], ...(resultId && { resultId }) };
}

function isOpenInEditor({ documents }: Session, path: string): boolean {
	return documents.all().some(({ uri }) => pathOf(uri) === path);
}
