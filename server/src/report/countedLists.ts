import { flagsOf } from './characters';
import { listsBehind } from './listsBehind';
import { matchesOf } from './matches';
import { wholeNumber } from './numerals';
import type { Span } from './span';

/** `甲、乙、丙等四个园区` — things listed right before their number. Spans are of the paragraph's text. */
export interface CountedList {
	readonly count: number;
	readonly numeral: Span;
	/** The items as they stand between the 、 marks. */
	readonly items: readonly string[];
	/** Items at least and at most, since 和, 与 and 及 may join two items or belong to a name. */
	readonly fewest: number;
	readonly most: number;
	/** Whether 等 says that the list may be incomplete. */
	readonly isOpen: boolean;
	readonly span: Span;
}

const classifiers =
	'个(?!百分点)|大|项(?!规定|原则)|条(?!规定)|张|家|座|类|种|支|所|处|块|部|件|场|县|市|区|镇|乡|村|园区|片区|社区|街道|方面|领域|产业|平台|工程|行动|指标|基地|集群';
const numeralAfterList = new RegExp(`(等)?([二两三四五六七八九十]{1,3}|\\d{1,2})(?:${classifiers})`, 'g');

/** Two names with a number may be a pair with another thing's number (甲、乙3座电站); from three on the number counts them. */
const fewestItems = 3;

/** A pure function of the text. */
export function countedListsIn(text: string): readonly CountedList[] {
	if (!/[、；]/.test(text)) return [];
	const lists: CountedList[] = [];
	for (const match of text.includes('、') ? matchesOf(numeralAfterList, text) : []) {
		if (isBoundOrOrdinal(text, match)) continue;
		const number = { isOpen: match[1] !== undefined, numeral: match[2] ?? '' };
		const list = listQuoted(text, match.index, number) ?? listBefore(text, match.index, number) ?? listBehind(text, match);
		if (list) lists.push(list);
	}
	return [...lists, ...matchesOf(slogan, text).flatMap((match) => sloganList(text, match) ?? []), ...listsBehind(text)];
}

/** 甲、乙等两个以上, 甲、乙第二条: no number of the things listed. */
function isBoundOrOrdinal(text: string, { 0: whole, index }: RegExpExecArray): boolean {
	return text[index - 1] === '第' || /^以[上下内]/.test(text.slice(index + whole.length, index + whole.length + 2));
}

/** 面积、单产、总产“三增长”: how many of the things before went up. */
const slogan = /“([双两三四五六])(?:增长|下降|提升|突破|丰收|提高|改善|优化|达标|新高|增|降|升)”/g;
const leadsTo = /(?:实现|持续|保持|逐年|连续|同步|均|都){1,3}$/;

function sloganList(text: string, { 1: numeral = '', index }: RegExpExecArray): CountedList | undefined {
	const words = leadsTo.exec(text.slice(Math.max(0, index - 6), index))?.[0] ?? '';
	const list = listBefore(text, index - words.length, { isOpen: true, numeral: numeral === '双' ? '二' : numeral });
	return (
		list && { ...list, numeral: { start: index + 1, end: index + 2 }, span: { start: list.span.start, end: index + 2 }, isOpen: false }
	);
}

/** The number behind a list; open where 等 stands before it. */
interface NumberBehind {
	readonly isOpen: boolean;
	readonly numeral: string;
}

function listBefore(text: string, end: number, { isOpen, numeral }: NumberBehind): CountedList | undefined {
	const count = wholeNumber(numeral);
	const start = clauseStart(text, end);
	if (start === undefined) return undefined;
	const items = splitItems(text.slice(start, end));
	const joined = items.slice(1).reduce((sum, item) => sum + joiners(item), joiners(lastWords(items[0] ?? '')));
	const most = items.length + joined;
	if (count === undefined || count < 2 || items.length < 2 || most < fewestItems || !areNames(items, isOpen)) return undefined;
	const numeralStart = end + (isOpen ? 1 : 0);
	return {
		count,
		numeral: { start: numeralStart, end: numeralStart + numeral.length },
		items,
		fewest: items.length - fromAnew(items),
		most,
		isOpen,
		span: { start, end: numeralStart + numeral.length },
	};
}

/** “对标对表、马上就办、久久为功”三种意识: what is between the quotation marks right before the number. */
function listQuoted(text: string, end: number, { isOpen, numeral }: NumberBehind): CountedList | undefined {
	if (isOpen || text[end - 1] !== '”') return undefined;
	const start = text.lastIndexOf('“', end - 2) + 1;
	const inside = text.slice(start, end - 1);
	const count = wholeNumber(numeral);
	if (start === 0 || end - start > longestList || count === undefined || /[”，。；：！？\d]/.test(inside)) return undefined;
	const items = inside.split('、');
	const most = items.length + items.reduce((sum, item) => sum + joiners(item), 0);
	if (items.length < 2 || most < fewestItems) return undefined;
	return {
		count,
		numeral: { start: end, end: end + numeral.length },
		items,
		fewest: items.length,
		most,
		isOpen: false,
		span: { start, end: end + numeral.length },
	};
}

