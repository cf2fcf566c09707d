// node test/bench/pair.mjs NAME: what we and one other checker take for the same texts, as JSON.
import { others, ours } from './checkers.mjs';
import { generatedReport } from './reports.mjs';
import { median } from './times.mjs';

const sizes = [10_000, 50_000, 100_000, 200_000, 1_000_000];
/** A checker that would take longer than this for a size is left out there, in milliseconds. */
const longest = 20_000;
/** So many characters are checked at every size, in different reports. */
const volume = 2_000_000;
/** So many reports come before the first that counts: V8 goes on compiling until about the four hundredth. */
const warmingUp = 400;

const checkers = { ours: ours(), its: await others[process.argv[2]]() };
const times = { ours: {}, its: {} };
for (let seed = 1; seed <= warmingUp; seed++) await checkInTurns(generatedReport(10_000, 1000 + seed), ['ours', 'its']);
for (const size of sizes) {
	const due = isTooSlow(times.its, size) ? ['ours'] : ['ours', 'its'];
	const taken = [];
	for (let seed = 1; seed <= Math.max(3, Math.min(40, volume / size)); seed++)
		taken.push(await checkInTurns(generatedReport(size, seed), due));
	for (const name of ['ours', 'its']) times[name][size] = medianOf(taken.map((each) => each[name]));
}
console.log(JSON.stringify(times));
// textlint and cspell leave workers behind.
process.exit();

/** Milliseconds of each; undefined for one that found nothing in a text that has much, as autocorrect-node gives up on very long ones silently. */
async function checkInTurns(text, names) {
	const taken = {};
	for (const name of names) {
		const start = performance.now();
		const found = await checkers[name](text);
		taken[name] = found > 0 || !gaveUp(name) ? performance.now() - start : undefined;
	}
	return taken;
}

function gaveUp(name) {
	return name === 'its' && process.argv[2].startsWith('autocorrect');
}

function medianOf(taken) {
	const known = taken.filter((time) => time !== undefined);
	return known.length === 0 ? undefined : median(known);
}

/** Taken to grow with the square at worst. */
function isTooSlow(known, size) {
	const [before, time] = Object.entries(known).at(-1) ?? [];
	return before !== undefined && (time === undefined || time * (size / before) ** 2 > longest);
}
