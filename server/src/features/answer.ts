import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OfReport } from '../protocol/places';
import { errorText } from './errorText';

/** What of a session is needed here. */
interface Host {
	readonly documents: { get(uri: string): TextDocument | undefined };
	readonly connection: { readonly console: { error(message: string): void } };
}

interface PreparingHost extends Host {
	readonly analysis: { prepare(document: TextDocument): Promise<void> };
}

interface ReviewingHost extends Host {
	readonly reviewing: { prepare(document: TextDocument): Promise<void> };
}

/** The protocol's own requests name their document in one way, ours in another. */
type OfDocument = { readonly textDocument: OfReport } | OfReport;

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
		const document = documentIn(session, params);
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

/** The same for what depends on how the report stands in the review, as far as that can be read. */
export function answerReviewed<Params extends OfDocument, Result>(
	session: ReviewingHost,
	fallback: Result,
	handle: (document: TextDocument, params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
	return answer(session, fallback, handle, (document) => session.reviewing.prepare(document).catch(() => {}));
}

/** The same for what reads files on its way. */
export function answerLater<Params extends OfDocument, Result>(
	session: Host,
	fallback: Result,
	handle: (document: TextDocument, params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
	return async (params, token) => {
		await messagesHeard();
		const document = documentIn(session, params);
		if (!document || token.isCancellationRequested) return fallback;
		return handle(document, params, token).catch((error) => {
			session.connection.console.error(errorText(error));
			return fallback;
		});
	};
}

function documentIn({ documents }: Host, params: OfDocument): TextDocument | undefined {
	return documents.get('textDocument' in params ? params.textDocument.uri : params.uri);
}

/** Reads what stands beside a document; if that throws, the document is answered for without. */
export function prepared({ analysis, connection }: PreparingHost, document: TextDocument): Promise<void> {
	return analysis.prepare(document).catch((error) => connection.console.error(errorText(error)));
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
		session.connection.console.error(errorText(error));
		return fallback;
	}
}
