import { type InferOutput, optional, string } from 'valibot';
import { type Document, isMap, isSeq, type ParsedNode, parseDocument, type YAMLSeq } from 'yaml';
import { compareText } from '../report/order';
import type { Report } from '../report/report';
import type { Finding } from '../rules/rule';
import { anchorOf } from './anchors';
import { date, fields, ordinal, text } from './fields';
import type { Parsed } from './fileProblem';
import { keyOf } from './suppressions';
import { readYaml, validPart, type YamlFile, yamlOptions } from './yamlFile';

const entrySchema = fields({
	rule: text,
	file: optional(text),
	text: string('这里应是一段文字'),
	context: string('这里应是一段文字'),
	occurrence: optional(ordinal),
	reason: text,
	by: text,
	date,
	until: optional(date),
});

/** A finding that somebody looked at and lets stand. It holds as long as its sentence says the same. */
export type AcceptedEntry = Readonly<InferOutput<typeof entrySchema>>;

/** Who accepts and why; dates as 2025-01-31. */
export interface Acceptance {
	readonly reason: string;
	readonly by: string;
	readonly date: string;
	/** The last day it holds. */
	readonly until?: string;
	/** The draft, relative to the project's root with `/`; left out: any draft. */
	readonly file?: string;
}

/** The reason of entries made in bulk for what was there when checking began. */
export const baselineReason = '基线';

/** Entries of .hegao/accepted.yml. Never throws; what is wrong is left out and told at its place. */
export function parseAccepted(path: string, source: string): Parsed<readonly AcceptedEntry[]> {
	const file = readYaml(path, source);
	if (file.value === undefined) return { value: [], problems: file.problems };
	if (!Array.isArray(file.value)) {
		return { value: [], problems: [...file.problems, { path, span: file.keySpan([]), message: '这里应是列表，每项以“- rule: 规则”开头' }] };
	}
	const parts = file.value.map((_, index) => validPart(file, entrySchema, [index]));
	return {
		value: parts.flatMap(({ value }) => (value ? [value] : [])),
		problems: [...file.problems, ...parts.flatMap(({ problems }) => problems)],
	};
}

/** A finding as an entry that accepts it. */
export function acceptedEntry(
	finding: Pick<Finding, 'rule' | 'span'>,
	report: Report,
	{ reason, by, date: day, until, file }: Acceptance,
): AcceptedEntry {
	const { text: marked, context, occurrence } = anchorOf(report, finding.span);
	return {
		rule: finding.rule,
		...(file !== undefined && { file }),
		text: marked,
		context,
		...(occurrence > 1 && { occurrence }),
		reason,
		by,
		date: day,
		...(until !== undefined && { until }),
	};
}

/** All findings of a draft as entries, each once. */
export function baselineEntries(
	findings: readonly Pick<Finding, 'rule' | 'span'>[],
	report: Report,
	acceptance: Omit<Acceptance, 'reason'>,
): readonly AcceptedEntry[] {
	const entries = findings.map((finding) => acceptedEntry(finding, report, { ...acceptance, reason: baselineReason }));
	return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

// Writing

/**
 * The file's new text: just these entries, in an order that does not depend on when they were made, one a block, so that versions merge.
 * Comments and entries that are not understood are kept from the text `before`. Undefined when that is no list of entries, which must not be written over.
 */
export function printAccepted(entries: readonly AcceptedEntry[], before = ''): string | undefined {
	const file = readYaml('', before);
	if (file.problems.length > 0 || !(file.value === undefined || Array.isArray(file.value))) return undefined;
	const document = parseDocument<ParsedNode, false>(before, yamlOptions);
	const list: YAMLSeq = isSeq(document.contents) ? document.contents : document.createNode([]);
	const left = new Map(entries.map((entry) => [JSON.stringify(writtenForm(entry)), entry]));
	const kept = list.items.filter((_, index) => isKept(file, index, left));
	const added = [...left.values()].map((entry) => document.createNode(writtenForm(entry)));
	list.items = [...kept, ...added].sort((one, other) => compareText(sortKey(one), sortKey(other)));
	for (const [index, item] of list.items.entries()) if (isMap(item)) item.spaceBefore = index > 0;
	list.flow = false;
	document.contents = list as YAMLSeq.Parsed;
	return written(document);
}

/** The library reads some forms that it can't write, like a tag on nothing; such a file is left to its owner. */
function written(document: Document<ParsedNode, false>): string | undefined {
	try {
		return document.toString({ lineWidth: 0 });
	} catch {
		return undefined;
	}
}

/** An entry that is no longer among `left` was taken back; one that is there is taken out of it. */
function isKept(file: YamlFile, index: number, left: Map<string, AcceptedEntry>): boolean {
	const { value: entry } = validPart(file, entrySchema, [index]);
	return entry === undefined || left.delete(JSON.stringify(writtenForm(entry)));
}

/** With its keys always in the same order, and all of them texts. */
function writtenForm(entry: AcceptedEntry): Readonly<Record<string, string>> {
	const keys = Object.keys(entrySchema.entries) as readonly (keyof AcceptedEntry)[];
	return Object.fromEntries(keys.filter((key) => entry[key] !== undefined).map((key) => [key, String(entry[key])]));
}

function sortKey(item: unknown): string {
	if (!isMap(item)) return '';
	return ['file', 'rule', 'context', 'text', 'occurrence', 'date'].map((key) => String(item.get(key) ?? '')).join('\0');
}
