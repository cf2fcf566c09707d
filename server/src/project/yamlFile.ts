import { type GenericSchema, safeParse } from 'valibot';
import {
	isAlias,
	isCollection,
	isMap,
	isPair,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type YAMLError,
	type YAMLMap,
} from 'yaml';
import type { Span } from '../report/span';
import type { FileProblem, Parsed } from './fileProblem';

/** A YAML file as plain values that remember where they stand. Every scalar is the text it was written as: 007, on, 2025-01-01 stay themselves. */
export interface YamlFile {
	readonly path: string;
	/** Maps as objects, lists as arrays, scalars as texts; undefined for an empty file. */
	readonly value: unknown;
	readonly problems: readonly FileProblem[];
	/** Where the value stands that keys lead to, or else the nearest value round it. */
	valueSpan(keys: Keys): Span;
	/** Where the last of the keys itself stands; for an entry of a list, the entry. */
	keySpan(keys: Keys): Span;
}

/** Keys of maps and indices of lists, from the outermost. */
export type Keys = readonly (string | number)[];

/** Reads any text; what is no YAML, repeats a key or nests too deep is a problem. */
export function readYaml(path: string, text: string): YamlFile {
	const refusal = refusalOf(text);
	if (refusal !== undefined) return fileOf(path, text, null, [{ path, span: { start: 0, end: firstLineEnd(text) }, message: refusal }]);
	const document = parseDocument(text, yamlOptions);
	const problems = [...document.errors, ...document.warnings].map((error) => problemOf(path, text, error));
	return fileOf(path, text, document.contents, problems.slice(0, mostProblems));
}

/** The part of a file that keys lead to, as a schema wants it; undefined when too little is right. */
export function validPart<Value>(file: YamlFile, schema: GenericSchema<unknown, Value>, at: Keys = []): Parsed<Value | undefined> {
	const problems: FileProblem[] = [];
	let value = partAt(file.value, at);
	const pruned = new Set<string>();
	for (let round = 0; round < mostRounds; round++) {
		const result = safeParse(schema, value);
		if (result.success) return { value: result.output, problems: problems.sort(byPlace) };
		for (const { path = [], message, input } of result.issues) {
			const keys = path.map(({ key }) => key as string | number);
			const isKey = path.at(-1)?.origin === 'key';
			const isMissing = isKey && input === undefined;
			if (!pruned.has(keys.join('\0'))) problems.push({ path: file.path, span: spanOf(file, [...at, ...keys], isKey, isMissing), message });
			const wrong = isMissing ? keys.slice(0, -1) : keys;
			pruned.add(wrong.join('\0'));
			value = without(value, wrong);
		}
		if (value === undefined) break;
	}
	return { value: undefined, problems: problems.sort(byPlace) };
}

function byPlace(one: FileProblem, other: FileProblem): number {
	return one.span.start - other.span.start;
}

/** Like the failsafe schema's, all scalars are texts. Keys are held for unique here, since the library does it in quadratic time. */
export const yamlOptions = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;

// The parser is recursive, and its memory grows with the square of the depth: 100,000 dashes in a row ended the process.
const largestText = 500_000;
const deepestBlock = 100;
const deepestFlow = 50;
const deepestValue = 20;
const mostProblems = 100;
const mostRounds = 100;

/** Why a text is not even tried. */
function refusalOf(text: string): string | undefined {
	if (text.length > largestText) return `文件过大（超过 ${largestText} 字），请拆成几个文件，词表也可改用 CSV`;
	const isDeep = new RegExp(`^[ \\t?:-]{${deepestBlock},}`, 'm').test(text) || flowDepth(text) > deepestFlow;
	return isDeep ? '嵌套过深，无法读取' : undefined;
}

function flowDepth(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (const character of text) {
		if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
		else if ((character === ']' || character === '}') && depth > 0) depth--;
	}
	return deepest;
}

function problemOf(path: string, text: string, { pos, code }: YAMLError | Pick<YAMLError, 'pos' | 'code'>): FileProblem {
	const start = Math.min(pos[0], text.length);
	return { path, span: { start, end: Math.max(start, Math.min(pos[1], text.length)) }, message: messages[code] ?? otherMessage };
}

const otherMessage = '不是正确的 YAML：请检查缩进、冒号后的空格和引号';
const messages: Readonly<Record<string, string>> = {
	TAB_AS_INDENT: 'YAML 不能用制表符缩进，请改用空格',
	BAD_INDENT: '缩进不对：同一级的各项应对齐',
	MISSING_CHAR: '缺少符号：冒号后要有空格，引号、方括号要成对',
	MULTIPLE_DOCS: '一个文件里只能有一份内容，请去掉多余的“---”',
	MULTILINE_IMPLICIT_KEY: '这一行缺少冒号，或引号没有成对',
	BLOCK_AS_IMPLICIT_KEY: '一行里只能有一个“名称: 内容”，请换行并缩进',
	TAG_RESOLVE_FAILED: '不支持 YAML 标签（!…），请直接写内容',
	BAD_ALIAS: '不支持 YAML 引用（*…），请直接写出内容；以 * 开头的文字要加引号',
};

