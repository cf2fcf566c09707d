import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { commands, type Diagnostic, languages, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** Opens a file of the test's workspace in the editor. */
export async function open(path: string): Promise<TextDocument> {
	const document = await workspace.openTextDocument(uriOf(path));
	await window.showTextDocument(document);
	return document;
}

/** Opens a file and waits until it has a language; a change of language closes a document and opens it again. */
export function openedAs(path: string, languageId: string): Promise<TextDocument> {
	const uri = uriOf(path);
	return new Promise((resolve, reject) => {
		const listener = workspace.onDidOpenTextDocument(look);
		// Not `openTextDocument`, which would keep the document for minutes after its editor is closed.
		commands.executeCommand('vscode.open', uri).then(() => workspace.textDocuments.forEach(look), reject);

		function look(document: TextDocument): void {
			if (document.uri.toString() !== uri.toString() || document.languageId !== languageId) return;
			listener.dispose();
			resolve(document);
		}
	});
}

/** Closes the active editor and waits until its document is gone too. */
export function close({ uri }: TextDocument): Promise<void> {
	return new Promise((resolve, reject) => {
		const listener = workspace.onDidCloseTextDocument(look);
		commands.executeCommand('workbench.action.closeActiveEditor').then(undefined, reject);

		function look(document: TextDocument): void {
			if (document.uri.toString() !== uri.toString()) return;
			listener.dispose();
			resolve();
		}
	});
}

/** Opens a fresh copy of a file, so that no test sees another's edits. */
export async function openCopy(path: string): Promise<TextDocument> {
	return open(await copyOf(path));
}

export async function copyOf(path: string): Promise<string> {
	const copy = `${randomUUID()}/${basename(path)}`;
	await workspace.fs.copy(uriOf(path), uriOf(copy));
	return copy;
}

export function uriOf(path: string): Uri {
	const folder = workspace.workspaceFolders?.[0];
	assert.ok(folder, 'no folder is open');
	return Uri.joinPath(folder.uri, path);
}

export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, range, text);
	assert.ok(await workspace.applyEdit(edit));
}

/** Deletes from the one piece of text up to the other. */
export async function cut(document: TextDocument, from: string, upTo: string): Promise<void> {
	const start = placeOf(document, from);
	const end = placeOf(document, upTo, start);
	await replace(document, new Range(document.positionAt(start), document.positionAt(end)), '');
}

function placeOf(document: TextDocument, text: string, after = 0): number {
	const place = document.getText().indexOf(text, after);
	assert.notEqual(place, -1, `「${text}」 is not there`);
	return place;
}

/** The findings of a document, as soon as the condition holds for them. */
export function findings(document: TextDocument, condition: (codes: readonly string[]) => boolean): Promise<readonly Diagnostic[]> {
	return new Promise((resolve, reject) => {
		const patience = AbortSignal.timeout(15_000);
		const listener = languages.onDidChangeDiagnostics(look);
		patience.addEventListener('abort', giveUp);
		look();

		function look(): void {
			if (!condition(codes(document))) return;
			stop();
			resolve(languages.getDiagnostics(document.uri));
		}

		function giveUp(): void {
			stop();
			reject(new Error(`the findings stayed: ${codes(document).join(', ') || 'none'}`));
		}

		function stop(): void {
			listener.dispose();
			patience.removeEventListener('abort', giveUp);
		}
	});
}

function codes({ uri }: TextDocument): readonly string[] {
	return languages.getDiagnostics(uri).map(codeOf);
}

/** A finding's rule; where it leads to a page, its code is more than a text. */
export function codeOf({ code }: Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}
