// Checkers of text, each as a function of a text that says how much it found. What they look for differs; what they are timed with does not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The others by what they check; each is loaded when it is called. */
export const others = {
	'autocorrect-node (spacing)': autocorrect,
	'textlint (parsing, no rules)': textlint,
	'cspell (spelling of Latin words)': cspell,
	'zhlint (spacing and marks)': zhlint,
};

/** With all rules. */
export function ours() {
	return require('../../dist/test/bench/engine.js').analyse;
}

function autocorrect() {
	const { lintFor } = require('autocorrect-node');
	return (text) => lintFor(text, 'report.txt').lines.length;
}

function zhlint() {
	const { run } = require('zhlint');
	return (text) => run(text, { rules: { preset: 'default' } }).validations.length;
}

async function textlint() {
	const { createLinter, loadTextlintrc } = await import('textlint');
	const linter = createLinter({ descriptor: await loadTextlintrc({}) });
	return async (text) => (await linter.lintText(text, 'report.txt')).messages.length;
}

/** It checks files only; that the text is written and read again takes less than a hundredth of its time. */
async function cspell() {
	const { lint } = await import('cspell');
	const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
	process.on('exit', () => rmSync(folder, { recursive: true }));
	const silent = () => {};
	const reporter = { issue: silent, info: silent, debug: silent, error: silent, progress: silent, result: silent };
	return async (text) => {
		const file = join(folder, 'report.txt');
		writeFileSync(file, text);
		return (await lint([file], { progress: false, summary: false, gitignore: false, root: folder }, reporter)).issues;
	};
}
