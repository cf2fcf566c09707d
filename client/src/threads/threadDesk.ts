import { type TextDocument, window, workspace } from 'vscode';
import type { OfReviewer } from '../../../server/src/protocol/places';
import type { ChangeThread, ChangeThreadMethod, ThreadChanged, Threads, ThreadsMethod } from '../../../server/src/protocol/threads';
import { plainMessage } from '../plainMessage';
import { knownReviewer, reviewer } from '../reviewer';
import { type Client, running } from '../running';
import type { Board } from './board';

const method: ThreadsMethod = 'hegao/threads';
const changeMethod: ChangeThreadMethod = 'hegao/changeThread';

/** Where threads are read and changed, one thing after the other: a list asked for before a change must not be shown after it. */
export interface ThreadDesk {
	refresh(document: TextDocument): Promise<void>;
	/** The name of what was added; undefined when nothing was written; why is said. `onSaved` comes before the threads are shown anew. */
	change(document: TextDocument, change: ChangeThread['change'], onSaved?: () => void): Promise<string | undefined>;
	/** Who comments, as far as that is known. */
	author(): string;
}

export function createThreadDesk(client: Client, board: Board): ThreadDesk {
	let last: Promise<unknown> = Promise.resolve();
	let author = '';
	const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
		const own = last.then(work, work);
		last = own;
		return own;
	};
	const show = async (document: TextDocument) => {
		const loaded = await running(client);
		const asked: OfReviewer = { uri: document.uri.toString(), by: knownReviewer() };
		const threads = await loaded.sendRequest<Threads | null>(method, asked);
		if (!threads || document.isClosed) return;
		author = threads.reviewer;
		board.show(document, threads);
	};
	const write = async (document: TextDocument, change: ChangeThread['change'], by: string, onSaved: () => void) => {
		const asked: ChangeThread = { uri: document.uri.toString(), by, change };
		const { refusal, message, id } = await (await running(client)).sendRequest<ThreadChanged>(changeMethod, asked);
		if (message !== '') void window.showWarningMessage(plainMessage(message));
		if (refusal === '') onSaved();
		else void window.showErrorMessage(plainMessage(refusal));
		await show(document);
		return refusal === '' ? id : undefined;
	};
	return {
		refresh: (document) => inTurn(() => show(document)),
		async change(document, change, onSaved = () => {}) {
			// The project's name for the reviewer is known once threads were shown.
			const by = author || (await reviewer());
			if (by === undefined) return undefined;
			return inTurn(() => write(document, change, by, onSaved));
		},
		author: () => author || knownReviewer(),
	};
}

/** The draft that a thread is on, as long as it is open. */
export function documentAt(uri: { toString(): string }): TextDocument | undefined {
	return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
