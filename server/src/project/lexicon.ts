import { description, type InferOutput, optional, pipe, safeParse } from 'valibot';
import { readCsv } from '../exchange/csv';
import { addTo } from '../report/groups';
import { linesOf } from '../report/lines';
import type { Span } from '../report/span';
import type { LexiconTerm } from '../rules/context';
import { cellOf, columnsOf } from './columns';
import { fields, oneOrMore, text, year } from './fields';
import type { FileProblem, Parsed } from './fileProblem';
import { isPattern, patternVariant } from './patterns';
import { readYaml, validPart } from './yamlFile';

/** Terms from a lexicon's text: YAML, or CSV by the file's name. Never throws; what is wrong is left out and told at its place. */
export function parseLexicon(path: string, source: string): Parsed<readonly LexiconTerm[]> {
	const { value: entries, problems } = path.toLowerCase().endsWith('.csv') ? csvEntries(path, source) : yamlEntries(path, source);
	const own: FileProblem[] = [];
	const complain = (span: Span, message: string) => own.push({ path, span, message });
	const known = knownBefore(entries);
	const terms = entries.flatMap((entry) => termFrom(path, entry, known, complain));
	return { value: terms, problems: [...problems, ...own] };
}

/** What one entry of a lexicon may hold; the editor's JSON Schema is made from it. */
export const entrySchema = fields({
	preferred: pipe(text, description('规范写法')),
	variants: pipe(oneOrMore(text), description('要改掉的写法；写在两条斜线之间的是正则，如 /规模(?:以上)?工业/')),
	note: optional(pipe(text, description('为什么这样写'))),
	from: optional(pipe(year, description('从哪一年的报告起（按安排工作的年份）'))),
	to: optional(pipe(year, description('到哪一年的报告止'))),
});

/** An entry with the places of its words. */
interface Entry extends InferOutput<typeof entrySchema> {
	/** From 0. */
	readonly line: number;
	readonly span: Span;
	spanOf(variant: string): Span;
}

function yamlEntries(path: string, source: string): Parsed<readonly Entry[]> {
	const file = readYaml(path, source);
	if (file.value === undefined) return { value: [], problems: file.problems };
	if (!Array.isArray(file.value)) {
		const message = '词表应是列表，每项以“- preferred: 规范写法”开头';
		return { value: [], problems: [...file.problems, { path, span: file.keySpan([]), message }] };
	}
	const lines = linesOf(source);
	const problems = [...file.problems];
	const entries = file.value.flatMap((_, index) => {
		const read = validPart(file, entrySchema, [index]);
		problems.push(...read.problems);
		const span = file.valueSpan([index, 'preferred']);
		const place = { line: lines.positionAt(span.start).line, span, spanOf: finder(source, file.valueSpan([index, 'variants'])) };
		return read.value ? [{ ...read.value, ...place }] : [];
	});
	return { value: entries, problems };
}

/** Where a word stands in a stretch of text; the stretch where it doesn't stand there as it reads. */
function finder(source: string, { start, end }: Span): (word: string) => Span {
	return (word) => {
		const at = source.slice(start, end).indexOf(word);
		return at < 0 ? { start, end } : { start: start + at, end: start + at + word.length };
	};
}

const columnNames = {
	preferred: ['规范写法', 'preferred'],
	variants: ['其他写法', 'variants'],
	note: ['说明', 'note'],
	from: ['起', 'from'],
	to: ['止', 'to'],
} as const;

function csvEntries(path: string, source: string): Parsed<readonly Entry[]> {
	const { rows, problems: misread, spanOf } = readCsv(source);
	const found = misread.map((each) => ({ path, ...each }));
	const [head, ...body] = rows;
	if (!head) return { value: [], problems: found };
	const columns = columnsOf(head, columnNames);
	if (columns.preferred === undefined || columns.variants === undefined) {
		const message = '第一行应是各列名称，至少有“规范写法”“其他写法”两列（另可有：说明、起、止）';
		return { value: [], problems: [...found, { path, span: spanOf(head.line), message }] };
	}
	const problems = [...found];
	const entries = body.flatMap((row) => {
		const cells = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cellOf(row, column)]));
		const given = Object.fromEntries(Object.entries(cells).filter(([name, cell]) => cell !== '' || name === 'preferred'));
		const result = safeParse(entrySchema, { ...given, variants: variantsIn(cells.variants ?? '') });
		const place = { line: row.line, span: spanOf(row.line, cells.preferred), spanOf: (variant: string) => spanOf(row.line, variant) };
		if (result.success) return [{ ...result.output, ...place }];
		const [{ path: keys, message }] = result.issues;
		problems.push({ path, span: spanOf(row.line, cells[String(keys?.[0]?.key)]), message });
		return [];
	});
	return { value: entries, problems };
}

/** 、 and | stand between variants, but not in a pattern. */
function variantsIn(cell: string): readonly string[] {
	if (isPattern(cell)) return [cell];
	return cell
		.split(/[、|｜]/)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

type Complain = (span: Span, message: string) => void;

function termFrom(path: string, entry: Entry, known: Known, complain: Complain): readonly LexiconTerm[] {
	const { preferred, note, from, to, line, span } = entry;
	if (from !== undefined && to !== undefined && from > to) {
		complain(span, `起止年份颠倒：起 ${from}，止 ${to}`);
		return [];
	}
	const variants = entry.variants.flatMap((written) => {
		const variant = isPattern(written) ? patternVariant(written, preferred) : (objection(written, entry, known) ?? { written });
		if (typeof variant !== 'string') return [variant];
		complain(entry.spanOf(written), variant);
		return [];
	});
	return variants.length === 0
		? []
		: [{ preferred, variants, ...(note && { note }), ...(from && { from }), ...(to && { to }), place: { path, line } }];
}

// Words that would be changed to and fro

interface Known {
	/** Entries by their preferred form, and by each of their variants. */
	readonly preferred: ReadonlyMap<string, readonly Entry[]>;
	readonly variants: ReadonlyMap<string, readonly Entry[]>;
}

function knownBefore(entries: readonly Entry[]): Known {
	const preferred = new Map<string, Entry[]>();
	const variants = new Map<string, Entry[]>();
	for (const entry of entries) {
		addTo(preferred, entry.preferred, entry);
		for (const variant of entry.variants) addTo(variants, variant, entry);
	}
	return { preferred, variants };
}

/** Why a plain word can't be a variant; undefined when it can. */
function objection(written: string, entry: Entry, { preferred, variants }: Known): string | undefined {
	if (written === entry.preferred) return '其他写法与规范写法相同';
	if (written.length < 2) return '其他写法至少两个字：一个字的写法会误报，可以写成正则 /…/';
	const rightElsewhere = preferred.get(written)?.find((other) => meet(entry, other));
	if (rightElsewhere) return `“${written}”在第 ${rightElsewhere.line + 1} 行是规范写法，不能又要改掉`;
	const first = variants.get(written)?.find((other) => meet(entry, other));
	if (first && first !== entry && first.preferred !== entry.preferred)
		return `“${written}”在第 ${first.line + 1} 行已定为改成“${first.preferred}”，只能有一种改法`;
	return undefined;
}

/** Whether two entries hold in some year both. */
function meet(one: Entry, other: Entry): boolean {
	return (one.from ?? 0) <= (other.to ?? Number.POSITIVE_INFINITY) && (other.from ?? 0) <= (one.to ?? Number.POSITIVE_INFINITY);
}
