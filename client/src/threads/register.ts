import { Disposable } from 'vscode';
import { whenFirstDraftOpens } from '../drafts';
import type { Client } from '../running';

/** 审阅意见, from the first draft on. */
export function registerThreads(client: Client): Disposable {
	let shown: Promise<Disposable> | undefined;
	return Disposable.from(
		whenFirstDraftOpens(() => {
			shown = import('./show').then(({ showThreads }) => showThreads(client));
		}),
		new Disposable(() => void shown?.then((each) => each.dispose())),
	);
}
