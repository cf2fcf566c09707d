// `npm run fuzz -- --minutes 30 --seed 7 --only tidying`: tries every property in turn with fresh seeds until the time is over.
import { parseArgs } from 'node:util';
import { properties } from './properties';
import { type Property, runsOf } from './property';
import { watchFor } from './watch';

/** Inputs a round, of properties that have a share of one hundred. One round of a seed is always the same. */
const often = 100;

interface Tally {
	readonly property: Property;
	inputs: number;
	failures: number;
	milliseconds: number;
}

void main();

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } });
	const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
	const tried = properties.filter(({ title }) => title.includes(values.only ?? ''));
	const tallies = tried.map((property): Tally => ({ property, inputs: 0, failures: 0, milliseconds: 0 }));
	const rounds = await tryUntil(Date.now() + Number(values.minutes ?? 5) * 60_000, tallies, seed);
	console.log(`\n${rounds} rounds, seeds ${seed} to ${seed + rounds - 1}`);
	console.table(tallies.map(row));
	process.exit(tallies.some(({ failures }) => failures > 0) ? 1 : 0);
}

/** At least one round; gives how many. */
async function tryUntil(end: number, tallies: readonly Tally[], seed: number): Promise<number> {
	const watch = watchFor(120);
	let round = 0;
	do {
		for (const tally of tallies) await tryOnce(tally, seed + round, watch.begin);
		round++;
	} while (Date.now() < end);
	watch.stop();
	return round;
}

async function tryOnce(tally: Tally, seed: number, begin: (what: string) => void): Promise<void> {
	const { property } = tally;
	const numRuns = runsOf(property, often);
	const again = `npm run fuzz -- --minutes 0 --seed ${seed} --only '${property.title}'`;
	const started = Date.now();
	begin(again);
	try {
		await property.holds({ seed, numRuns });
	} catch (error) {
		tally.failures++;
		console.log(`\n✗ ${property.title}\n${again}\n${described(error)}`);
	}
	tally.inputs += numRuns;
	tally.milliseconds += Date.now() - started;
}

/** fast-check keeps apart what was tried and why it failed. */
function described(error: unknown): string {
	const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.stack}` : '';
	return `${String(error)}${cause}`;
}

function row({ property: { title }, inputs, failures, milliseconds }: Tally) {
	return { title, inputs, failures, seconds: Math.round(milliseconds / 1000) };
}
