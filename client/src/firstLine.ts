import { type Disposable, type ExtensionContext, languages, type TextDocument, workspace } from 'vscode';

/** Lines looked at for the first that is not blank. */
const farthestTitle = 5;

/**
 * Makes a plain text a report when its first line is a report's title. VS Code's own `firstLine` does not reach a `.txt`, which it takes for
 * plain text by its name. Each document is looked at once, so that whoever switches it back to plain text keeps it so.
 */
export function recogniseTitles({ extension }: ExtensionContext): Disposable {
	const title = titlePattern(extension.packageJSON);
	const seen = new Set<string>();
	workspace.textDocuments.forEach(recognise);
	return workspace.onDidOpenTextDocument(recognise);

	function recognise(document: TextDocument): void {
		const uri = document.uri.toString();
		if (document.languageId !== 'plaintext' || seen.has(uri)) return;
		seen.add(uri);
		if (title.test(firstLineOf(document))) languages.setTextDocumentLanguage(document, 'report');
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
		if (!isEmptyOrWhitespace) return text;
	}
	return '';
}
