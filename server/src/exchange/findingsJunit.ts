import type { Finding } from '../rules/rule';
import { type CheckedFile, isUnsilenced, rangeOf } from './findings';

/** The findings as JUnit XML: a suite a file, a failed case a finding; hints pass. */
export function findingsJunit(files: readonly CheckedFile[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hegao">\n${files.map(suite).join('')}</testsuites>\n`;
}

function suite(file: CheckedFile): string {
	const serious = file.findings.filter((finding) => finding.tier !== 'information' && isUnsilenced(finding));
	const cases = serious.map((finding) => failedCase(file, finding)).join('') || `\t\t<testcase name="${xml(file.path)}"/>\n`;
	return `\t<testsuite name="${xml(file.path)}" tests="${Math.max(1, serious.length)}" failures="${serious.length}">\n${cases}\t</testsuite>\n`;
}

function failedCase({ path, lines }: CheckedFile, { rule, tier, message, span }: Finding): string {
	const { line, character } = rangeOf(lines, span).start;
	const name = `${rule} ${path}:${line + 1}:${character + 1}`;
	return `\t\t<testcase name="${xml(name)}"><failure type="${tier}" message="${xml(message)}"/></testcase>\n`;
}

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};

/** An attribute's value. Control characters and lone surrogates have no place in XML 1.0, escaped or not. */
function xml(text: string): string {
	return text
		.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '�')
		.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}
