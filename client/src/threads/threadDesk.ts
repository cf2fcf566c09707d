import { type TextDocument, window, workspace } from 'vscode';
import type { OfReviewer } from '../../../server/src/protocol/places';
import type { ChangeThread, ChangeThreadMethod, ThreadChanged, Threads, ThreadsMethod } from '../../../server/src/protocol/threads';
import { plainMessage } from '../plainMessage';
import { knownReviewer, reviewer } from '../reviewer';
import { type Client, running } from '../running';
import { createTurns } from '../turns';
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
	const inTurn = createTurns();
	let author = '';
	const show = async (document: TextDocument) => {
		const threads = await listed(client, document);
		if (!threads || document.isClosed) return;
		author = threads.reviewer;
		board.show(document, threads);
	};
	const write = async (asked: ChangeThread, document: TextDocument, onSaved: () => void) => {
		const id = await written(client, asked);
		if (id !== undefined) onSaved();
		await show(document);
		return id;
	};
	return {
		refresh: (document) => inTurn(() => show(document)),
		async change(document, change, onSaved = () => {}) {
			// The project's name for the reviewer is known once threads were shown.
			const by = author || (await reviewer());
			if (by === undefined) return undefined;
			return inTurn(() => write({ uri: document.uri.toString(), by, change }, document, onSaved));
		},
		author: () => author || knownReviewer(),
	};
}

async function listed(client: Client, { uri }: TextDocument): Promise<Threads | null> {
	const asked: OfReviewer = { uri: uri.toString(), by: knownReviewer() };
	return (await running(client)).sendRequest<Threads | null>(method, asked);
}

/** The name of what was added; undefined when nothing was written; why is said. */
async function written(client: Client, asked: ChangeThread): Promise<string | undefined> {
	const { refusal, message, id } = await (await running(client)).sendRequest<ThreadChanged>(changeMethod, asked);
	if (message !== '') void window.showWarningMessage(plainMessage(message));
	if (refusal !== '') void window.showErrorMessage(plainMessage(refusal));
	return refusal === '' ? id : undefined;
}

/** The draft that a thread is on, as long as it is open. */
export function documentAt(uri: { toString(): string }): TextDocument | undefined {
	return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
