import type { DocumentHighlight } from 'vscode-languageserver';
import { answer } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';
import { occurrencesIn } from './occurrences';

/** All statements of an indicator, all places of a reference, while the cursor rests on one of them. */
export const highlights: Feature = {
	capabilities: { documentHighlightProvider: true },
	register(session) {
		session.connection.onDocumentHighlight(
			answer(session, [], (document, { position }): DocumentHighlight[] =>
				(occurrencesIn(session, document, position)?.places ?? []).map((span) => ({ range: toRange(document, span) })),
			),
		);
	},
};
