import type { Finding, Tier } from '../rules/rule';
import { type CheckedFile, isUnsilenced, rangeOf } from './findings';
import { withoutSteering } from './steering';

const commands: Readonly<Record<Tier, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** The findings as workflow commands that GitHub Actions turns into annotations. */
export function findingsGithub(files: readonly CheckedFile[]): string {
	return files.flatMap((file) => file.findings.filter(isUnsilenced).map((finding) => `${command(file, finding)}\n`)).join('');
}

function command({ path, lines }: CheckedFile, { rule, tier, message, span }: Finding): string {
	const { start, end } = rangeOf(lines, span);
	const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1},col=${start.character + 1},endColumn=${end.character + 1}`;
	return `::${commands[tier]} ${place},title=${property(rule)}::${escaped(message)}`;
}

function escaped(text: string): string {
	return withoutSteering(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
	return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
