import { type Disposable, languages, type TextDocument, window, workspace } from 'vscode';

/** Where drafts are written; not `git:` and the like, whose texts are past mending. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** Markdown drafts keep their language, so that its preview and outline go on working; they are known by name. */
const markdownNames = ['**/*工作报告*.md', '**/*.report.md'];

/** A filter that both VS Code and the language client understand. */
interface DraftFilter {
	readonly scheme: string;
	readonly language: string;
	readonly pattern?: string;
}

export const draftSelector: readonly DraftFilter[] = schemes.flatMap((scheme) => [
	{ scheme, language: 'report' },
	...markdownNames.map((pattern) => ({ scheme, language: 'markdown', pattern })),
]);

export function isDraft(document: TextDocument): boolean {
	return languages.match(draftSelector, document) > 0;
}

/**
 * The draft that is worked on: the one in the active editor; else `last`, which was worked on before, while it is in sight; else the first in sight,
 * unless another text has the keyboard (the log in a panel is none).
 */
export function draftInSight(last?: TextDocument): TextDocument | undefined {
	const active = window.activeTextEditor?.document;
	if (active && isDraft(active)) return active;
	const inSight = window.visibleTextEditors.map(({ document }) => document).filter(isDraft);
	if (last && inSight.includes(last)) return last;
	return active && active.uri.scheme !== 'output' ? undefined : inSight[0];
}

/** Calls `start` once: now if a draft is open, else when one is opened (or becomes one by a change of its language). */
export function whenFirstDraftOpens(start: () => void): Disposable {
	const listener = workspace.onDidOpenTextDocument(startFor);
	workspace.textDocuments.some(startFor);
	return listener;

	function startFor(document: TextDocument): boolean {
		if (!isDraft(document)) return false;
		listener.dispose();
		start();
		return true;
	}
}
