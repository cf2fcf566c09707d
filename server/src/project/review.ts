import { type InferOutput, optional, picklist, safeParse, string } from 'valibot';
import { date, fields, ordinal, text } from './fields';
import type { FileProblem, Parsed } from './fileProblem';
import { readYaml, validPart } from './yamlFile';

const written = string('这里应是一段文字');

export const reviewEntrySchema = fields({
	file: optional(text),
	indicator: written,
	text,
	context: text,
	after: optional(written),
	occurrence: optional(ordinal),
	state: picklist(['checked', 'returned'], '这里应是 checked（已核）或 returned（退回）'),
	by: text,
	date,
	note: optional(text),
});

/**
 * What one reviewer said of one figure: 已核 or 退回. It holds as long as the figure's sentence says the same (`signOffs.ts`).
 * `file` is the draft, relative to the project's root with `/`; `after` the end of what stands before the sentence, which tells twins apart.
 */
export type ReviewEntry = Readonly<InferOutput<typeof reviewEntrySchema>>;

/** Entries of .hegao/review.yml. Never throws; what is wrong is left out and told at its place. */
export function parseReview(path: string, source: string): Parsed<readonly ReviewEntry[]> {
	const items = itemsIn(path, source);
	return {
		value: items.flatMap(({ entry }) => (entry ? [entry] : [])),
		problems: items.flatMap(({ problems }) => problems).slice(0, mostProblems),
	};
}

/** Whether something stands in the file that is no entry and no comment, and would be lost when it is written anew. */
export function isDamaged(source: string): boolean {
	return itemsIn('', source).some(({ entry, isComment }) => entry === undefined && !isComment);
}

/**
 * The file's new text: just these entries, each on one line, and the lines in the order of their texts. So additions of two people lie apart,
 * and joining the lines of both sides (`merge=union`) is always a valid file. Comments, and lines of entries that stay, are kept as they were.
 */
export function printReview(entries: readonly ReviewEntry[], before = ''): string {
	const items = itemsIn('', before);
	const old = new Map(items.flatMap(({ entry, text: kept }) => (entry ? [[lineOf(entry), kept]] : [])));
	const lines = [...new Set(entries.map(lineOf))].sort();
	const comments = items.filter(({ isComment }) => isComment).map(({ text: comment }) => comment);
	return [...comments, ...lines.map((line) => old.get(line) ?? line)].map((line) => `${line}\n`).join('');
}

/** JSON is YAML, can always stand on one line, and is read a hundred times as fast. Keys are always in the same order. */
function lineOf(entry: ReviewEntry): string {
	const keys = Object.keys(reviewEntrySchema.entries) as readonly (keyof ReviewEntry)[];
	const pairs = keys.filter((key) => entry[key] !== undefined).map((key) => `"${key}": ${JSON.stringify(String(entry[key]))}`);
	return `- {${pairs.join(', ')}}`;
}

// Reading

const mostProblems = 100;

/** An entry's lines or a comment's; read one by one, so that a damaged one takes no other with it. */
interface Item {
	/** Without the last line break. */
	readonly text: string;
	readonly isComment: boolean;
	readonly entry?: ReviewEntry;
	readonly problems: readonly FileProblem[];
}

/** An entry goes on in lines that are indented, blank or comments; anything else begins a new item. */
const item = /^(?:-(?=\s)[^\r\n]*(?:\r?\n(?:[ \t#][^\r\n]*)?(?=\r?\n|$))*|[^\r\n]+)/gm;

function itemsIn(path: string, source: string): readonly Item[] {
	return Array.from(source.matchAll(item), ({ 0: found, index }) => itemFrom(path, found.trimEnd(), index)).filter(
		({ text: kept }) => kept !== '',
	);
}

function itemFrom(path: string, source: string, start: number): Item {
	if (/^\s*(?:#|$)/.test(source)) return { text: source, isComment: true, problems: [] };
	const { value: entry, problems } = fromLine(source) ?? fromYaml(path, source, start);
	return { text: source, isComment: false, ...(entry && { entry }), problems };
}

/** An entry as it is written here; undefined for any other form. */
function fromLine(source: string): Parsed<ReviewEntry | undefined> | undefined {
	if (!source.startsWith('- {"') || source.includes('\n')) return undefined;
	try {
		const result = safeParse(reviewEntrySchema, JSON.parse(source.slice(2)));
		return result.success ? { value: result.output, problems: [] } : undefined;
	} catch {
		return undefined;
	}
}

function fromYaml(path: string, source: string, start: number): Parsed<ReviewEntry | undefined> {
	const file = readYaml(path, source);
	const { value, problems } = Array.isArray(file.value) ? validPart(file, reviewEntrySchema, [0]) : noEntry(path, source);
	const moved = [...file.problems, ...problems].map((each) => ({
		...each,
		span: { start: start + each.span.start, end: start + each.span.end },
	}));
	return { value: file.problems.length > 0 ? undefined : value, problems: moved };
}

function noEntry(path: string, source: string): Parsed<undefined> {
	const span = { start: 0, end: source.length };
	return { value: undefined, problems: [{ path, span, message: '这里应是一项签核，以“- ”开头' }] };
}
