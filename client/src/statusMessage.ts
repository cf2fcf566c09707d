import { window } from 'vscode';

/** In milliseconds. */
const shownFor = 5000;

/** A word in the status bar, for what asks for no answer. */
export function showStatusMessage(text: string): void {
	window.setStatusBarMessage(text, shownFor);
}
