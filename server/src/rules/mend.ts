import { overlaps, type Span } from '../report/span';
import type { Edit, Finding } from './rule';

export interface Mending {
	/** In the order of their places, without overlaps. */
	readonly edits: readonly Edit[];
	readonly mended: readonly Finding[];
}

/**
 * All fixes that can be made together, in the order of the findings. A finding with several fixes asks for a choice and is left alone; a fix
 * that would touch what an earlier one changes waits for the next time.
 */
export function mend(findings: readonly Finding[]): Mending {
	const edits: Edit[] = [];
	const mended: Finding[] = [];
	for (const finding of findings) {
		const [fix, ...others] = finding.fixes;
		if (!fix || others.length > 0) continue;
		const missing = fix.edits.filter((edit) => !near(edits, edit.span).some((made) => isSame(made, edit)));
		if (missing.some((edit) => near(edits, edit.span).some((made) => collide(made.span, edit.span)))) continue;
		for (const edit of missing) edits.splice(firstNotBefore(edits, edit.span), 0, edit);
		mended.push(finding);
	}
	return { edits, mended };
}

/** Two insertions at one place count as well: which comes first would be anybody's guess. */
function collide(one: Span, other: Span): boolean {
	return overlaps(one, other) || (one.start === other.start && one.end === other.end);
}

function isSame(one: Edit, other: Edit): boolean {
	return one.newText === other.newText && one.span.start === other.span.start && one.span.end === other.span.end;
}

/** Of edits in order, those that overlap or border on a span. */
function near(edits: readonly Edit[], span: Span): readonly Edit[] {
	const from = firstNotBefore(edits, span);
	let to = Math.max(0, from - 1);
	while (to < edits.length && (edits[to]?.span.start ?? 0) <= span.end) to++;
	return edits.slice(Math.max(0, from - 1), to);
}

/** Where in the ordered edits one with this span belongs. */
function firstNotBefore(edits: readonly Edit[], span: Span): number {
	let low = 0;
	let high = edits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const known = edits[middle]?.span ?? span;
		if (known.start < span.start || (known.start === span.start && known.end < span.end)) low = middle + 1;
		else high = middle;
	}
	return low;
}
