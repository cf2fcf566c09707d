/** 12,345 in either language. */
export function grouped(count: number): string {
	return count.toLocaleString('en-US');
}
