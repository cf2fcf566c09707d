import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describe } from './analysis';
import type { Session } from './session';

interface OfDocument {
	readonly textDocument: { readonly uri: string };
}

/**
 * Wraps the handler of a request about one document. The fallback answers when the document is closed, when the request was cancelled and
 * when the handler throws, so that no handler looks after any of this.
 */
export function answer<Params extends OfDocument, Result>(
	session: Session,
	fallback: Result,
	handle: (document: TextDocument, params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
	return async (params, token) => {
		// Edits and cancellations that have arrived by now are heard first; what they make needless is not computed.
		await new Promise((resolve) => setImmediate(resolve));
		const document = session.documents.get(params.textDocument.uri);
		if (!document || token.isCancellationRequested) return fallback;
		return attempt(session, fallback, () => handle(document, params));
	};
}

/** Does some work; if it throws, that is logged and the server lives on. */
export function attempt<Result>(session: Session, fallback: Result, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		session.connection.console.error(describe(error));
		return fallback;
	}
}