/** 民营医院3家（甲、乙、丙）: a bracket that holds nothing but names says all that were counted. */
function listBehind(text: string, { 0: whole, 1: open, 2: numeral = '', index }: RegExpExecArray): CountedList | undefined {
	const start = index + whole.length;
	const [, inside] = /^[（(]([^（）()，。；：！？\d]*)[）)]/.exec(text.slice(start, start + longestList)) ?? [];
	const count = wholeNumber(numeral);
	if (open !== undefined || inside === undefined || count === undefined) return undefined;
	const items = splitItems(inside);
	if (items.length < fewestItems || !areNames(items, false)) return undefined;
	return {
		count,
		numeral: { start: index, end: index + numeral.length },
		items,
		fewest: items.length,
		most: items.length + items.reduce((sum, item) => sum + joiners(item), 0),
		isOpen: false,
		span: { start, end: start + inside.length + 2 },
	};
}

const longestList = 400;

const opens = flagsOf('“‘《（');
const closes = flagsOf('”’》）');
const endsClause = flagsOf('，。；：！？,;:');
const listMark = '、'.charCodeAt(0);

/** Back from a list's end to the mark before it, stepping over quotes and brackets; undefined where a list can't be that long, or is none. */
function clauseStart(text: string, end: number): number | undefined {
	let depth = 0;
	let isList = false;
	for (let at = end - 1; at >= 0; at--) {
		if (end - at > longestList) return undefined;
		const code = text.charCodeAt(at);
		if (closes[code]) depth++;
		else if (opens[code]) depth--;
		if (depth < 0 || (depth === 0 && endsClause[code])) return isList ? at + 1 : undefined;
		isList ||= code === listMark || (opens[code] === 1 && at > 0 && closes[text.charCodeAt(at - 1)] === 1);
	}
	return isList ? 0 : undefined;
}

function splitItems(list: string): readonly string[] {
	const items: string[] = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < list.length; at++) {
		const code = list.charCodeAt(at);
		if (opens[code]) depth++;
		else if (closes[code]) depth--;
		else if (code === listMark && depth === 0) {
			items.push(list.slice(start, at));
			start = at + 1;
		}
	}
	items.push(list.slice(start));
	return items.flatMap(splitQuoted);
}

/** Quoted items stand side by side without 、 (GB/T 15834-2011): “甲”“乙”和“丙”. */
function splitQuoted(item: string): readonly string[] {
	return /[”》][“《]/.test(item) ? item.split(/(?<=[”》])(?=[“《])/) : [item];
}

const actions =
	/(?:新建|改建|扩建|建设|建成|完成|实施|打造|引进|新增|开展|推进|获批|获评|达到?|创建|培育|启动|覆盖|成立|设立|发放|组织|举办|解决|落实|支持|推动|制定|出台|改造|提升|整治|提出|连跨|新设|签约|落地|投产|开工|增加|减少|下降|增长|共|约|近|超|的|前|和|与|及|第|各|这|为|有|是|在|到|至|了|全国|全省|全市|全区|累计|其中|分别|以及|中|“十|[十百千万亿年月日号])$/;

/** Whether the items can be names that the number counts: a figure among them, or a verb before the number, makes it count something else. */
function areNames(items: readonly string[], isOpen: boolean): boolean {
	const last = items.at(-1) ?? '';
	if (items.some((item) => hasFigure(isOpen ? item.replace(/\d+[强家]$/, '') : item))) return false;
	if (isOpen) return true;
	return (
		(last.length >= 2 || items.every(isElement)) &&
		last.length <= 14 &&
		!actions.test(last) &&
		!/等|^(?:新建|建设|建成|完成|实施|打造|引进|新增|开展|推进|获批|改造|整治|创建|培育)/.test(last)
	);
}

/** Another list may end where a verb or a place begins the one that is counted: 村口、路边设置甲、乙、丙三类, 甲县、乙县两县的丙、丁两镇. */
const beginsAnew = /^.{2,}(?:应当|设置|建成|形成|引进|获评|入选|[两二三四五六七八九十\d][个省市县区州镇]的).{2,}/;

/** Items before the one that begins anew. */
function fromAnew(items: readonly string[]): number {
	return Math.max(
		0,
		items.findLastIndex((item) => beginsAnew.test(item)),
	);
}

/** 钾、钠、镁、锂、氯: names of one character, but for numerals. */
function isElement(item: string): boolean {
	return item.length === 1 && !/[一二三四五六七八九十]/.test(item);
}

function hasFigure(item: string): boolean {
	const plain = item
		.replace(/[“《（][^”》）]*[”》）]/g, '')
		.replace(/[A-Za-z]+\d+|\d+[A-Za-z]+|\d+(?:强|超节点|超算)|(?<=[\u4e00-\u9fff])\d{2,4}(?=[型号系])/g, '');
	return /\d|[一二两三四五六七八九十](?:个|项|条|大)/.test(plain);
}

function joiners(item: string): number {
	return item.match(/[和与及暨]|以及/g)?.length ?? 0;
}

/** The end of the first item: before it the clause's verb may hold joiners of its own, after which only the last words are listed. */
function lastWords(item: string): string {
	return item.slice(-8);
}
