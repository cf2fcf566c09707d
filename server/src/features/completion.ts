import type { CompletionList } from 'vscode-languageserver';
import { completionsAt } from '../rules/completions';
import { answer } from './answer';
import { toCompletionItem } from './convert';
import type { Feature } from './feature';

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** Indicators with last year's wording, terms, set phrases and the next heading's number, by their characters or by initials. */
export const completion: Feature = {
	capabilities: { completionProvider: { triggerCharacters: ['（', '【'] } },
	register(session) {
		const takesSnippets = session.client.textDocument?.completion?.completionItem?.snippetSupport === true;
		session.connection.onCompletion(
			answer(session, nothing, (document, { position }): CompletionList => {
				const { context } = session.analysis.besideOf(document);
				const items = completionsAt(session.analysis.reportOf(document), context, document.offsetAt(position));
				// What fits is told by what was typed so far: the next character asks again.
				return { isIncomplete: true, items: items.map((item, rank) => toCompletionItem(document, item, rank, takesSnippets)) };
			}),
		);
	},
};
