#!/usr/bin/env node
import picocolors from 'picocolors';
import { nodeFiles } from '../project/nodeFiles';
import { run } from './run';

run(process.argv.slice(2), {
	folder: process.cwd(),
	files: nodeFiles,
	hasColours: process.stdout.isTTY === true && picocolors.isColorSupported,
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
}).then((code) => {
	process.exitCode = code;
});
