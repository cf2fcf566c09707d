import { flagsOf, sentenceEnds } from './characters';
import { leadingNumber, type Numbering, type NumberStyle } from './numbering';
import type { SectionKind } from './outline';
import type { Span } from './span';

/** What a paragraph's own words say of it as a heading, before its surroundings are looked at. Spans are of the paragraph's text. */
export interface Heading {
	readonly kind: SectionKind;
	/** 0 is the highest level; a heading belongs to the nearest one above it with a smaller rank. */
	readonly rank: number;
	readonly numbering: Numbering | undefined;
	/** Without number or closing stop. */
	readonly title: string;
	/** Number and title. */
	readonly span: Span;
	/** Whether the paragraph goes on after the heading. */
	readonly isRunIn: boolean;
	/** An annex, notes or glossary: numbering begins anew within. */
	readonly isAnnex: boolean;
}

const styleLevels: Readonly<Record<NumberStyle, { readonly kind: SectionKind; readonly rank: number }>> = {
	第一部分: { kind: 'part', rank: 0 },
	'一、': { kind: 'part', rank: 1 },
	'（一）': { kind: 'section', rank: 2 },
	'1.': { kind: 'item', rank: 4 },
	'（1）': { kind: 'item', rank: 5 },
	'①': { kind: 'item', rank: 6 },
	'第一，': { kind: 'lead', rank: 7 },
	一是: { kind: 'lead', rank: 7 },
	一要: { kind: 'lead', rank: 7 },
};

const leadRank = 7;
/** `一是聚焦扩大内需` alone on its line heads the paragraphs after it, as a section does. */
const standingEnumerationRank = 3;

const longestTitle = 60;
const longestLead = 26;
const shortestLead = 5;
const longestBareHeading = 36;

