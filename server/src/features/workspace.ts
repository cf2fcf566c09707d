import { type Connection, Emitter, type Event, type InitializeParams, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { draftsAt } from '../project/drafts';
import type { Files } from '../project/files';
import type { Surroundings } from '../project/surroundings';
import { pathOf } from '../project/uris';

/** The folders that the client has open, and the reports in them. */
export interface Workspace {
	/** Paths of all reports in the folders, as `check FOLDER` takes them; none where the user wants only open ones, which is known by `setWanted`. */
	reports(): Promise<readonly string[]>;
	/** Whether reports that are not open are wanted. */
	setWanted(isWanted: boolean): void;
	/** Tells that files have come or gone. */
	forget(): void;
	readonly onChange: Event<void>;
}

/** Whoever opens a whole disk has its first reports checked. */
const mostFolders = 3000;
const mostReports = 2000;

export function createWorkspace(
	onInitialized: Event<void>,
	connection: Connection,
	params: InitializeParams,
	files: Files,
	surroundings: Surroundings,
): Workspace {
	const changed = new Emitter<void>();
	let folders = foldersOf(params);
	let isWanted: boolean | undefined;
	const known = first(changed.event, () => isWanted !== undefined);
	let found: Promise<readonly string[]> | undefined;
	const forget = () => {
		found = undefined;
		changed.fire();
	};
	onInitialized(() => {
		if (!params.capabilities.workspace?.workspaceFolders) return;
		connection.workspace.onDidChangeWorkspaceFolders((change) => {
			folders = foldersAfter(folders, change);
			forget();
		});
	});
	return {
		async reports() {
			await known;
			found ??= isWanted ? reportsIn(folders, files, surroundings) : Promise.resolve([]);
			return found;
		},
		setWanted(wanted) {
			if (wanted === isWanted) return;
			isWanted = wanted;
			forget();
		},
		forget,
		onChange: changed.event,
	};
}

/** Resolves when an event first finds this to be so. */
function first(event: Event<void>, isSo: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const listener = event(() => {
			if (!isSo()) return;
			listener.dispose();
			resolve();
		});
	});
}

function foldersAfter(before: readonly string[], { added, removed }: WorkspaceFoldersChangeEvent): readonly string[] {
	const gone = removed.map(({ uri }) => uri);
	return [...before.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
	return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

async function reportsIn(folders: readonly string[], files: Files, surroundings: Surroundings): Promise<readonly string[]> {
	const found = new Set<string>();
	const budget = { folders: mostFolders };
	for (const folder of folders.map(pathOf).filter((path) => path !== undefined)) {
		for (const path of await draftsAt(files, folder, budget)) {
			if (found.size < mostReports && typeof path === 'string' && (await surroundings.isReport(path))) found.add(path);
		}
	}
	return [...found];
}
