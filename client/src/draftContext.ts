import { commands, Disposable, type TextDocument, window, workspace } from 'vscode';
import { draftInSight, isDraft } from './drafts';

/**
 * What `when` clauses ask: `resourceFilename in hegao.drafts` of the editor at hand (a comment being typed, or a peeked text, is none), and
 * `hegao.hasReport` of the window. Names, because addresses are others where the editor runs in a browser.
 */
export function tellDraftContext(): Disposable {
	tell();
	return Disposable.from(
		workspace.onDidOpenTextDocument(tell),
		workspace.onDidCloseTextDocument(tell),
		window.onDidChangeActiveTextEditor(tell),
		window.onDidChangeVisibleTextEditors(tell),
	);
}

let told = '';

function tell(): void {
	const context = { drafts: workspace.textDocuments.filter(isDraft).map(nameOf), hasReport: draftInSight() !== undefined };
	if (JSON.stringify(context) === told) return;
	told = JSON.stringify(context);
	for (const [key, value] of Object.entries(context)) void commands.executeCommand('setContext', `hegao.${key}`, value);
}

function nameOf({ uri }: TextDocument): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