/** The heading that a paragraph is or begins with; undefined for plain text. */
export function headingOf(text: string): Heading | undefined {
	const markdown = /^(#{1,6})(?=[^#])/.exec(text);
	const start = markdown?.[0].length ?? 0;
	const numbering = leadingNumber(text, start);
	if (numbering) return numberedHeading(text, numbering);
	if (markdown) return markdownHeading(text, start);
	return bareHeading(text) ?? dashHeading(text) ?? leadSentence(text, 0);
}

function numberedHeading(text: string, numbering: Numbering): Heading | undefined {
	const { kind, rank } = styleLevels[numbering.style];
	const end = titleEnd(text, numbering.span.end);
	const isRunIn = end < text.length - 1;
	const stands = rank === leadRank && !isRunIn && !endsWithStop(text);
	return {
		kind: stands ? 'section' : kind,
		rank: stands ? standingEnumerationRank : rank,
		numbering,
		title: text.slice(numbering.span.end, end),
		span: { start: 0, end },
		isRunIn,
		isAnnex: false,
	};
}

/** Where a numbered heading's title ends: at its first sentence's end, or the first clause's where the sentence is no title. */
function titleEnd(text: string, from: number): number {
	const sentence = indexOfAny(text, endsSentence, from, longestTitle);
	if (sentence - from <= longestTitle) return withoutPause(text, from, sentence);
	return Math.min(indexOfAny(text, endsClause, from, longestTitle), from + longestTitle);
}

/** `一是产业链条不长；` — points that stand on lines of their own end with a pause, which is no part of a title. */
function withoutPause(text: string, from: number, end: number): number {
	return end === text.length && end > from + 1 && '；：，、;:,'.includes(text[end - 1] ?? '') ? end - 1 : end;
}

/** Ranks between those of numbers: `## 工作安排` may head `一、`, and be headed by it as `### 抓产业`. */
function markdownHeading(text: string, level: number): Heading {
	const kind = level <= 2 ? 'part' : level === 3 ? 'section' : 'item';
	const title = text.slice(level);
	return { ...heading(kind, Math.max(0, level - 1.5), title, { start: 0, end: text.length }), isAnnex: annexTitle.test(title) };
}

const annexTitle =
	/^(?:附件|附表|附录|附注|名词解释|注释|注解|说明)[：:]?\d*(?:[一二三四五六七八九十]+)?[：:]?|(?:名词解释|名词注释|注释)[：:]?$/;
const bareTitle =
	/(?:回顾|总结|成就|成效|安排|任务|部署|打算|建议|设想|思路|要求|目标|重点工作|主要工作|工作重点|政府建设|自身建设|实事|实事项目)$/;

/** `2024年工作回顾` without a number, `附件1`, `名词解释`. */
function bareHeading(text: string): Heading | undefined {
	if (text.length > longestBareHeading || /[。！？；，]/.test(text)) return undefined;
	const isAnnex = annexTitle.test(text) && !/^(?:附件|说明)[：:].{2,}/.test(text);
	const stop = text.search(/[：:]$/);
	if (!isAnnex && (stop >= 0 || !bareTitle.test(text))) return undefined;
	const end = stop >= 0 ? stop : text.length;
	return { ...heading('part', 0, text.slice(0, end), { start: 0, end }), isAnnex };
}

/** `——综合实力显著增强。全年……` */
function dashHeading(text: string): Heading | undefined {
	const dash = /^(?:——|－－|--|――)/.exec(text)?.[0];
	if (dash === undefined) return undefined;
	const end = indexOfAny(text, endsSentence, dash.length, longestTitle);
	if (end === text.length || end - dash.length > longestTitle) return undefined;
	return { ...heading('lead', leadRank, text.slice(dash.length, end), { start: 0, end }), isRunIn: end < text.length - 1 };
}

const addresses = /^(?:各位代表|同志们|各位委员|各位同志)/;
const openers =
	/^(?:我们|同时|此外|但是?|然而|这|今年以来|为此|其中|以上|上述|希望|主要|实现|建议|现在|一是|首先|其次|总之|因此|回顾|展望|今年是|明年是|在肯定|在看到|\d{4}年是|完成上述|做好|政府工作的)/;

/** A paragraph's short first sentence when it serves as a heading: `投资动能持续增强。` Figures belong to text, not to headings. */
export function leadSentence(text: string, start: number): Heading | undefined {
	const end = indexOfAny(text, endsLead, start, longestLead);
	const length = end - start;
	if (end === text.length || length < shortestLead || length > longestLead) return undefined;
	const title = text.slice(start, end);
	if (addresses.test(title) || openers.test(title) || !readsAsHeading(title)) return undefined;
	return { ...heading('lead', leadRank, title, { start, end }), isRunIn: end < text.length - 1 };
}

const figureInTitle = /\d(?!\d*[年月日])[\d.]*(?:[%％万亿个家项条户人元名件座亩吨张所台套处]|百分点|公里|平)/;

function readsAsHeading(title: string): boolean {
	return !/[，,].*[，,]/.test(title) && !/[；：:;]/.test(title) && !figureInTitle.test(title) && !/^[”’）》、，]/.test(title);
}

function heading(kind: SectionKind, rank: number, title: string, span: Span): Heading {
	return { kind, rank, numbering: undefined, title, span, isRunIn: false, isAnnex: false };
}

function endsWithStop(text: string): boolean {
	return '。！？；：，、…”’）'.includes(text.at(-1) ?? '');
}

const endsSentence = flagsOf(sentenceEnds);
const endsClause = flagsOf('，；：,;:。');
const endsLead = flagsOf('。！');
const opens = flagsOf('“‘《（(');
const closes = flagsOf('”’》）)');

/** The first place at or after `from`, and at most `farthest` behind it, of one of the marks outside of quotes and brackets, else the text's length. */
function indexOfAny(text: string, marks: Uint8Array, from: number, farthest: number): number {
	const last = Math.min(text.length - 1, from + farthest);
	let depth = 0;
	for (let at = from; at <= last; at++) {
		const code = text.charCodeAt(at);
		if (opens[code]) depth++;
		else if (closes[code]) depth = Math.max(0, depth - 1);
		else if (depth === 0 && marks[code]) return at;
	}
	return text.length;
}
