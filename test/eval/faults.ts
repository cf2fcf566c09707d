import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../server/src/report/report';
import { overlaps, type Span } from '../../server/src/report/span';
import type { Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import type { Change } from './input';

/** What the checker made of one change. */
export interface Outcome {
	readonly change: Change;
	/** Findings that the unchanged report does not have. */
	readonly news: readonly Finding[];
	/** A new finding of the fault's category, or on its line. */
	readonly isFound: boolean;
	/** A new finding of the category, on the line, at error or warning tier. */
	readonly isStrict: boolean;
	readonly isLoud: boolean;
}

/** Makes each change alone and looks at what is newly found. Reports of other years beside it are not taken in. */
export function outcomes(corpus: string, changes: readonly Change[]): readonly Outcome[] {
	const clean = new Map<string, readonly Finding[]>();
	return changes.map((change) => {
		const text = readFileSync(join(corpus, change.file), 'utf8');
		const known = clean.get(change.file) ?? findingsOn(text);
		clean.set(change.file, known);
		return outcome(text, change, known);
	});
}

export function findingsOn(text: string): readonly Finding[] {
	return runRules(readReport(text));
}

function outcome(text: string, change: Change, known: readonly Finding[]): Outcome {
	const at = text.indexOf(change.find);
	if (at < 0 || text.indexOf(change.find, at + 1) >= 0)
		throw new Error(`${change.id}：“${change.find}”在 ${change.file} 里应当正好出现一次`);
	const changed = text.slice(0, at) + change.replace + text.slice(at + change.find.length);
	const lines = wholeLines(changed, at, at + change.replace.length);
	const news = without(findingsOn(changed), known);
	const isNear = ({ span, related }: Finding) => [span, ...related.map((place) => place.span)].some((place) => overlaps(place, lines));
	const isSame = ({ rule }: Finding) => rule.startsWith(`${change.category}/`);
	const isLoud = ({ tier }: Finding) => tier !== 'information';
	return {
		change,
		news,
		isFound: news.some((finding) => isNear(finding) || isSame(finding)),
		isStrict: news.some((finding) => isNear(finding) && isSame(finding) && isLoud(finding)),
		isLoud: news.some(isLoud),
	};
}

/** The lines that a stretch of text touches. */
function wholeLines(text: string, start: number, end: number): Span {
	const after = text.indexOf('\n', end);
	return { start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after + 1 };
}

/** Findings beyond the known ones, which are matched by rule and message, each once. */
function without(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
	const left = new Map<string, number>();
	for (const finding of known) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
	return findings.filter((finding) => {
		const count = left.get(keyOf(finding)) ?? 0;
		left.set(keyOf(finding), count - 1);
		return count <= 0;
	});
}

function keyOf({ rule, message }: Finding): string {
	return `${rule}|${message}`;
}
