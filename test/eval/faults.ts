import type { Lines } from '../../server/src/report/lines';
import { linesOf } from '../../server/src/report/lines';
import { type Memory, readReport } from '../../server/src/report/report';
import type { Span } from '../../server/src/report/span';
import type { Finding, Rule } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { contextAmong } from './beside';
import type { Corpus } from './corpus';
import type { Case, FaultSet } from './input';

/** What came of one case. */
export interface CaseResult {
	readonly case: Case;
	readonly isFault: boolean;
	/** Why it could not be tried; undefined for all others. */
	readonly broken?: string;
	/** Findings that the unchanged report does not have. */
	readonly news: readonly Finding[];
	/** Something new is of the fault's category or touches the changed lines. */
	readonly isFound: boolean;
	/** Something new is both, at error or warning tier: what a reader would act on. */
	readonly isStrict: boolean;
	/** Something new is at error or warning tier. */
	readonly isLoud: boolean;
}

/** Tries every case on its own, with the reports beside it that it names as its context. */
export function tryCases({ faults, controls }: FaultSet, corpus: Corpus): readonly CaseResult[] {
	const unchanged = new Map<string, Unchanged>();
	const tried = (isFault: boolean) => (each: Case) => tryCase(each, isFault, corpus, unchangedIn(corpus, each, unchanged));
	return [...faults.map(tried(true)), ...controls.map(tried(false))];
}

/** A report as it was published. */
interface Unchanged {
	readonly text: string;
	readonly findings: readonly Finding[];
	/** Its paragraphs already read: a case changes one of them. */
	readonly memory: Memory;
}

function unchangedIn(corpus: Corpus, { file, context }: Case, known: Map<string, Unchanged>): Unchanged {
	const key = [file, ...context].join('+');
	const found = known.get(key);
	if (found) return found;
	const text = corpus.textOf(file);
	const memory: Memory = new Map();
	const unchanged = { text, memory, findings: findingsIn(text, { corpus, files: context, memory }) };
	known.set(key, unchanged);
	return unchanged;
}

interface Beside {
	readonly corpus: Corpus;
	/** Reports that the text may be held against. */
	readonly files: readonly string[];
	readonly memory?: Memory;
}

/** All findings on a text by the rules as they are set out of the box. @throws what a rule throws */
export function findingsIn(text: string, { corpus, files, memory }: Beside): readonly Finding[] {
	const report = readReport(text, memory);
	return runRules(report, { context: contextAmong(corpus, report.calendar.reviewYear, files), onFailure: failed });
}

function failed(rule: Rule, error: unknown): never {
	throw new Error(`${rule.id} failed: ${error instanceof Error ? error.stack : String(error)}`);
}

function tryCase(each: Case, isFault: boolean, corpus: Corpus, { text, findings, memory }: Unchanged): CaseResult {
	const at = text.indexOf(each.find);
	if (at < 0 || text.includes(each.find, at + 1)) {
		const broken = `“find” ${at < 0 ? 'does not occur' : 'occurs more than once'} in ${each.file}`;
		return { case: each, isFault, broken, news: [], isFound: false, isStrict: false, isLoud: false };
	}
	const changed = text.slice(0, at) + each.replace + text.slice(at + each.find.length);
	const news = newFindings(findings, findingsIn(changed, { corpus, files: each.context, memory: new Map(memory) }));
	return { case: each, isFault, ...judged(each, news, linesOf(changed), { start: at, end: at + each.replace.length }) };
}

function judged({ category }: Case, news: readonly Finding[], lines: Lines, change: Span) {
	const isNear = ({ span, related }: Finding) =>
		[span, ...related.map((place) => place.span)].some((place) => shareLine(lines, place, change));
	const isAlike = ({ rule }: Finding) => rule.startsWith(`${category}/`);
	return {
		news,
		isFound: news.some((finding) => isNear(finding) || isAlike(finding)),
		isStrict: news.some((finding) => isNear(finding) && isAlike(finding) && isLoud(finding)),
		isLoud: news.some(isLoud),
	};
}

export function isLoud({ tier }: Finding): boolean {
	return tier !== 'information';
}

function shareLine(lines: Lines, one: Span, other: Span): boolean {
	const line = (offset: number) => lines.positionAt(offset).line;
	return line(one.start) <= line(other.end) && line(one.end) >= line(other.start);
}

/** Findings beyond those known, as often as they are more: places move with every edit, so that rule and message tell what is the same. */
function newFindings(known: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
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
