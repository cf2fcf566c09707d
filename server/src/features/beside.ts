import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Beside, nothingBeside, type Surroundings } from '../project/surroundings';
import { pathOf } from '../project/uris';
import type { Report } from '../report/report';

/** What stands beside open documents. It is read apart from checking, which never waits for a file. */
export interface BesideDocuments {
	/** As far as it has been read; the same object until something changes. */
	of(document: TextDocument): Beside;
	/** Reads it, unless it is known already or being read. */
	prepare(document: TextDocument): Promise<void>;
	forget(): void;
}

interface Entry {
	readonly key: string;
	readonly reading: Promise<void>;
	beside: Beside;
}

export function createBeside(
	surroundings: Surroundings,
	reportOf: (document: TextDocument) => Report,
	onRead: (beside: Beside) => void,
): BesideDocuments {
	let known = new WeakMap<TextDocument, Entry>();
	return {
		of: (document) => known.get(document)?.beside ?? nothingBeside,
		async prepare(document) {
			const path = pathOf(document.uri);
			if (path === undefined) return;
			const report = reportOf(document);
			// The series is another once the draft is of another year or place.
			const key = `${report.calendar.reviewYear} ${report.outline.title}`;
			const entry = known.get(document);
			if (entry?.key === key) return entry.reading;
			const reading = surroundings.of({ path, report }).then((beside) => {
				read.beside = beside;
				onRead(beside);
			});
			const read: Entry = { key, beside: entry?.beside ?? nothingBeside, reading };
			known.set(document, read);
			await reading;
		},
		forget() {
			known = new WeakMap();
		},
	};
}
