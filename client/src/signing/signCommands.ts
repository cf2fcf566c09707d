import { commands, Disposable, type TextEditor, window } from 'vscode';
import type { NextFigure, NextFigureMethod, NextFigureRange } from '../../../server/src/protocol/figures';
import type { SignOff } from '../../../server/src/protocol/signingOff';
import { isDraft } from '../drafts';
import { l10n } from '../l10n';
import { rangeOf } from '../ranges';
import type { Client } from '../running';
import { select } from '../selecting';
import { showStatusMessage } from '../statusMessage';
import { createTurns } from '../turns';
import type { FigureList } from './figureList';
import { askForNote } from './note';
import { createSigningDesk, type SigningDesk } from './signingDesk';

const nextMethod: NextFigureMethod = 'hegao/nextFigure';
type Extent = NonNullable<SignOff['extent']>;

/** The keys of a reviewer who goes through a report figure by figure, without leaving the text. */
export function registerSignCommands(client: Client, list: FigureList): Disposable {
	const desk = createSigningDesk(client, list);
	const inTurn = createTurns();
	// A key pressed before the last one is done would be about the figure before.
	const inEditor = (name: string, work: (editor: TextEditor) => Promise<unknown>) =>
		commands.registerCommand(`hegao.${name}`, () => {
			const editor = window.activeTextEditor;
			return editor && isDraft(editor.document) ? inTurn(() => work(editor)) : undefined;
		});
	const goOn = async (editor: TextEditor, extent: Extent) => {
		const outcome = await desk.sign(editor.document, { state: 'checked', ...placeOf(editor, extent) }, true);
		if (outcome === 'done' || outcome === 'nothing') await go(client, editor, 'next');
	};
	return Disposable.from(
		inEditor('signFigure', (editor) => desk.sign(editor.document, { state: 'toggle', ...placeOf(editor, 'figure') })),
		inEditor('signAndNext', (editor) => goOn(editor, 'figure')),
		inEditor('signSentence', (editor) => goOn(editor, 'sentence')),
		inEditor('signParagraph', (editor) => goOn(editor, 'paragraph')),
		inEditor('signWithNote', (editor) => withNote(desk, editor, 'checked')),
		inEditor('returnFigure', (editor) => withNote(desk, editor, 'returned')),
		inEditor('undoSignOff', (editor) => desk.undo(editor.document)),
		inEditor('nextFigure', (editor) => go(client, editor, 'next')),
		inEditor('previousFigure', (editor) => go(client, editor, 'previous')),
	);
}

async function go(client: Client, editor: TextEditor, direction: NextFigure['direction']): Promise<void> {
	const { line, character } = direction === 'next' ? editor.selection.end : editor.selection.start;
	const asked: NextFigure = { uri: editor.document.uri.toString(), position: { line, character }, direction };
	const next = await (await client()).sendRequest<NextFigureRange>(nextMethod, asked);
	if (next) select(editor, rangeOf(next));
	else showStatusMessage(l10n.t('数据全部核完。'));
}

function placeOf({ selection: { start, end } }: TextEditor, extent: Extent): Pick<SignOff, 'at' | 'extent'> {
	const plain = ({ line, character }: { readonly line: number; readonly character: number }) => ({ line, character });
	return { at: { start: plain(start), end: plain(end) }, extent };
}

async function withNote(desk: SigningDesk, editor: TextEditor, state: 'checked' | 'returned'): Promise<void> {
	const place = placeOf(editor, 'figure');
	const note = await askForNote(state);
	if (note !== undefined) await desk.sign(editor.document, { state, note, ...place });
}
