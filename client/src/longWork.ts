import { type CancellationToken, type Progress, ProgressLocation, window } from 'vscode';

type Step = Progress<{ readonly increment: number; readonly message?: string | undefined }>;

/** Work that may take long, with a notice and a way out of it. Resolves at once to undefined when given up, whatever the server is still at. */
export function longWork<Result>(
	title: string,
	work: (token: CancellationToken, progress: Step) => Promise<Result>,
): Thenable<Result | undefined> {
	return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
		const givenUp = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
		const done = work(token, progress).catch((error) => {
			if (!token.isCancellationRequested) throw error;
			return undefined;
		});
		return Promise.race([done, givenUp]);
	});
}
