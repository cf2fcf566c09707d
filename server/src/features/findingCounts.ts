import type { Status } from '../protocol/status';
import type { Span } from '../report/span';
import type { Finding } from '../rules/rule';

/** How many findings of each tier begin within a stretch of the text. */
export type FindingCounts = (span: Span) => Status['findings'];

export function findingCounts(findings: readonly Finding[]): FindingCounts {
	return ({ start, end }) => {
		const counts = { error: 0, warning: 0, information: 0 };
		for (const { span, tier } of findings) if (start <= span.start && span.start < end) counts[tier]++;
		return counts;
	};
}
