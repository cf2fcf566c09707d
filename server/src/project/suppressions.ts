import { addTo } from '../report/groups';
import type { Report } from '../report/report';
import type { Finding } from '../rules/rule';
import type { AcceptedEntry } from './accepted';
import { anchorOf } from './anchors';

/**
 * The entry that a finding is silenced by; undefined when there is none.
 * `fileName` is the draft's path relative to the project's root with `/`; entries whose last day is before `today` (as 2025-01-31) don't count.
 */
export function suppressionOf(
	accepted: readonly AcceptedEntry[],
	finding: Pick<Finding, 'rule' | 'span'>,
	report: Report,
	fileName: string,
	today = '',
): AcceptedEntry | undefined {
	if (accepted.length === 0) return undefined;
	const anchor = { rule: finding.rule, ...anchorOf(report, finding.span) };
	const alike = byAnchor(accepted).get(keyOf(anchor)) ?? [];
	return alike.find(({ file, until }) => (file === undefined || file === fileName) && (until === undefined || today <= until));
}

const memory = new WeakMap<readonly AcceptedEntry[], ReadonlyMap<string, readonly AcceptedEntry[]>>();

function byAnchor(accepted: readonly AcceptedEntry[]): ReadonlyMap<string, readonly AcceptedEntry[]> {
	const known = memory.get(accepted);
	if (known) return known;
	const made = new Map<string, AcceptedEntry[]>();
	for (const entry of accepted) {
		addTo(made, keyOf(entry), entry);
	}
	memory.set(accepted, made);
	return made;
}

/** What makes two places one and the same: rule, words, sentence, and which of those that read alike. */
export function keyOf({
	rule,
	text: marked,
	context,
	occurrence = 1,
}: Pick<AcceptedEntry, 'rule' | 'text' | 'context' | 'occurrence'>): string {
	return [rule, marked, context, occurrence].join('\0');
}
