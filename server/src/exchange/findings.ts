import { type Lines, linesOf, type Position } from '../report/lines';
import type { Span } from '../report/span';
import type { Source } from '../rules/context';
import type { Finding, Related, Tier } from '../rules/rule';

/** A checked file, as the formats for findings need it. */
export interface CheckedFile {
	/** As shown to the user. */
	readonly path: string;
	readonly text: string;
	readonly lines: Lines;
	readonly findings: readonly Finding[];
	/** How the path of another text is shown to the user. */
	pathOf(path: string): string;
}

/** The text that a related place is in, as the formats need it. */
export interface Place {
	readonly path: string;
	readonly text: string;
	readonly lines: Lines;
}

const linesBeside = new WeakMap<Source, Lines>();

/** Where a related place is: in the checked file itself, or in a text beside it. */
export function placeOf(file: CheckedFile, { source }: Related): Place {
	if (!source) return file;
	const lines = linesBeside.get(source) ?? linesOf(source.text);
	linesBeside.set(source, lines);
	return { path: file.pathOf(source.path), text: source.text, lines };
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

export type Summary = Readonly<Record<'errors' | 'warnings' | 'information', number>>;

export function rangeOf(lines: Lines, span: Span): Range {
	return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** Whether a finding counts: nobody silenced it. */
export function isUnsilenced({ suppressed }: Finding): boolean {
	return suppressed === undefined;
}

export function summaryOf(files: readonly CheckedFile[]): Summary {
	const count = (tier: Tier) =>
		files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.tier === tier && isUnsilenced(finding)).length, 0);
	return { errors: count('error'), warnings: count('warning'), information: count('information') };
}
