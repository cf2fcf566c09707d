import type { DocumentSymbol } from 'vscode-languageserver';
import { answer } from './answer';
import { toDocumentSymbol } from './convert';
import type { Feature } from './feature';

/** The outline of a report, down to lead sentences. */
export const symbols: Feature = {
	capabilities: { documentSymbolProvider: { label: '核稿' } },
	register(session) {
		session.connection.onDocumentSymbol(
			answer(session, [], (document): DocumentSymbol[] =>
				session.analysis.reportOf(document).outline.sections.map((section) => toDocumentSymbol(document, section)),
			),
		);
	},
};
