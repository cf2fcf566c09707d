import { partitions } from '../data/indicators';
import type { Fact } from '../report/facts';

/** A figure with those of all its parts. */
export interface Partitioned {
	readonly total: Fact;
	readonly parts: readonly Fact[];
}

/** The wholes among comparable facts all parts of which are there too; of several facts of one thing the first counts. */
export function partitionedIn(facts: readonly Fact[]): readonly Partitioned[] {
	const firstOf = new Map(facts.toReversed().map((fact) => [fact.key, fact]));
	return partitions.flatMap(({ whole, parts: names }) => {
		const total = firstOf.get(whole);
		const parts = total ? names.flatMap((name) => firstOf.get(name) ?? []) : [];
		return total && parts.length === names.length ? { total, parts } : [];
	});
}
