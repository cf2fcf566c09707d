/** The value that a share of the others lies below; the median for a half. */
export function quantile(values, share) {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(values) {
	return quantile(values, 0.5);
}

/** Milliseconds of so many runs. */
export function timesOf(count, run) {
	return Array.from({ length: count }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
}

/** By which power of its length the time for a text grows, between the first size and the last: 1 is linear. */
export function growthExponent(times) {
	const known = Object.entries(times).filter(([, time]) => time !== undefined);
	const [[small, least] = [], [large, most] = []] = [known[0], known.at(-1)];
	return Math.log(most / least) / Math.log(large / small);
}
