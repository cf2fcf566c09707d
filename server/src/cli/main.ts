#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import picocolors from 'picocolors';
import { nodeFiles } from '../project/nodeFiles';
import { run } from './run';

// V8 optimises a function after a few calls, and again when the next report shows it something new. Waiting eight times as long takes a third off
// the processor's time for fifty reports, and a sixth off that for one.
setFlagsFromString('--interrupt-budget=1000000');

// A reader that has seen enough (`hegao check … | head`) closes the pipe.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

run(process.argv.slice(2), {
	folder: process.cwd(),
	files: nodeFiles,
	hasColours: process.stdout.isTTY === true && picocolors.isColorSupported,
	showsProgress: process.stderr.isTTY === true,
	processors: availableParallelism(),
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
}).then((code) => {
	process.exitCode = code;
});
