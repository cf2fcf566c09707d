import { type Range, Selection, type TextEditor, TextEditorRevealType } from 'vscode';

/** Selects a place of the text, which scrolls only where it is out of sight. */
export function select(editor: TextEditor, { start, end }: Range): void {
	editor.selection = new Selection(start, end);
	editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
