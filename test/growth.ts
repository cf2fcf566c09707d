import { strict as assert } from 'node:assert';

export interface Growth {
	/** How much more there is to do. */
	readonly times: number;
	/** How much longer it may take. */
	readonly most: number;
	/** Milliseconds that need no looking into: differences that a busy machine makes by itself. */
	readonly negligible: number;
}

/**
 * Asserts that more of something takes not much longer, compared within one run, whatever the machine. A busy machine spoils one measurement
 * now and then; what grows too fast fails each of them.
 * @param work takes a multiple: 1 for the work once, `times` for all of it; gives what does the work, which alone is measured
 */
export function assertGrowth(what: string, work: (multiple: number) => () => unknown, { times, most, negligible }: Growth): void {
	const [once, more] = [work(1), work(times)];
	const measurements: string[] = [];
	while (measurements.length < 3) {
		const [single, multiple] = [fastest(once), fastest(more)];
		if (multiple < most * single || multiple < negligible) return;
		measurements.push(`${single.toFixed(1)} ms, ${times} times as much ${multiple.toFixed(1)} ms`);
	}
	assert.fail(`${JSON.stringify(what.slice(0, 20))}: ${measurements.join('; ')}`);
}

/** Milliseconds of processor time, for the clock also counts what other programs of the machine do. */
function fastest(work: () => unknown): number {
	const times = Array.from({ length: 3 }, () => {
		const before = process.cpuUsage();
		work();
		return process.cpuUsage(before).user / 1000;
	});
	return Math.min(...times);
}
