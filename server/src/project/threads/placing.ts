import { withoutBlanks } from '../../report/characters';
import type { Report } from '../../report/report';
import { type Sentence, sentencesOf } from '../../report/sentences';
import type { Span } from '../../report/span';
import { likenesses } from '../../rules/alike';
import { anchorOf, leadIn } from '../anchors';
import type { ThreadAnchor } from './changes';
import type { CommentEntry } from './entries';

/** Where a thread stands now. */
export interface ThreadPlace {
	/** Undefined for a thread on the whole draft. */
	readonly span: Span | undefined;
	/** Whether its sentences say something else now, or are gone; then the place is the likeliest. */
	readonly isChanged: boolean;
}

/** What is written down of a stretch of a report: of the line it lies in where it holds nothing. */
export function threadAnchor(report: Report, span: Span): ThreadAnchor {
	const stretch = withoutBlanks(report.text.slice(span.start, span.end)) === '' ? sentenceAt(report, span.start) : span;
	return { ...anchorOf(report, stretch), after: leadIn(report, stretch.start) };
}

function sentenceAt(report: Report, offset: number): Span {
	const { all, indexAt } = sentencesOf(report);
	return all[indexAt(offset)]?.span ?? { start: 0, end: 0 };
}

/** The places of threads, by their index. What stands as it did is found exactly, what was edited by likeness, then by what stood before it. */
export function placesOf(report: Report, openings: readonly CommentEntry[]): readonly ThreadPlace[] {
	const exact = openings.map((opening) => exactPlace(report, opening));
	const lost = openings.filter((_, index) => exact[index] === undefined);
	const likely = new Map(likelyPlaces(report, lost).map((span, index) => [lost[index], span]));
	return openings.map((opening, index) => exact[index] ?? { span: likely.get(opening) ?? top, isChanged: true });
}

const top: Span = { start: 0, end: 0 };

// Unchanged

function exactPlace(report: Report, opening: CommentEntry): ThreadPlace | undefined {
	if (opening.context === undefined) return { span: undefined, isChanged: false };
	const all = spansReading(report, opening);
	const following = all.filter(({ start }) => leadIn(report, start) === (opening.after ?? ''));
	const candidates = following.length > 0 ? following : all;
	const isOccurrence = (span: Span) => anchorOf(report, span).occurrence === (opening.occurrence ?? 1);
	const span = candidates.length > 1 ? (candidates.find(isOccurrence) ?? candidates[0]) : candidates[0];
	return span && { span, isChanged: false };
}

/** Every stretch that says what the anchor does, in sentences that say what its do. */
function spansReading(report: Report, { context = '', text = '' }: CommentEntry): readonly Span[] {
	const { all } = sentencesOf(report);
	return all.flatMap((sentence, first) => {
		const run = context.startsWith(sentence.text) ? runReading(all.slice(first), context) : undefined;
		return run ? stretchesIn(report, run, text) : [];
	});
}

function runReading(sentences: readonly Sentence[], context: string): readonly Sentence[] | undefined {
	let length = 0;
	for (const [index, { text }] of sentences.entries()) {
		if (!context.startsWith(text, length)) return undefined;
		length += text.length;
		if (length === context.length) return sentences.slice(0, index + 1);
	}
	return undefined;
}

function stretchesIn(report: Report, run: readonly Sentence[], text: string): readonly Span[] {
	const read = run.map((sentence) => sentence.text).join('');
	const [start, end] = [run[0]?.span.start ?? 0, run.at(-1)?.span.end ?? 0];
	const spans: Span[] = [];
	for (let at = text === '' ? -1 : read.indexOf(text); at >= 0; at = read.indexOf(text, at + 1)) {
		const from = sourceOffset(report.text, { start, end }, read, at);
		spans.push({ start: from, end: sourceOffset(report.text, { start, end }, read, at + text.length - 1) + 1 });
	}
	return spans;
}

/** The place in the source of a character of what is read of a stretch; what is not read, like blanks, is passed over. */
function sourceOffset(source: string, { start, end }: Span, read: string, index: number): number {
	let at = 0;
	for (let offset = start; offset < end; offset++) {
		if (source[offset] !== read[at]) continue;
		if (at === index) return offset;
		at++;
	}
	return start;
}

// Changed

/** Sentences that are less alike are others. */
const leastLikeness = 0.3;

function likelyPlaces(report: Report, lost: readonly CommentEntry[]): readonly (Span | undefined)[] {
	if (lost.length === 0) return [];
	const { all } = sentencesOf(report);
	const likeness = likenesses(
		lost.map(({ context = '' }) => context),
		all.map(({ text }) => text),
	);
	return lost.map((opening, old) => {
		const best = indexOfMost(likeness.map((row) => row.get(old) ?? 0));
		const sentence = (likeness[best]?.get(old) ?? 0) >= leastLikeness ? all[best] : behind(all, opening.after);
		return sentence && narrowed(report, sentence, opening.text ?? '');
	});
}

function indexOfMost(values: readonly number[]): number {
	return values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
}

/** The sentence that now follows what stood before. */
function behind(all: readonly Sentence[], after: string | undefined): Sentence | undefined {
	const before = after === undefined ? -1 : all.findIndex(({ text }) => text.endsWith(after));
	return before < 0 ? undefined : (all[before + 1] ?? all[before]);
}

function narrowed(report: Report, sentence: Sentence, text: string): Span {
	return stretchesIn(report, [sentence], text)[0] ?? sentence.span;
}
