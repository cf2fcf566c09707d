import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Subject, subjectOf } from '../project/series';
import type { Surroundings } from '../project/surroundings';
import { uriOf } from '../project/uris';
import type { Analysis } from './analysis';
import { toDiagnostic, unopenedVersion } from './convert';

/** What was found in a report that is not open. */
export interface Checked {
	/** The same as long as the findings are. */
	readonly resultId: string;
	readonly diagnostics: readonly Diagnostic[];
}

/** Checks reports that are not open, from their files; each once for as long as it and what it is checked with stay the same. */
export interface Unopened {
	/** Undefined for what can't be read or is left out by the project. */
	check(path: string): Promise<Checked | undefined>;
	/** A file as a document, the same one while its text is the same. */
	document(path: string): Promise<TextDocument | undefined>;
}

interface Entry {
	readonly subject: Subject;
	/** The text, the user's tiers, then all that stands beside. */
	readonly restsOn: readonly unknown[];
	readonly checked: Checked | undefined;
}

export function createUnopened(surroundings: Surroundings, analysis: Analysis, rulePages: string | undefined): Unopened {
	const entries = new Map<string, Entry>();
	const document = documentsFrom(surroundings);
	let count = 0;

	async function check(path: string): Promise<Checked | undefined> {
		const own = await document(path);
		if (!own) return undefined;
		const known = entries.get(path);
		const text = own.getText();
		const subject = known?.restsOn[0] === text ? known.subject : subjectOf({ path, report: analysis.reportOf(own) });
		const restsOn = [text, analysis.tiers(), ...(await surroundings.restsOn(subject))];
		if (known && isSame(known.restsOn, restsOn)) return known.checked;
		const findings = await analysis.findingsAside(own);
		const diagnostics = findings?.map((finding) => toDiagnostic(own, finding, rulePages));
		const isStill = JSON.stringify(known?.checked?.diagnostics) === JSON.stringify(diagnostics);
		const checked = isStill ? known?.checked : diagnostics && { resultId: `f${++count}`, diagnostics };
		entries.set(path, { subject, restsOn, checked });
		return checked;
	}

	return { check, document };
}

function documentsFrom(surroundings: Surroundings): Unopened['document'] {
	const documents = new Map<string, WeakRef<TextDocument>>();
	return async (path) => {
		const text = await surroundings.textAt(path);
		if (text === undefined) return undefined;
		const known = documents.get(path)?.deref();
		if (known?.getText() === text) return known;
		const made = TextDocument.create(uriOf(path), 'report', unopenedVersion, text);
		documents.set(path, new WeakRef(made));
		return made;
	};
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((value, index) => value === other[index]);
}
