import { checkers } from './checkers.mjs';
import { generatedReport } from './reports.mjs';
import { median } from './times.mjs';

const sizes = [10_000, 50_000, 100_000, 200_000, 1_000_000];
/** A checker that would take longer than this for a size is left out there, in milliseconds. */
const longest = 20_000;
/** So many reports of 10,000 characters come before the first that counts: V8 compiles what is new to it until about the hundredth. */
const warmingUp = 150;
/** So many characters are checked at every size, in different reports. */
const volume = 2_000_000;

/**
 * Milliseconds for each checker and size. All check the same texts in turns, so that what else the machine does meets them alike; reports of
 * other seeds warm them up.
 */
export async function throughput() {
	for (const check of Object.values(checkers)) {
		for (let seed = 900; seed < 900 + warmingUp; seed++) await check(generatedReport(10_000, seed));
	}
	const times = Object.fromEntries(Object.keys(checkers).map((name) => [name, {}]));
	for (const size of sizes) {
		const texts = Array.from({ length: Math.max(3, Math.min(40, volume / size)) }, (_, seed) => generatedReport(size, seed + 1));
		const taken = await inTurns(texts, size, times);
		for (const [name, each] of Object.entries(taken)) times[name][size] = each.length === 0 ? undefined : median(each);
	}
	return times;
}

async function inTurns(texts, size, before) {
	const taken = Object.fromEntries(Object.keys(checkers).map((name) => [name, []]));
	for (const text of texts) {
		for (const [name, check] of Object.entries(checkers)) {
			if (isTooSlow(before[name], size)) continue;
			const start = performance.now();
			const found = await check(text);
			// autocorrect-node gives up on very long texts without saying so.
			if (found > 0 || !name.startsWith('autocorrect')) taken[name].push(performance.now() - start);
		}
	}
	return taken;
}

function isTooSlow(times, size) {
	const [known, time] = Object.entries(times).at(-1) ?? [];
	return known !== undefined && (time === undefined || time * (size / known) ** 2 > longest);
}
