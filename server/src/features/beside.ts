import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Surroundings } from '../project/surroundings';
import { pathOf } from '../project/uris';
import type { Report } from '../report/report';
import { type Context, emptyContext } from '../rules/context';

/** What stands beside open documents. It is read apart from checking, which never waits for a file. */
export interface Beside {
	/** As far as it has been read; the same object until something changes. */
	contextOf(document: TextDocument): Context;
	/** Reads it, unless it is known already or being read. */
	prepare(document: TextDocument): Promise<void>;
	forget(): void;
}

interface Entry {
	readonly key: string;
	readonly reading: Promise<void>;
	context: Context;
}

export function createBeside(surroundings: Surroundings, reportOf: (document: TextDocument) => Report): Beside {
	let known = new WeakMap<TextDocument, Entry>();
	return {
		contextOf: (document) => known.get(document)?.context ?? emptyContext,
		async prepare(document) {
			const path = pathOf(document.uri);
			if (path === undefined) return;
			const report = reportOf(document);
			// The series is another once the draft is of another year or place.
			const key = `${report.calendar.reviewYear} ${report.outline.title}`;
			const entry = known.get(document);
			if (entry?.key === key) return entry.reading;
			const reading = surroundings.contextOf({ path, report }).then((context) => {
				read.context = context;
			});
			const read: Entry = { key, context: entry?.context ?? emptyContext, reading };
			known.set(document, read);
			await reading;
		},
		forget() {
			known = new WeakMap();
		},
	};
}
