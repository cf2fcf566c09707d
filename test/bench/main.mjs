// What Hegao takes in time and memory, beside other checkers of text. Ratios within one run hold on any machine; seconds do not.
//
//   npm run bench [-- --json FILE] [--only texts,keystrokes,features,memory,commands,workbench]
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startedAutocorrect } from './autocorrectServer.mjs';
import { commandLine } from './commandLine.mjs';
import { featureTimes } from './features.mjs';
import { keystrokes, memory } from './server.mjs';
import { throughput } from './throughput.mjs';
import { growthExponent } from './times.mjs';
import { workbenchTimes } from './workbench.mjs';

/** Each part: what it measures, its table, and how it is measured. */
const parts = {
	texts: {
		title: 'Milliseconds for a text of so many characters, all rules, nothing remembered; in brackets the ratio to ours',
		measure: throughput,
		rows(pairs) {
			const [{ ours }] = Object.values(pairs);
			const rows = Object.entries(pairs).map(([name, pair]) => [name, rowOf(pair.its, pair.ours)]);
			return { 核稿: rowOf(ours, ours), ...Object.fromEntries(rows) };
		},
	},
	keystrokes: {
		title: 'Milliseconds from an edit to its diagnostics, through the server; opened: from opening to the first diagnostics',
		measure: async () => ({
			'10,000 characters': await keystrokes(10_000, 600),
			'10,000, AutoCorrect’s server': await keystrokes(10_000, 600, startedAutocorrect),
			'200,000 characters': await keystrokes(200_000, 240),
			'200,000, AutoCorrect’s server': await keystrokes(200_000, 240, startedAutocorrect),
		}),
		rows: roundedRows,
	},
	memory: {
		title: 'Megabytes the server holds after so many edits of 10,000 characters',
		measure: () => memory(10_000, [200, 1_000, 2_000]),
		rows: rounded,
	},
	features: {
		title: 'Milliseconds from a request about a report of 20,000 characters to its answer',
		measure: () => featureTimes(20_000, 30),
		rows: roundedRows,
	},
	commands: {
		title: 'Milliseconds of the command line: Node.js alone, one report of 10,000 characters, 500 of them with a progress bar',
		measure: commandLine,
		rows: rounded,
	},
	workbench: {
		title: 'Milliseconds in a real workbench, as its tests measure them',
		measure: workbenchTimes,
		rows: rounded,
	},
};

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', default: Object.keys(parts).join() } } });
const results = { node: process.version, processors: availableParallelism() };
console.log(`Node.js ${process.version}, ${results.processors} processors`);
for (const [name, { title, measure, rows }] of Object.entries(parts).filter(([each]) => values.only.split(',').includes(each))) {
	results[name] = await measure();
	console.log(`\n${title}`);
	console.table(rows(results[name]));
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, '\t'));

function rowOf(times, ours) {
	const cells = Object.entries(times).map(([size, time]) => [
		size,
		time === undefined ? '—' : `${time.toFixed(1)} (${(time / ours[size]).toFixed(2)})`,
	]);
	return { ...Object.fromEntries(cells), exponent: growthExponent(times).toFixed(2) };
}

function roundedRows(all) {
	return Object.fromEntries(Object.entries(all).map(([name, numbers]) => [name, rounded(numbers)]));
}

function rounded(numbers) {
	return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value === undefined ? '—' : Number(value.toFixed(1))]));
}
