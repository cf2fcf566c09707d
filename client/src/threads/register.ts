import { Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { whenFirstDraftOpens } from '../drafts';

/** 审阅意见, from the first draft on. */
export function registerThreads(client: () => Promise<LanguageClient>): Disposable {
	let shown: Promise<Disposable> | undefined;
	return Disposable.from(
		whenFirstDraftOpens(() => {
			shown = import('./show').then(({ showThreads }) => showThreads(client));
		}),
		new Disposable(() => void shown?.then((each) => each.dispose())),
	);
}
