import { type Heading, headingOf } from './headings';
import type { Numbering } from './numbering';
import { type Paragraph, sourceSpan } from './paragraphs';
import type { Span } from './span';

/** part 部分 (一、) · section 节 (（一）) · item 条 (1. （1）) · lead 段旨句 (the short first sentence that serves as a run-in heading). */
export type SectionKind = 'part' | 'section' | 'item' | 'lead';

/** A heading with everything it heads. Spans are of the source text. */
export interface Section {
	readonly kind: SectionKind;
	/** How high its form of heading stands: one heads others of greater rank, whatever tree they are in. */
	readonly rank: number;
	/** Depth in the tree, from 1. */
	readonly level: number;
	/** The number as written with its mark (`一、`, `（三）`, `2.`); empty when there is none. */
	readonly number: string;
	/** The number as a fact; its span is of the first paragraph's text. */
	readonly numbering: Numbering | undefined;
	/** Complete and without line breaks, number or closing stop. */
	readonly title: string;
	/** The heading itself, number included. */
	readonly heading: Span;
	/** The heading and all that belongs to it, children included. */
	readonly span: Span;
	/** Its first paragraph (the heading's) and the one after its last, as indices into the report's paragraphs. */
	readonly paragraphs: Span;
	/** Whether the heading's own paragraph goes on with text. */
	readonly isRunIn: boolean;
	readonly isAnnex: boolean;
	/** Characters of `span` without white space. */
	readonly characters: number;
	/** Figures within `span`. */
	readonly figures: number;
	readonly children: readonly Section[];
}

export interface Outline {
	/** The report's title; empty when the text has none. */
	readonly title: string;
	/** The index of the first paragraph that is not title, meeting line, signature or salutation. */
	readonly bodyStart: number;
	/** The top of the tree; parts as a rule. Where a text skips levels, other kinds may stand here. */
	readonly sections: readonly Section[];
}

/** What the outline needs to know of a paragraph besides its text. */
export interface ParagraphCounts {
	readonly characters: number;
	readonly figures: number;
}

export function outlineOf(paragraphs: readonly Paragraph[], counts: readonly ParagraphCounts[]): Outline {
	const front = frontMatter(paragraphs);
	const sums = runningSums(counts);
	const open: OpenSection[] = [];
	const roots: OpenSection[] = [];
	paragraphs.forEach((paragraph, index) => {
		if (index < front.end) return;
		const heading = headingIn(paragraphs, index, open);
		if (resumesPart(paragraph.text)) closeFrom(open, sectionRank, index);
		if (!heading) return;
		closeFrom(open, heading.rank, index);
		const section: OpenSection = { heading, index, end: paragraphs.length, children: [] };
		(open.at(-1)?.children ?? roots).push(section);
		open.push(section);
	});
	return { title: front.title, bodyStart: front.end, sections: roots.map((root) => closed(root, paragraphs, sums, 1)) };
}

interface OpenSection {
	readonly heading: Heading;
	readonly index: number;
	/** The paragraph after its last one. */
	end: number;
	readonly children: OpenSection[];
}

const sectionRank = 1.5;
const leadRank = 7;

/** The heading of a paragraph, where its neighbours allow it to be one. */
function headingIn(paragraphs: readonly Paragraph[], index: number, open: readonly OpenSection[]): Heading | undefined {
	const heading = headingOf(paragraphs[index]?.text ?? '');
	const inner = open.at(-1);
	const isUnderHeading = inner?.index === index - 1 && !inner.heading.isRunIn;
	if (!heading || heading.numbering) return heading;
	if (heading.rank === leadRank) {
		const isBody = open.some((section) => section.heading.isAnnex) || (isUnderHeading && inner.heading.rank === leadRank);
		return isBody || !(heading.isRunIn || headsNext(paragraphs[index], paragraphs[index + 1])) ? undefined : heading;
	}
	// `附件` ⏎ `2026年民生实事`: the second line is the annex's own title.
	return isUnderHeading && inner.heading.isAnnex ? { ...heading, rank: heading.rank + 1 } : heading;
}

/** A short sentence that stands alone heads the paragraph after it only where that one is plainly text. */
function headsNext(lead: Paragraph | undefined, next: Paragraph | undefined): boolean {
	return lead !== undefined && next !== undefined && next.text.length > 2 * lead.text.length && !headingOf(next.text)?.numbering;
}

