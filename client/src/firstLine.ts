import { type Disposable, type ExtensionContext, languages, type TextDocument, workspace } from 'vscode';

/** Characters of a line that are looked at. */
const longestTitle = 200;
/** Lines looked at for the first that is not blank. */
const farthestTitle = 5;

/**
 * Makes a plain text a report when its first line is a report's title. VS Code's own `firstLine` does not reach a `.txt`, which it takes for
 * plain text by its name. Whoever makes it plain text again keeps it so: then the same document is opened anew, where a file closed and
 * opened again is another document.
 */
export function recogniseTitles({ extension }: ExtensionContext): Disposable {
	const title = titlePattern(extension.packageJSON);
	const recognised = new WeakSet<TextDocument>();
	const declined = new Set<string>();
	workspace.textDocuments.forEach(recognise);
	return workspace.onDidOpenTextDocument(recognise);

	function recognise(document: TextDocument): void {
		if (document.languageId !== 'plaintext' || !title.test(firstLineOf(document))) return;
		const uri = document.uri.toString();
		if (recognised.has(document)) declined.add(uri);
		if (declined.has(uri)) return;
		recognised.add(document);
		languages.setTextDocumentLanguage(document, 'report');
	}
}

interface Manifest {
	readonly contributes: { readonly languages: readonly { readonly id: string; readonly firstLine: string }[] };
}

/** The pattern stands in the manifest alone, where files without an extension are known by it. */
function titlePattern({ contributes }: Manifest): RegExp {
	return new RegExp(contributes.languages.find(({ id }) => id === 'report')?.firstLine ?? '(?!)');
}

function firstLineOf(document: TextDocument): string {
	for (let line = 0; line < Math.min(document.lineCount, farthestTitle); line++) {
		const { text, isEmptyOrWhitespace } = document.lineAt(line);
		if (!isEmptyOrWhitespace) return text.slice(0, longestTitle);
	}
	return '';
}
