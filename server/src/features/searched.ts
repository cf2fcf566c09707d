import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isOfKind } from '../project/fileKinds';
import type { Surroundings } from '../project/surroundings';
import { pathOf } from '../project/uris';
import type { Report } from '../report/report';
import type { Unopened } from './unopened';
import type { Workspace } from './workspace';

/** The reports that are searched, open or not; an open one as it stands in the editor. */
export interface Searched {
	/** A report and all others of its place that its project has, itself first. */
	series(document: TextDocument): Promise<Series>;
	/** All that are open and all of the workspace. */
	all(): Promise<readonly TextDocument[]>;
}

export interface Series {
	readonly documents: readonly TextDocument[];
	/** Word documents and PDFs, which can be read but not written. */
	readonly fixed: readonly TextDocument[];
}

interface Sources {
	readonly documents: TextDocuments<TextDocument>;
	readonly workspace: Workspace;
	readonly unopened: Unopened;
	readonly surroundings: Surroundings;
	readonly reportOf: (document: TextDocument) => Report;
}

export function createSearched({ documents, workspace, unopened, surroundings, reportOf }: Sources): Searched {
	async function at(paths: readonly string[]): Promise<readonly TextDocument[]> {
		const open = new Map(documents.all().map((document) => [pathOf(document.uri), document]));
		const found = await Promise.all(paths.map(async (path) => open.get(path) ?? unopened.document(path)));
		return found.filter((document) => document !== undefined);
	}
	return {
		async series(document) {
			const path = pathOf(document.uri);
			if (path === undefined) return { documents: [document], fixed: [] };
			const others = await surroundings.seriesFiles({ path, report: reportOf(document) });
			const isText = (each: string) => isOfKind(each, 'text');
			const fixed = await at(others.filter((each) => !isText(each)));
			return { documents: [document, ...(await at(others.filter(isText)))], fixed };
		},
		async all() {
			const open = documents.all();
			const known = new Set(open.map(({ uri }) => pathOf(uri)));
			return [...open, ...(await at((await workspace.reports()).filter((path) => !known.has(path))))];
		},
	};
}
