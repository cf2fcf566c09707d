import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedReport } from './reports.mjs';
import { median, timesOf } from './times.mjs';

/** Milliseconds from the call to the end: of Node.js alone, of one report of 10,000 characters, and of 500 of them. */
export function commandLine() {
	const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
	try {
		const one = join(folder, 'one.txt');
		writeFileSync(one, generatedReport(10_000, 1));
		const [node, cold] = [median(timesOf(11, () => run(['-e', '0']))), median(timesOf(11, () => check(one)))];
		for (let seed = 2; seed <= 500; seed++) writeFileSync(join(folder, `${seed}.txt`), generatedReport(10_000, seed));
		return { node, cold, 'five hundred': median(timesOf(1, () => check(folder))) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function check(path) {
	run(['dist/cli.js', 'check', path, '--format', 'json']);
}

function run(args) {
	spawnSync(process.execPath, args, { maxBuffer: 2 ** 30 });
}
