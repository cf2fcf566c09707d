import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describe } from './analysis';

/** What of a session is needed here. */
interface Host {
	readonly documents: { get(uri: string): TextDocument | undefined };
	readonly connection: { readonly console: { error(message: string): void } };
}

interface PreparingHost extends Host {
	readonly analysis: { prepare(document: TextDocument): Promise<void> };
}

interface OfDocument {
	readonly textDocument: { readonly uri: string };
}

/**
 * Wraps the handler of a request about one document. The fallback answers when the document is closed, when the request was cancelled and
 * when the handler throws, so that no handler looks after any of this.
 */
export function answer<Params extends OfDocument, Result>(
	session: Host,
	fallback: Result,
	handle: (document: TextDocument, params: Params) => Result,
	prepare: (document: TextDocument) => Promise<void> = async () => {},
): (params: Params, token: CancellationToken) => Promise<Result> {
	return async (params, token) => {
		await messagesHeard();
		const document = session.documents.get(params.textDocument.uri);
		if (!document || token.isCancellationRequested) return fallback;
		await prepare(document);
		if (token.isCancellationRequested) return fallback;
		return attempt(session, fallback, () => handle(document, params));
	};
}

/** The same for what depends on what stands beside the document; that is read first. */
export function answerPrepared<Params extends OfDocument, Result>(
	session: PreparingHost,
	fallback: Result,
	handle: (document: TextDocument, params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
	return answer(session, fallback, handle, (document) => prepared(session, document));
}

/** Reads what stands beside a document; if that throws, the document is answered for without. */
export function prepared({ analysis, connection }: PreparingHost, document: TextDocument): Promise<void> {
	return analysis.prepare(document).catch((error) => connection.console.error(describe(error)));
}

/** One turn reads the messages that have arrived by now, the next hears them: what an edit or a cancellation makes needless is not computed. */
export async function messagesHeard(): Promise<void> {
	for (const _ of ['read', 'heard']) await new Promise((resolve) => setImmediate(resolve));
}

/** Does some work; if it throws, that is logged and the server lives on. */
export function attempt<Result>(session: Host, fallback: Result, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		session.connection.console.error(describe(error));
		return fallback;
	}
}
