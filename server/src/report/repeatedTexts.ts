import { flagsOf, sentenceEnds } from './characters';
import { matchesOf } from './matches';
import { leadingNumber } from './numbering';
import { allSections, type Section } from './outline';
import { type Paragraph, sourceSpan, textOffset } from './paragraphs';
import type { Report } from './report';
import type { Span } from './span';

/** A paragraph or a sentence that reads as one before it. Spans are of the source. */
export interface RepeatedText {
	readonly first: Span;
	readonly again: Span;
	readonly isParagraph: boolean;
}

/** Shorter ones are formulas: 各项工作取得新成效。 */
const shortestText = 18;

/**
 * What a report's running text says twice, in the order of its places. Headings are left out, which tables of contents repeat, and so are annexes,
 * notes and lists of projects, which quote the text.
 */
export function repeatedTexts(report: Report): readonly RepeatedText[] {
	const paragraphs = new Map<number, Known>();
	const sentences = new Map<number, Known>();
	return textsOf(report).flatMap(({ paragraph, from }) => {
		const whole = from < paragraph.text.length ? repeated(paragraph, { start: from, end: paragraph.text.length }, paragraphs, true) : [];
		const parts = sentencesIn(paragraph, from).flatMap((sentence) => repeated(paragraph, sentence, sentences, false));
		return whole.length > 0 ? whole : parts.filter((each) => !isSaidInOneBreath(report, each));
	});
}

interface Known {
	readonly paragraph: Paragraph;
	readonly span: Span;
}

function repeated(paragraph: Paragraph, span: Span, known: Map<number, Known>, isParagraph: boolean): readonly RepeatedText[] {
	const signature = signatureOf(paragraph.text, span);
	if (signature === 0) return noTexts;
	const first = known.get(signature);
	if (!first) known.set(signature, { paragraph, span });
	if (!first || wordsOf(first) !== wordsOf({ paragraph, span })) return noTexts;
	return [{ first: sourceSpan(first.paragraph, first.span), again: sourceSpan(paragraph, span), isParagraph }];
}

const noTexts: readonly RepeatedText[] = [];

/** Calls and thanks are cried out more than once on purpose: 让我们……而努力奋斗！ */
const endsText = flagsOf('。；？?');

/**
 * A number that texts of the same words share, by which most are told apart without being copied; 0 for those that are too short or end in
 * another way.
 */
function signatureOf(text: string, { start, end }: Span): number {
	if (!endsText[text.charCodeAt(end - 1)]) return 0;
	let [hash, length] = [0, 0];
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isMark(code)) continue;
		hash = (Math.imul(hash, 31) + code) | 0;
		length++;
	}
	return length < shortestText ? 0 : hash || 1;
}

/** Blanks and punctuation, as far as reports have them; a mark that is none here only makes two texts differ. */
function isMark(code: number): boolean {
	return (
		code < 0x30 ||
		(code >= 0x3a && code <= 0x40) ||
		(code >= 0x2010 && code <= 0x206f) ||
		(code >= 0x3000 && code <= 0x301f) ||
		isWideMark(code)
	);
}

function isWideMark(code: number): boolean {
	return (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20);
}

const anyMark = /[^\p{L}\p{N}]/gu;

function wordsOf({ paragraph, span }: Known): string {
	return paragraph.text.slice(span.start, span.end).replace(anyMark, '');
}

const sentence = new RegExp(`[^${sentenceEnds}]+[${sentenceEnds}]?`, 'g');

function sentencesIn({ text }: Paragraph, from: number): readonly Span[] {
	return matchesOf(sentence, text)
		.map(({ 0: found, index }) => ({ start: Math.max(from, leadingNumber(text, index)?.span.end ?? index), end: index + found.length }))
		.filter(({ start, end }) => start < end);
}

/** One clause right behind its like is a slip of another kind, which `repetitions` tells. */
function isSaidInOneBreath({ text }: Report, { first, again }: RepeatedText): boolean {
	return first.end === again.start && !/[，、；]/.test(text.slice(again.start, again.end));
}

// Running text

interface RunningText {
	readonly paragraph: Paragraph;
	/** Where its text begins, behind heading or number. */
	readonly from: number;
}

/** What quotes the report's own text, by its title. */
const quoting = /(?:实事|项目|清单|摘要|提要|目录)$/;

function textsOf(report: Report): readonly RunningText[] {
	const { outline, calendar, paragraphs } = report;
	const starts = paragraphs.map(({ text }) => leadingNumber(text, 0)?.span.end ?? 0);
	const omitted = new Set<number>();
	for (const section of allSections(outline.sections)) {
		const { title, paragraphs: own, isAnnex, isRunIn } = section;
		const paragraph = paragraphs[own.start];
		if (paragraph && !isPoint(section)) starts[own.start] = textStart(section, paragraph);
		if (isAnnex || (!isRunIn && quoting.test(title))) for (let at = own.start; at < own.end; at++) omitted.add(at);
	}
	return paragraphs.flatMap((paragraph, index) => {
		const isText = index >= outline.bodyStart && !omitted.has(index) && !calendar.settings[index]?.isNote;
		return isText ? [{ paragraph, from: starts[index] ?? 0 }] : [];
	});
}

/** 一是完成管网改造。 is text that is counted, no heading. */
function isPoint({ kind, numbering }: Section): boolean {
	return kind === 'lead' && numbering !== undefined;
}

function textStart({ isRunIn, heading }: Section, paragraph: Paragraph): number {
	return isRunIn ? textOffset(paragraph, heading.end) + 1 : paragraph.text.length;
}
