import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '../report/facts';
import { allSections } from '../report/outline';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { attempt } from './answer';
import { symbolKinds, toLocation } from './convert';
import type { Feature } from './feature';

/** Sections and indicators of all reports that can be searched. */
export const workspaceSymbols: Feature = {
	capabilities: { workspaceSymbolProvider: true },
	register(session) {
		session.connection.onWorkspaceSymbol(({ query }) =>
			attempt(session, [], () =>
				session
					.searched()
					.flatMap((document) => symbolsOf(document, session.analysis.reportOf(document), query))
					.slice(0, mostSymbols),
			),
		);
	},
};

/** More are no help; whoever looks goes on typing. */
const mostSymbols = 500;

interface Named {
	readonly name: string;
	readonly kind: SymbolKind;
	readonly span: Span;
}

function symbolsOf(document: TextDocument, report: Report, query: string): readonly WorkspaceSymbol[] {
	return [...sections(report), ...indicators(report)]
		.filter(({ name }) => name !== '' && matches(name, query))
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
