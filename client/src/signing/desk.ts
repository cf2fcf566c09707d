import { type TextDocument, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type {
	DropSignOffs,
	DropSignOffsMethod,
	OfReport,
	SignedOff,
	SignOff,
	SignOffMethod,
	UndoSignOffMethod,
} from '../../../server/src/protocol';
import { reviewer } from '../reviewer';
import type { FigureList } from './figureList';

/** Where sign-offs are given: tells the server, says what it answers, and has the list brought up to date. */
export interface Desk {
	/** `isQuiet`: that there is no figure at the place is not worth a word. */
	sign(document: TextDocument, asked: Omit<SignOff, 'uri' | 'by'>, isQuiet?: boolean): Promise<SignedOff['outcome']>;
	undo(document: TextDocument): Promise<SignedOff['outcome']>;
	drop(document: TextDocument, ids: readonly string[]): Promise<SignedOff['outcome']>;
}

export function createDesk(client: () => Promise<LanguageClient>, list: FigureList): Desk {
	const ask = async (
		method: SignOffMethod | DropSignOffsMethod | UndoSignOffMethod,
		asked: SignOff | DropSignOffs | OfReport,
		isQuiet = false,
	) => {
		const { outcome, message } = await (await client()).sendRequest<SignedOff>(method, asked);
		if (message !== '' && !(isQuiet && outcome === 'nothing')) say(outcome, message);
		await list.refresh();
		return outcome;
	};
	return {
		sign: async (document, asked, isQuiet) =>
			ask('hegao/signOff', { uri: document.uri.toString(), by: await signer(list), ...asked }, isQuiet),
		undo: (document) => ask('hegao/undoSignOff', { uri: document.uri.toString() }),
		drop: (document, ids) => ask('hegao/dropSignOffs', { uri: document.uri.toString(), ids }),
	};
}

/** Who signs is asked only where neither the project nor the settings say. */
async function signer(list: FigureList): Promise<string> {
	return list.current()?.figures.reviewer || reviewer();
}

/** In milliseconds. */
const messageTime = 5000;

function say(outcome: SignedOff['outcome'], message: string): void {
	if (outcome === 'nothing') window.setStatusBarMessage(message, messageTime);
	else if (outcome === 'done') void window.showWarningMessage(message);
	else void window.showErrorMessage(message);
}
