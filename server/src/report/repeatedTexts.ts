import { flagsOf, sentenceEnds } from './characters';
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
	const paragraphs = new Map<number, Place>();
	const sentences = new Map<number, Place>();
	return textsOf(report).flatMap((text) => {
		const parts = sentencesIn(text);
		const whole = repeated(wholeOf(text, parts), paragraphs);
		const pairs = parts.flatMap((sentence) => repeated(sentence, sentences));
		if (whole.length > 0) return whole.map((pair) => ({ ...repetition(pair), isParagraph: true }));
		return pairs.length === 0 ? noTexts : pairs.map(repetition).filter((each) => !isSaidInOneBreath(report, each));
	});
}

const noTexts: readonly RepeatedText[] = [];

/** A stretch of a paragraph's text. */
interface Place {
	readonly paragraph: Paragraph;
	readonly span: Span;
}

/** With the number that texts of the same words share, by which most are told apart without being copied. */
interface Signed extends Place {
	readonly signature: number;
	/** Characters besides marks. */
	readonly length: number;
}

interface Pair {
	readonly before: Place;
	readonly again: Place;
}

function repeated(again: Signed, known: Map<number, Place>): readonly Pair[] {
	const { signature, length, paragraph, span } = again;
	if (length < shortestText || !isTextEnd[paragraph.text.charCodeAt(span.end - 1)]) return noPairs;
	const before = known.get(signature);
	if (!before) known.set(signature, again);
	return before && wordsOf(before) === wordsOf(again) ? [{ before, again }] : noPairs;
}

const noPairs: readonly Pair[] = [];

/** A paragraph's text as one, its number made of its sentences'. */
function wholeOf({ paragraph, from }: RunningText, sentences: readonly Signed[]): Signed {
	let [signature, length] = [0, 0];
	for (const sentence of sentences) {
		signature = (Math.imul(signature, 31) + sentence.signature) | 0;
		length += sentence.length;
	}
	return { paragraph, span: { start: from, end: paragraph.text.length }, signature, length };
}

function repetition({ before, again }: Pair): RepeatedText {
	return { first: sourceSpan(before.paragraph, before.span), again: sourceSpan(again.paragraph, again.span), isParagraph: false };
}

/** Calls and thanks are cried out more than once on purpose: 让我们……而努力奋斗！ */
const isTextEnd = flagsOf('。；？?');
const isSentenceEnd = flagsOf(sentenceEnds);

/** One pass over the characters. */
function sentencesIn({ paragraph, from }: RunningText): readonly Signed[] {
	const { text } = paragraph;
	const found: Signed[] = [];
	for (let start = from; start < text.length; ) {
		let [at, hash, length] = [leadingNumber(text, start)?.span.end ?? start, 0, 0];
		const begin = at;
		for (; at < text.length && !isSentenceEnd[text.charCodeAt(at)]; at++) {
			const code = text.charCodeAt(at);
			if (isMark(code)) continue;
			hash = (Math.imul(hash, 31) + code) | 0;
			length++;
		}
		const end = Math.min(at + 1, text.length);
		found.push({ paragraph, span: { start: begin, end }, signature: hash, length });
		start = end;
	}
	return found;
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

function wordsOf({ paragraph, span }: Place): string {
	return paragraph.text.slice(span.start, span.end).replace(anyMark, '');
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
