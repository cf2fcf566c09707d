import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedReport } from './reports.mjs';
import { median, timesOf } from './times.mjs';

/** Milliseconds from the call to the end: of Node.js alone, of one report of 10,000 characters, and of 500 of them in one thread and in two, in turns. */
export function commandLine() {
	const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
	try {
		const one = join(folder, 'one.txt');
		writeFileSync(one, generatedReport(10_000, 1));
		const [node, cold] = [median(timesOf(11, () => run(['-e', '0']))), median(timesOf(11, () => check(one)))];
		for (let seed = 2; seed <= 500; seed++) writeFileSync(join(folder, `${seed}.txt`), generatedReport(10_000, seed));
		const many = { 1: [], 2: [] };
		for (let turn = 0; turn < 3; turn++) {
			for (const [threads, times] of Object.entries(many)) times.push(...timesOf(1, () => checkInTerminal(folder, threads)));
		}
		return { node, cold, '500 in one thread': median(many[1]), '500 in two threads': median(many[2]) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function check(path) {
	run(['dist/cli.js', 'check', path, '--format', 'json']);
}

/** As somebody at a terminal sees it, with the progress bar; `script` is what makes a terminal. */
function checkInTerminal(folder, threads) {
	const command = `${process.execPath} dist/cli.js check ${folder} --format json --workers ${threads} > /dev/null`;
	spawnSync('script', ['-qec', command, '/dev/null'], { stdio: 'ignore' });
}

function run(args) {
	spawnSync(process.execPath, args, { maxBuffer: 2 ** 30 });
}