const resumption =
	/^(?:各位代表[，！!,：]|同志们[，！!]|(?:过去|刚刚过去|回顾|总结|全面总结)的?(?:[一这]|五|\d{4})?年|一年来，|五年来，|回顾|在(?:看到|肯定|总结)成绩|成绩(?:固然|的取得|来之不易)|(?:同时，)?我们也?(?:清醒|深知)|\d{4}年，)/;

/** Whether a paragraph goes back from the sections to the part as a whole: 各位代表！ 回顾过去一年…… 在肯定成绩的同时…… */
function resumesPart(text: string): boolean {
	return resumption.test(text);
}

function closeFrom(open: OpenSection[], rank: number, end: number): void {
	while ((open.at(-1)?.heading.rank ?? -1) >= rank) {
		const section = open.pop();
		if (section) section.end = end;
	}
}

function closed(section: OpenSection, paragraphs: readonly Paragraph[], sums: readonly ParagraphCounts[], level: number): Section {
	const { heading, index, end } = section;
	const first = paragraphs[index] as Paragraph;
	const last = paragraphs[Math.max(index, end - 1)] ?? first;
	return {
		kind: heading.kind,
		rank: heading.rank,
		level,
		number: heading.numbering?.text ?? '',
		numbering: heading.numbering,
		title: heading.title,
		heading: sourceSpan(first, heading.span),
		span: { start: first.span.start, end: last.span.end },
		paragraphs: { start: index, end: Math.max(index + 1, end) },
		isRunIn: heading.isRunIn,
		isAnnex: heading.isAnnex,
		characters: (sums[end]?.characters ?? 0) - (sums[index]?.characters ?? 0),
		figures: (sums[end]?.figures ?? 0) - (sums[index]?.figures ?? 0),
		children: section.children.map((child) => closed(child, paragraphs, sums, level + 1)),
	};
}

function runningSums(counts: readonly ParagraphCounts[]): readonly ParagraphCounts[] {
	const sums = [{ characters: 0, figures: 0 }];
	for (const { characters, figures } of counts) {
		const before = sums.at(-1) ?? { characters: 0, figures: 0 };
		sums.push({ characters: before.characters + characters, figures: before.figures + figures });
	}
	return sums;
}

// Front matter

/** No mark of a web page's trail (首页>政务公开>政府工作报告) stands in a title. */
const titleText = /^(?:#+)?[^>＞》»|｜/。，；！]{0,40}(?:工作报告|工作总结|统计公报|情况报告)(?:（.{1,12}）)?$/;
const salutation = /^(?:各位(?:代表|委员|同志|领导)|主任、?各位|同志们).{0,20}[：:]$/;
const longestFrontMatter = 30;

/** The report's title and the paragraph after the salutation, or after the last line of the title block where there is none. */
function frontMatter(paragraphs: readonly Paragraph[]): { readonly title: string; readonly end: number } {
	const head = paragraphs.slice(0, longestFrontMatter);
	const titleIndex = head.findIndex(({ text }) => titleText.test(text));
	const greeting = head.findIndex(({ text }) => salutation.test(text));
	const title = titleIndex < 0 ? '' : (head[titleIndex]?.text.replace(/^#+/, '') ?? '');
	if (greeting >= 0) return { title, end: greeting + 1 };
	return { title, end: titleBlockEnd(head, titleIndex + 1) };
}

function titleBlockEnd(head: readonly Paragraph[], from: number): number {
	let end = from;
	while (end < head.length && isTitleBlockLine(head[end]?.text ?? '')) end++;
	return end;
}

function isTitleBlockLine(text: string): boolean {
	return (
		/^[—―–－-].*(?:会议|大会)上?$/.test(text) ||
		/^(?:来源|时间|发布|作者|编辑)[：:]/.test(text) ||
		/^（?\d{4}年\d{1,2}月\d{1,2}日）?$/.test(text)
	);
}

/** What each section belongs to; nothing for those at the top. */
export function parentsIn(sections: readonly Section[]): ReadonlyMap<Section, Section> {
	return new Map(Array.from(allSections(sections)).flatMap((section) => section.children.map((child) => [child, section] as const)));
}

/** Every section of an outline, parents before their children. */
export function allSections(sections: readonly Section[]): readonly Section[] {
	const all: Section[] = [];
	addSections(sections, all);
	return all;
}

function addSections(sections: readonly Section[], all: Section[]): void {
	for (const section of sections) {
		all.push(section);
		addSections(section.children, all);
	}
}