function fileOf(path: string, text: string, contents: unknown, parserProblems: readonly FileProblem[]): YamlFile {
	const problems = [...parserProblems];
	const complain = (node: unknown, message: string) => problems.push({ path, span: rangeOf(node) ?? whole, message });
	const whole = { start: 0, end: firstLineEnd(text) };
	const spanAt = (keys: Keys, pick: (found: Found) => unknown) => {
		const found = foundAt(contents, keys);
		return rangeOf(pick(found)) ?? rangeOf(found.value) ?? whole;
	};
	return {
		path,
		value: plain(contents, 0, complain),
		problems,
		valueSpan: (keys) => spanAt(keys, ({ value }) => value),
		keySpan: (keys) => spanAt(keys, ({ key }) => key),
	};
}

function firstLineEnd(text: string): number {
	return Math.max(0, text.search(/[\r\n]|$/));
}

type Complain = (node: unknown, message: string) => void;

/** A node's value without any class of the library; what can't be is left out and complained of. */
function plain(node: unknown, depth: number, complain: Complain): unknown {
	if (isScalar(node)) return typeof node.value === 'string' ? node.value : undefined;
	if (isAlias(node)) complain(node, messages.BAD_ALIAS ?? otherMessage);
	if (!isCollection(node)) return undefined;
	if (depth >= deepestValue) {
		complain(node, '嵌套过深，无法读取');
		return undefined;
	}
	if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, complain));
	return isMap(node) ? plainMap(node, depth, complain) : undefined;
}

function plainMap(map: YAMLMap, depth: number, complain: Complain): unknown {
	const entries = new Map<string, unknown>();
	for (const { key, value } of map.items) {
		if (!isScalar(key) || typeof key.value !== 'string') complain(key ?? map, '名称应为一段文字');
		else if (entries.has(key.value)) complain(key, `“${key.value}”写了两遍，请删去一个`);
		else entries.set(key.value, plain(value, depth + 1, complain));
	}
	return Object.fromEntries(entries);
}

// Places

interface Found {
	readonly key: unknown;
	readonly value: unknown;
}

function foundAt(contents: unknown, keys: Keys): Found {
	let found: Found = { key: contents, value: contents };
	for (const key of keys) {
		const next = childOf(found.value, key);
		if (!next) break;
		found = next;
	}
	return found;
}

function childOf(node: unknown, key: string | number): Found | undefined {
	if (isSeq(node)) {
		const item = node.items[Number(key)];
		return item === undefined ? undefined : { key: item, value: item };
	}
	if (!isMap(node)) return undefined;
	const pair = node.items.find((each: Pair) => isPair(each) && isScalar(each.key) && each.key.value === String(key));
	return pair && { key: pair.key, value: isVisible(pair.value) ? pair.value : pair.key };
}

/** What was left empty stands nowhere. */
function isVisible(node: unknown): boolean {
	const span = rangeOf(node);
	return span !== undefined && span.end > span.start;
}

function rangeOf(node: unknown): Span | undefined {
	const range = (node as Partial<Node> | null | undefined)?.range;
	return range ? { start: range[0], end: range[1] } : undefined;
}

/** A missing key is shown where the map begins: marking the whole of it would hide what else is wrong there. */
function spanOf(file: YamlFile, keys: Keys, isKey: boolean, isMissing: boolean): Span {
	if (isMissing) return keys.length > 1 ? firstKeySpan(file, keys.slice(0, -1)) : file.keySpan([]);
	return isKey ? file.keySpan(keys) : file.valueSpan(keys);
}

function firstKeySpan(file: YamlFile, keys: Keys): Span {
	const [first] = Object.keys((partAt(file.value, keys) ?? {}) as object);
	return first === undefined ? file.valueSpan(keys) : file.keySpan([...keys, first]);
}

// Plain values

function partAt(value: unknown, keys: Keys): unknown {
	return keys.reduce<unknown>((part, key) => (isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined), value);
}

/** A value less one part of it. A list keeps its length, so that indices still lead to the file; its schema drops what is undefined. */
function without(value: unknown, keys: Keys): unknown {
	const [key, ...rest] = keys;
	if (key === undefined) return undefined;
	if (!isObject(value)) return value;
	const part = without(value[key], rest);
	if (Array.isArray(value)) return value.with(Number(key), part);
	const { [key]: _, ...others } = value;
	return part === undefined ? others : { ...others, [key]: part };
}

function isObject(value: unknown): value is Record<string | number, unknown> {
	return typeof value === 'object' && value !== null;
}
