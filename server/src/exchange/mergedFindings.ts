import type { Summary } from './findings';
import type { Refused } from './refusal';
import { jsonText } from './steering';

/** Results of several calls as one, with what counts for the exit code. */
export interface Merged {
	readonly text: string;
	readonly errors: number;
	readonly warnings: number;
}

/** Puts results that `check` wrote together, all as JSON or all as SARIF; files come in the order in which a folder is read. */
export function mergedFindings(texts: readonly string[]): Merged | Refused {
	const logs = texts.map(parsed);
	if (logs.every(isJson)) return mergedJson(logs);
	if (logs.every(isSarif)) return mergedSarif(logs);
	const odd = logs.findIndex((log) => !isJson(log) && !isSarif(log)) + 1;
	return { reason: odd > 0 ? `第 ${odd} 个文件不是 check 用 --format json 或 sarif 写出的结果` : 'JSON 和 SARIF 不能混在一起' };
}

interface JsonLog {
	readonly files: readonly { readonly path: string }[];
	readonly summary: Summary;
}

interface SarifResult {
	readonly level: string;
	readonly suppressions?: readonly unknown[];
	readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

interface SarifLog {
	readonly runs: readonly [{ readonly results: readonly SarifResult[] }];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isJson(log: unknown): log is JsonLog {
	const { files, summary } = (log ?? {}) as Partial<JsonLog>;
	return Array.isArray(files) && typeof summary?.errors === 'number' && files.every(({ path }) => typeof path === 'string');
}

function isSarif(log: unknown): log is SarifLog {
	const run = ((log ?? {}) as Partial<SarifLog>).runs?.[0];
	return Array.isArray(run?.results) && run.results.every((result) => typeof uriOf(result) === 'string');
}

function mergedJson(logs: readonly JsonLog[]): Merged {
	const sum = (count: keyof Summary) => logs.reduce((total, { summary }) => total + summary[count], 0);
	const files = inOrder(
		logs.flatMap((log) => log.files),
		({ path }) => path,
	);
	const summary = { errors: sum('errors'), warnings: sum('warnings'), information: sum('information') };
	return { text: jsonText({ files, summary }), errors: summary.errors, warnings: summary.warnings };
}

function mergedSarif(logs: readonly SarifLog[]): Merged {
	const results = inOrder(
		logs.flatMap(({ runs }) => runs[0].results),
		(result) => decodeURIComponent(uriOf(result) ?? ''),
	);
	const count = (level: string) => results.filter((result) => result.level === level && !result.suppressions).length;
	const log = { ...logs[0], runs: [{ ...logs[0]?.runs[0], results }] };
	return { text: jsonText(log), errors: count('error'), warnings: count('warning') };
}

function uriOf({ locations }: Partial<SarifResult>): string | undefined {
	return locations?.[0]?.physicalLocation?.artifactLocation?.uri;
}

/** Folder by folder, each by its names: a path is compared name by name, or `a b` would come between `a` and what is in it. */
function inOrder<Item>(items: readonly Item[], pathOf: (item: Item) => string): readonly Item[] {
	const keyed = items.map((item) => ({ item, names: pathOf(item).split(/[\\/]/) }));
	return keyed.sort((one, other) => compareNames(one.names, other.names)).map(({ item }) => item);
}

function compareNames(one: readonly string[], other: readonly string[]): number {
	for (const [at, name] of one.entries()) {
		const against = other[at];
		if (against === undefined) return 1;
		if (name !== against) return name < against ? -1 : 1;
	}
	return one.length - other.length;
}
