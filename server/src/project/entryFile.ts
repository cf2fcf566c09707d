import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import type { FileProblem, Parsed } from './fileProblem';
import { readYaml, validPart } from './yamlFile';

/** What the lines of a file are declared with: a map of texts. */
type EntrySchema = GenericSchema<unknown, object> & { readonly entries: object };

/**
 * A YAML file that people add entries to, each on one line, and the lines in the order of their texts. So additions of two people lie apart,
 * and joining the lines of both sides (`merge=union`) is always a valid file.
 */
export interface EntryFile<Entry> {
	/** Never throws; what is wrong is left out and told at its place. */
	parse(path: string, source: string): Parsed<readonly Entry[]>;
	/** Whether something stands in the file that is no entry and no comment, and would be lost when it is written anew. */
	isDamaged(source: string): boolean;
	/** The file's new text: just these entries. Comments, and lines of entries that stay, are kept as they were `before`. */
	print(entries: readonly Entry[], before?: string): string;
}

/** @param noun what an entry is called, for messages */
export function entryFile<const Schema extends EntrySchema>(schema: Schema, noun: string): EntryFile<InferOutput<Schema>> {
	type Entry = InferOutput<Schema>;
	const itemsOf = (path: string, source: string) => itemsIn<Entry>(path, source, schema as GenericSchema<unknown, Entry>, noun);
	const lineOf = (entry: Entry) => lineFrom(entry, Object.keys(schema.entries));
	return {
		parse(path, source) {
			const items = itemsOf(path, source);
			return {
				value: items.flatMap(({ entry }) => (entry ? [entry] : [])),
				problems: items.flatMap(({ problems }) => problems).slice(0, mostProblems),
			};
		},
		isDamaged: (source) => itemsOf('', source).some(({ entry, isComment }) => entry === undefined && !isComment),
		print(entries, before = '') {
			const items = itemsOf('', before);
			const old = new Map(items.flatMap(({ entry, text }) => (entry ? [[lineOf(entry), text]] : [])));
			const lines = [...new Set(entries.map(lineOf))].sort();
			const comments = items.filter(({ isComment }) => isComment).map(({ text }) => text);
			return [...comments, ...lines.map((line) => old.get(line) ?? line)].map((line) => `${line}\n`).join('');
		},
	};
}

/** JSON is YAML, can always stand on one line, and is read a hundred times as fast. Keys are always in the same order. */
function lineFrom(entry: object, keys: readonly string[]): string {
	const values = entry as Readonly<Record<string, unknown>>;
	const pairs = keys.filter((key) => values[key] !== undefined).map((key) => `"${key}": ${JSON.stringify(String(values[key]))}`);
	return `- {${pairs.join(', ')}}`;
}

// Reading

const mostProblems = 100;

/** An entry's lines or a comment's; read one by one, so that a damaged one takes no other with it. */
interface Item<Entry> {
	/** Without the last line break. */
	readonly text: string;
	readonly isComment: boolean;
	readonly entry?: Entry;
	readonly problems: readonly FileProblem[];
}

/** An entry goes on in lines that are indented, blank or comments; anything else begins a new item. */
const item = /^(?:-(?=\s)[^\r\n]*(?:\r?\n(?:[ \t#][^\r\n]*)?(?=\r?\n|$))*|[^\r\n]+)/gm;

type Schema<Entry> = GenericSchema<unknown, Entry>;

function itemsIn<Entry>(path: string, source: string, schema: Schema<Entry>, noun: string): readonly Item<Entry>[] {
	let left = mostByHand;
	const read = ({ 0: found, index }: RegExpExecArray): Item<Entry> => {
		const text = found.trimEnd();
		if (/^\s*(?:#|$)/.test(text)) return { text, isComment: true, problems: [] };
		const { value: entry, problems } = fromLine(text, schema) ?? (left-- > 0 ? fromYaml(path, text, index, schema, noun) : unread);
		return { text, isComment: false, ...(entry && { entry }), problems };
	};
	return Array.from(source.matchAll(item), read).filter(({ text: kept }) => kept !== '');
}

/** Reading YAML takes a hundred times as long as a line that is written here; nobody writes more entries by hand, and more problems are not told. */
const mostByHand = 5_000;
const unread: Parsed<undefined> = { value: undefined, problems: [] };

/** An entry as it is written here; undefined for any other form. */
function fromLine<Entry>(source: string, schema: Schema<Entry>): Parsed<Entry | undefined> | undefined {
	if (!source.startsWith('- {"') || source.includes('\n')) return undefined;
	try {
		const result = safeParse(schema, JSON.parse(source.slice(2)));
		return result.success ? { value: result.output, problems: [] } : undefined;
	} catch {
		return undefined;
	}
}

function fromYaml<Entry>(path: string, source: string, start: number, schema: Schema<Entry>, noun: string): Parsed<Entry | undefined> {
	const file = readYaml(path, source);
	const { value, problems } = Array.isArray(file.value) ? validPart(file, schema, [0]) : noEntry(path, source, noun);
	const moved = [...file.problems, ...problems].map((each) => ({
		...each,
		span: { start: start + each.span.start, end: start + each.span.end },
	}));
	return { value: file.problems.length > 0 ? undefined : value, problems: moved };
}

function noEntry(path: string, source: string, noun: string): Parsed<undefined> {
	const span = { start: 0, end: source.length };
	return { value: undefined, problems: [{ path, span, message: `这里应是一项${noun}，以“- ”开头` }] };
}
