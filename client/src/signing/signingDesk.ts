import { type TextDocument, window } from 'vscode';
import type { OfReport } from '../../../server/src/protocol/places';
import type {
	CarrySignOffs,
	CarrySignOffsMethod,
	DropSignOffs,
	DropSignOffsMethod,
	SignedOff,
	SignOff,
	SignOffMethod,
	UndoSignOffMethod,
} from '../../../server/src/protocol/signingOff';
import { plainMessage } from '../plainMessage';
import { knownReviewer, reviewer } from '../reviewer';
import { type Client, running } from '../running';
import { showStatusMessage } from '../statusMessage';
import type { FigureList } from './figureList';

/** Where sign-offs are given: tells the server, and says what it answers. */
export interface SigningDesk {
	/** `isQuiet`: that there is no figure at the place is not worth a word. */
	sign(document: TextDocument, asked: Omit<SignOff, 'uri' | 'by'>, isQuiet?: boolean): Promise<SignedOff['outcome']>;
	undo(document: TextDocument): Promise<SignedOff['outcome']>;
	drop(document: TextDocument, ids: readonly string[]): Promise<SignedOff['outcome']>;
	carry(document: TextDocument, from: string): Promise<SignedOff['outcome']>;
}

export function createSigningDesk(client: Client, list: FigureList): SigningDesk {
	const ask = async (method: Method, asked: SignOff | DropSignOffs | CarrySignOffs | OfReport, isQuiet = false) => {
		const { outcome, message } = await (await running(client)).sendRequest<SignedOff>(method, asked);
		if (message !== '' && !(isQuiet && outcome === 'nothing')) say(outcome, message);
		// What was written is told by a status; a box that was ticked in vain is put back here.
		if (outcome !== 'done') void list.refresh();
		return outcome;
	};
	return {
		async sign({ uri }, said, isQuiet) {
			const asked = { uri: uri.toString(), by: knownReviewer(), ...said };
			const outcome = await ask('hegao/signOff', asked, isQuiet);
			if (outcome !== 'nameless') return outcome;
			const by = await reviewer();
			return by === undefined ? outcome : ask('hegao/signOff', { ...asked, by }, isQuiet);
		},
		undo: ({ uri }) => ask('hegao/undoSignOff', { uri: uri.toString() }),
		drop: ({ uri }, ids) => ask('hegao/dropSignOffs', { uri: uri.toString(), ids }),
		carry: ({ uri }, from) => ask('hegao/carrySignOffs', { uri: uri.toString(), from }),
	};
}

type Method = SignOffMethod | DropSignOffsMethod | CarrySignOffsMethod | UndoSignOffMethod;

function say(outcome: SignedOff['outcome'], message: string): void {
	if (outcome === 'nothing') showStatusMessage(message);
	else if (outcome === 'done') void window.showWarningMessage(plainMessage(message));
	else void window.showErrorMessage(plainMessage(message));
}
