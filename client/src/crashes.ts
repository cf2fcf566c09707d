/**
 * Tells, at each crash, whether to start again: yes, unless it is the `most`th within so many milliseconds. Then something is wrong that starting
 * again does not mend; whoever starts it by hand begins anew.
 */
export function crashCounter(most: number, within: number): (now: number) => boolean {
	let crashes: readonly number[] = [];
	return (now) => {
		crashes = [...crashes.filter((crash) => now - crash < within), now];
		if (crashes.length < most) return true;
		crashes = [];
		return false;
	};
}
