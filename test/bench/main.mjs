// What Hegao takes in time and memory, beside other checkers of text. Ratios within one run hold on any machine; seconds do not.
//
//   npm run bench [-- --json FILE]
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startedAutocorrect } from './autocorrectServer.mjs';
import { commandLine } from './commandLine.mjs';
import { featureTimes } from './features.mjs';
import { keystrokes, memory } from './server.mjs';
import { growthExponent, throughput } from './throughput.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const results = {
	node: process.version,
	processors: availableParallelism(),
	milliseconds: await throughput(),
	server: {
		'10,000 characters': await keystrokes(10_000, 600),
		'10,000, AutoCorrect’s server': await keystrokes(10_000, 600, startedAutocorrect),
		'200,000 characters': await keystrokes(200_000, 240),
		'200,000, AutoCorrect’s server': await keystrokes(200_000, 240, startedAutocorrect),
	},
	megabytes: await memory(10_000, [200, 1_000, 2_000]),
	features: await featureTimes(20_000, 30),
	commandLine: commandLine(),
};
show(results);
if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, '\t'));
// textlint and cspell leave workers behind.
process.exit();

function show({ milliseconds, server, megabytes, features, commandLine: commands }) {
	console.log(`Node.js ${process.version}, ${results.processors} processors\n`);
	console.log('Milliseconds for a text of so many characters, all rules, nothing remembered; × is the ratio to ours');
	const [ours] = Object.values(milliseconds);
	console.table(Object.fromEntries(Object.entries(milliseconds).map(([name, times]) => [name, rowOf(times, ours)])));
	console.log('Milliseconds from an edit to its diagnostics, through the server; opened: from opening to the first diagnostics');
	console.table(Object.fromEntries(Object.entries(server).map(([name, times]) => [name, rounded(times)])));
	console.log('Milliseconds from a request about a report of 20,000 characters to its answer');
	console.table(Object.fromEntries(Object.entries(features).map(([name, times]) => [name, rounded(times)])));
	console.log('Megabytes the server holds after so many edits of 10,000 characters');
	console.table(rounded(megabytes));
	console.log('Milliseconds of the command line: Node.js alone, one report of 10,000 characters, 500 of them with a progress bar');
	console.table(rounded(commands));
}

function rowOf(times, ours) {
	const cells = Object.entries(times).map(([size, time]) => [
		size,
		time === undefined ? '—' : `${time.toFixed(1)} (${(time / ours[size]).toFixed(2)}×)`,
	]);
	return { ...Object.fromEntries(cells), exponent: growthExponent(times).toFixed(2) };
}

function rounded(numbers) {
	return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value === undefined ? '—' : Number(value.toFixed(1))]));
}
