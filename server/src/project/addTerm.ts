import { join } from 'node:path';
import { isMap, isSeq, type ParsedNode, parseDocument, stringify } from 'yaml';
import type { LexiconTerm } from '../rules/context';
import type { Files } from './files';
import { parseLexicon } from './lexicon';
import { rewrite } from './rewriting';
import { settingsName, textAt } from './root';
import { parseSettings } from './settings';
import { readYaml, yamlOptions } from './yamlFile';

interface NewTerm {
	readonly preferred: string;
	readonly variants: readonly string[];
}

/** What came of it: in `lexicon` the file's name relative to the root, or why nothing was written. */
interface Added {
	/** In Chinese; empty when it was written. */
	readonly refusal: string;
	/** There is no lexicon, and none may be made. */
	readonly isMissing: boolean;
	readonly lexicon: string;
}

const newLexicon = '词表.yml';

/**
 * Writes a term into the project's first lexicon; what stands there stays as it is, comments too. Without a lexicon one is made, where that is
 * allowed, and named in report.yml. @throws as `rewrite`
 */
export async function addTerm(files: Files, root: string, term: NewTerm, mayCreate: boolean): Promise<Added> {
	const settings = join(root, settingsName);
	const [named] = parseSettings(settingsName, (await textAt(files, settings)) ?? '').value.lexicon ?? [];
	if (named === undefined && !mayCreate) return { refusal: '', isMissing: true, lexicon: '' };
	const lexicon = named ?? newLexicon;
	const reason =
		(await changed(files, root, lexicon, (before) => withTerm(lexicon, before, term))) ??
		(named === undefined ? await changed(files, root, settingsName, (before) => withLine(before, `lexicon: ${lexicon}`)) : undefined);
	return { refusal: reason ?? '', isMissing: false, lexicon: reason === undefined ? lexicon : '' };
}

/** Why a file was not changed; undefined when it was. */
async function changed(
	files: Files,
	root: string,
	name: string,
	change: (before: string) => string | { readonly reason: string },
): Promise<string | undefined> {
	const done = await rewrite<undefined>(files, join(root, name), async (before, isWhole, encoding) => {
		if (!isWhole || encoding !== 'UTF-8') return { reason: `${name} 不是 UTF-8 文本，未作改动` };
		const text = change(before);
		return typeof text === 'string' ? { text, value: undefined } : text;
	});
	return 'reason' in done ? done.reason : undefined;
}

/** A lexicon's text with one term more, or why it can't be. */
export function withTerm(path: string, before: string, term: NewTerm): string | { readonly reason: string } {
	if (parseLexicon(path, before).problems.length > 0) return { reason: `${path} 里有错，未作改动；请先改正` };
	const after = /\.csv$/i.test(path) ? withRow(before, term) : withEntry(before, term);
	const { value, problems } = parseLexicon(path, after);
	const [problem] = problems;
	if (problem) return { reason: `未能加入词表：${problem.message}` };
	return holds(value, term) ? after : { reason: `未能加入词表：${path} 的写法认不出` };
}

function holds(terms: readonly LexiconTerm[], { preferred, variants }: NewTerm): boolean {
	const known = terms.filter((each) => each.preferred === preferred).flatMap((each) => each.variants.map(({ written }) => written));
	return variants.every((variant) => known.includes(variant));
}

/** New entries are put at the end, as text: printing the whole anew would move what its owner has laid out. */
function withEntry(text: string, term: NewTerm): string {
	const entry = stringify([{ preferred: term.preferred, variants: term.variants }], { collectionStyle: 'any', lineWidth: 0 });
	return mergedEntry(text, term) ?? withLine(isEmptyList(text) ? '' : text, entry.trimEnd());
}

function isEmptyList(text: string): boolean {
	const { value } = readYaml('', text);
	return Array.isArray(value) && value.length === 0;
}

/** Variants added to an entry that is there already; undefined where there is none. */
function mergedEntry(text: string, { preferred, variants }: NewTerm): string | undefined {
	const document = parseDocument<ParsedNode, false>(text, yamlOptions);
	if (!isSeq(document.contents)) return undefined;
	const index = document.contents.items.findIndex((item) => isMap(item) && String(item.get('preferred')) === preferred);
	const entry = document.contents.items[index];
	if (!isMap(entry)) return undefined;
	const known: unknown = entry.toJSON().variants;
	const list = document.createNode([...new Set([known].flat(1).concat(variants))]);
	const before: unknown = entry.get('variants');
	list.flow = !isSeq(before) || before.flow === true;
	document.setIn([index, 'variants'], list);
	return document.toString({ lineWidth: 0 });
}

function withRow(text: string, { preferred, variants }: NewTerm): string {
	const [head = ''] = text.split(/\r?\n/, 1);
	const row = head.split(',').map((name) => {
		if (/规范写法|preferred/.test(name)) return cell(preferred);
		return /其他写法|variants/.test(name) ? cell(variants.join('、')) : '';
	});
	return withLine(text, row.join(','));
}

function cell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text with one line more at its end, with line breaks as it has them. */
function withLine(text: string, line: string): string {
	const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
	const gap = text === '' || /\n$/.test(text) ? '' : lineBreak;
	return `${text}${gap}${line.replaceAll('\n', lineBreak)}${lineBreak}`;
}
