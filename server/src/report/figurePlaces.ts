import type { Fact } from './facts';
import { lastAtMost } from './lines';
import type { Report } from './report';
import type { Span } from './span';

/** The figure that a source offset touches. */
export function figureAt({ figures }: Report, offset: number): Fact | undefined {
	const fact = figures[firstBehind(figures, offset)];
	return fact && fact.span.start <= offset ? fact : undefined;
}

/** The figures that a stretch of the source touches. */
export function figuresIn({ figures }: Report, { start, end }: Span): readonly Fact[] {
	const within: Fact[] = [];
	for (let at = firstBehind(figures, start); at < figures.length; at++) {
		const fact = figures[at];
		if (!fact || fact.span.start > end) break;
		within.push(fact);
	}
	return within;
}

/** The index of the first figure that ends at or behind an offset. */
function firstBehind(figures: readonly Fact[], offset: number): number {
	const ends = figures.map(({ span }) => span.end);
	const last = lastAtMost(ends, offset - 1);
	return (ends[last] ?? offset) < offset ? last + 1 : last;
}
