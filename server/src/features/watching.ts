import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { besideGlob } from '../project/fileKinds';
import { rootOfReview } from '../project/reviews';
import { isComments } from '../project/threads/store';
import { pathOf } from '../project/uris';
import type { Feature } from './feature';
import type { Session } from './session';

/** Follows the files beside drafts: what has changed is read anew, and findings that rest on it are asked for again. */
export const watching: Feature = {
	capabilities: {},
	register(session) {
		session.onInitialized(() => {
			if (!session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
			void session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: besideGlob }] });
		});
		session.connection.onDidChangeWatchedFiles(({ changes }) =>
			forget(
				session,
				changes.map(({ uri }) => uri),
			),
		);
		// A client that watches nothing still tells what it saves.
		session.documents.onDidSave(({ document }) => forget(session, [document.uri]));
	},
};

function forget({ surroundings, analysis, reviewing, workspace }: Session, uris: readonly string[]): void {
	const paths = uris.map(pathOf).filter((path) => path !== undefined);
	// Sign-offs change with every tick and change no finding; comments change none either, and are read when asked for.
	for (const root of new Set(paths.map(rootOfReview))) if (root !== undefined) void reviewing.reread(root);
	const others = paths.filter((path) => rootOfReview(path) === undefined && !isComments(path));
	if (others.length === 0) return;
	for (const path of others) surroundings.forget(path);
	workspace.forget();
	analysis.forgetSurroundings();
}
