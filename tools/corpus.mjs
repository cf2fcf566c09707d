// Reads a corpus folder for the counting scripts: every .txt and .md below it, hard-wrapped lines joined.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {{ path: string, text: string }[]} the reports below a folder, their hard-wrapped lines joined */
export function readCorpus(folder) {
	if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		console.error(`Not a folder: ${folder ?? '(none given)'}`);
		process.exit(2);
	}
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(txt|md)$/i.test(name))
		.sort()
		.map((name) => ({ path: name, text: joinLines(readFileSync(join(folder, name), 'utf8')) }));
}

// A line that does not end a sentence, heading or clause, followed by a line that does not begin one, was wrapped by a printer.
// NFKC makes one sign of the many that look alike (full-width digits, ㎡, ／), and turns every kind of space into a plain one.
function joinLines(text) {
	return text
		.normalize('NFKC')
		.replace(/\r\n?/g, '\n')
		.replace(/(?<=[\p{Script=Han}\d.,、%])\n(?=[\d%、,;。.)”]|\p{Script=Han}(?![、.]))/gu, (_, at, whole) =>
			whole.slice(whole.lastIndexOf('\n', at - 1) + 1, at).length >= 30 ? '' : '\n',
		);
}
