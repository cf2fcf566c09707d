import { fitsGlob, type Glob, globOf } from './globs';

/** One line of a .gitignore. */
export interface IgnoreRule {
	readonly glob: Glob;
	/** `!`: takes back what an earlier line left out. */
	readonly isNegated: boolean;
	readonly isForFolders: boolean;
	/** How many folders down the file lies: it speaks of paths from there on. */
	readonly depth: number;
}

/** The lines of a .gitignore; any text is one. As on most machines capitals make no difference. */
export function ignoreRules(text: string, depth: number): readonly IgnoreRule[] {
	return text.split(/\r?\n/).flatMap((line) => ruleOf(line, depth) ?? []);
}

/** Whether a path is left out: the last line that fits it decides. What lies in a folder that is left out need not be asked about. */
export function isIgnored(rules: readonly IgnoreRule[], path: readonly string[], isFolder: boolean): boolean {
	const names = path.map((name) => name.toLowerCase());
	const last = rules.findLast(({ glob, isForFolders, depth }) => (isFolder || !isForFolders) && fitsGlob(glob, names.slice(depth)));
	return last !== undefined && !last.isNegated;
}

function ruleOf(line: string, depth: number): IgnoreRule | undefined {
	if (line.startsWith('#')) return undefined;
	const isNegated = line.startsWith('!');
	const written = withoutTrailingBlanks(line.slice(isNegated ? 1 : 0)).toLowerCase();
	const isForFolders = written.endsWith('/');
	const pattern = written.replace(/\/$/, '');
	if (pattern === '' || written.length > longestLine) return undefined;
	// A slash before its end ties a pattern to the file's own folder.
	const anchored = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`;
	return { glob: globOf(anchored), isNegated, isForFolders, depth };
}

const longestLine = 1000;

/** Those that no backslash keeps. */
function withoutTrailingBlanks(line: string): string {
	const end = line.trimEnd().length;
	return line.slice(0, line[end - 1] === '\\' && end < line.length ? end + 1 : end);
}
