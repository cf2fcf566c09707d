import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Layout } from '../report/tidyLayout';
import { tidyingOf, tidyingWithin } from '../rules/tidy';
import { answer } from './answer';
import { toSpan, toTextEdit } from './convert';
import type { Feature } from './feature';

/** Tidies a draft, the whole or a part of it, without touching what it says. */
export const formatting: Feature = {
	capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
	register(session) {
		const { connection, analysis } = session;
		connection.onDocumentFormatting(
			answer(session, [], (document): TextEdit[] =>
				tidyingOf(analysis.reportOf(document), layoutOf(document)).map((change) => toTextEdit(document, change)),
			),
		);
		connection.onDocumentRangeFormatting(
			answer(session, [], (document, { range }): TextEdit[] =>
				tidyingWithin(analysis.reportOf(document), layoutOf(document), toSpan(document, range)).map((change) =>
					toTextEdit(document, change),
				),
			),
		);
	},
};

function layoutOf({ languageId }: TextDocument): Layout {
	return languageId === 'markdown' ? 'markdown' : 'plain';
}
