import { Disposable, StatusBarAlignment, type StatusBarItem, type TextDocument, window, workspace } from 'vscode';
import type { Status } from '../../server/src/protocol/status';
import { draftInSight } from './drafts';
import { onStatus } from './statuses';

/** What an item of the status bar is, and what it says of the active report; nothing where there is nothing to say. */
interface StatusItem {
	readonly id: string;
	readonly name: string;
	readonly command: string;
	readonly priority: number;
	readonly shown: (status: Status) => Pick<StatusBarItem, 'text' | 'tooltip'> | undefined;
}

/** An item on the right for the report in the active editor; without one there is none. */
export function showStatusItem({ id, name, command, priority, shown }: StatusItem): Disposable {
	const known = new Map<string, Status>();
	const item = window.createStatusBarItem(id, StatusBarAlignment.Right, priority);
	Object.assign(item, { name, command });
	const refresh = () => {
		const document = draftInSight();
		const status = document && known.get(keyOf(document));
		const content = status && shown(status);
		if (!content) return item.hide();
		Object.assign(item, content);
		item.show();
	};
	return Disposable.from(
		item,
		onStatus((status) => {
			known.set(status.uri, status);
			refresh();
		}),
		window.onDidChangeActiveTextEditor(refresh),
		window.onDidChangeVisibleTextEditors(refresh),
		workspace.onDidCloseTextDocument((document) => known.delete(keyOf(document))),
	);
}

function keyOf({ uri }: TextDocument): string {
	return uri.toString();
}
