import type { Lines, Position } from '../report/lines';
import type { Span } from '../report/span';
import type { Finding, Tier } from '../rules/rule';

/** A checked file, as the formats for findings need it. */
export interface CheckedFile {
	/** As shown to the user. */
	readonly path: string;
	readonly text: string;
	readonly lines: Lines;
	readonly findings: readonly Finding[];
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

export type Summary = Readonly<Record<'errors' | 'warnings' | 'information', number>>;

export function rangeOf(lines: Lines, span: Span): Range {
	return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function summaryOf(files: readonly CheckedFile[]): Summary {
	const count = (tier: Tier) => files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.tier === tier).length, 0);
	return { errors: count('error'), warnings: count('warning'), information: count('information') };
}
