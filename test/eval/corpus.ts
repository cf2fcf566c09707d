import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/project/decode';
import { InputError, messageOf } from './input';

/** Reports by their path below one folder. */
export interface Corpus {
	/** The paths of all reports, in order. */
	readonly files: readonly string[];
	/** A report's text. @throws InputError */
	textOf(file: string): string;
}

/** @throws InputError when there is no such folder, or no report in it */
export function corpusIn(folder: string): Corpus {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new InputError(`${folder}: no such folder. Name the folder that holds the reports: --corpus DIR.`);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name.endsWith('.txt'))
		.sort();
	if (files.length === 0) throw new InputError(`${folder}: holds no .txt file. Name the folder that holds the reports: --corpus DIR.`);
	const texts = new Map<string, string>();
	return {
		files,
		textOf(file) {
			const text = texts.get(file) ?? readText(join(folder, file), folder, file);
			texts.set(file, text);
			return text;
		},
	};
}

function readText(path: string, folder: string, file: string): string {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path);
	} catch (error) {
		throw new InputError(`${file}: can't be read in ${folder}: ${messageOf(error)}. Is --corpus the folder that the set was made from?`);
	}
	const decoded = decode(bytes);
	if (!decoded) throw new InputError(`${path}: is no text. Save it as UTF-8.`);
	return decoded.text;
}
