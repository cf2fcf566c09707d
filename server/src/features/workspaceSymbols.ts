import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '../report/facts';
import { allSections } from '../report/outline';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { attempt, messagesHeard } from './answer';
import { symbolKinds, toLocation } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

/** Sections and indicators of all reports, open or not. */
export const workspaceSymbols: Feature = {
	capabilities: { workspaceSymbolProvider: true },
	register(session) {
		const symbolsOf = remembering(session);
		session.connection.onWorkspaceSymbol(async ({ query }, token) => {
			const found: WorkspaceSymbol[] = [];
			for (const document of await session.searched.all()) {
				await messagesHeard();
				if (token.isCancellationRequested || found.length >= mostSymbols) break;
				found.push(...attempt(session, [], () => symbolsOf(document).filter(({ name }) => matches(name, query))));
			}
			return found.slice(0, mostSymbols);
		});
	},
};

/** More are no help; whoever looks goes on typing. */
const mostSymbols = 500;

interface Named {
	readonly name: string;
	readonly kind: SymbolKind;
	readonly span: Span;
}

/** Each key typed asks anew, and a series takes its time to read. */
function remembering({ analysis }: Session): (document: TextDocument) => readonly WorkspaceSymbol[] {
	const known = new Map<string, { readonly text: string; readonly symbols: readonly WorkspaceSymbol[] }>();
	return (document) => {
		const text = document.getText();
		const entry = known.get(document.uri);
		if (entry?.text === text) return entry.symbols;
		const symbols = symbolsIn(document, analysis.reportOf(document));
		known.set(document.uri, { text, symbols });
		return symbols;
	};
}

function symbolsIn(document: TextDocument, report: Report): readonly WorkspaceSymbol[] {
	return [...sections(report), ...indicators(report)]
		.filter(({ name }) => name !== '')
		.map(({ name, kind, span }) => ({ name, kind, location: toLocation(document, span), containerName: report.outline.title }));
}

function sections({ outline }: Report): readonly Named[] {
	return Array.from(allSections(outline.sections), ({ number, title, kind, heading }) => ({
		name: number + title,
		kind: symbolKinds[kind],
		span: heading,
	}));
}

/** Each at its first statement. */
function indicators({ figures }: Report): readonly Named[] {
	const first = new Map<string, Fact>();
	for (const fact of figures) if (!first.has(fact.key)) first.set(fact.key, fact);
	return Array.from(first, ([name, { span }]) => ({ name, kind: SymbolKind.Number, span }));
}

/** As editors match: the query's characters in their order, others between them. */
function matches(name: string, query: string): boolean {
	let at = 0;
	for (const character of query.toLowerCase()) {
		if (character.trim() === '') continue;
		at = name.toLowerCase().indexOf(character, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
