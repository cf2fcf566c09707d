import { isUnsilenced } from '../exchange/findings';
import { linesOf } from '../report/lines';
import type { Report } from '../report/report';
import type { Finding, Suppression } from '../rules/rule';
import type { AcceptedEntry } from './accepted';
import { type InlineIgnore, ignoredAt, inlineIgnoresIn } from './inlineIgnores';
import { suppressionOf } from './suppressions';
import type { Beside } from './surroundings';
import { today } from './today';

/** Findings with those marked that somebody silenced: accepted in the project's file, or by a comment in a Markdown draft. */
export function withSuppressions(findings: readonly Finding[], path: string, report: Report, beside: Beside): readonly Finding[] {
	const ignores = /\.md$/i.test(path) ? inlineIgnoresIn(path, report.text).value : [];
	if (ignores.length === 0 && beside.accepted.length === 0) return findings;
	const lines = linesOf(report.text);
	return findings.map((finding) => {
		const ignore = ignoredAt(ignores, finding, lines);
		const accepted = ignore ? undefined : suppressionOf(beside.accepted, finding, report, beside.name, today());
		const suppressed = ignore ? fromIgnore(ignore) : accepted && fromEntry(accepted);
		return suppressed ? { ...finding, suppressed } : finding;
	});
}

export function unsilenced(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter(isUnsilenced);
}

function fromIgnore({ reason }: InlineIgnore): Suppression {
	return { reason: reason || '文中注明不报', by: '', date: '' };
}

function fromEntry({ reason, by, date }: AcceptedEntry): Suppression {
	return { reason, by, date };
}
