/** A half-open stretch of text in UTF-16 units, `start` ≤ `end`. Of the source unless said otherwise. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether two spans share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in a span or right behind it, as a cursor does. */
export function touches({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}

export function byPlace(one: Span, other: Span): number {
	return one.start - other.start || one.end - other.end;
}
