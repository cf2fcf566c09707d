import { halfWidth, withoutBlanks } from '../report/characters';
import { quantitiesIn } from '../report/quantities';
import type { Report } from '../report/report';
import { anchorOf, leadIn } from './anchors';
import type { ReviewEntry } from './review';

/** Where a figure stands by what it says, in the forms that sign-offs are compared in. */
export interface FigureAnchor {
	/** As written, for entries and for people. */
	readonly written: Pick<ReviewEntry, 'indicator' | 'text' | 'context' | 'after' | 'occurrence'>;
	/** The figure, half width. */
	readonly text: string;
	readonly indicator: string;
	/** The sentence, half width. */
	readonly sentence: string;
	/** The sentence's words alone, `…` for every figure in it, so that one figure's change does not touch the others of its sentence. */
	readonly words: string;
	/** The words, half width. */
	readonly frame: string;
	/** Which of the sentence's figures it may be, from 0. */
	readonly places: readonly number[];
	readonly after: string;
	readonly occurrence: number;
}

/** The anchors of a report's figures, by their index. Made once for each report. */
export function figureAnchors(report: Report): readonly FigureAnchor[] {
	const known = ofReports.get(report);
	if (known) return known;
	const frame = framer();
	const made = report.figures.map(({ span, indicator }) => anchorFrom(writtenAnchor(report, span, indicator), frame));
	ofReports.set(report, made);
	return made;
}

/** The anchors of entries, by their index. Made once for each entry. */
export function entryAnchors(entries: readonly ReviewEntry[]): readonly FigureAnchor[] {
	const frame = framer();
	return entries.map((entry) => {
		const anchor = ofEntries.get(entry) ?? anchorFrom(entry, frame);
		ofEntries.set(entry, anchor);
		return anchor;
	});
}

/** Tells a report's figures apart, and stays the same while the figure and its sentence do. */
export function figureId(report: Report, { index }: { readonly index: number }): string {
	const anchor = figureAnchors(report)[index];
	return anchor ? idOf(anchor.written) : '';
}

/** Tells a project's entries apart. */
export function entryId(entry: ReviewEntry): string {
	return [entry.by, idOf(entry)].join('|');
}

function idOf({ text, context, occurrence = 1 }: FigureAnchor['written']): string {
	return [text, occurrence, context].join('|');
}

const ofReports = new WeakMap<Report, readonly FigureAnchor[]>();
const ofEntries = new WeakMap<ReviewEntry, FigureAnchor>();

function writtenAnchor(report: Report, span: { readonly start: number; readonly end: number }, indicator: string): FigureAnchor['written'] {
	const { text, context, occurrence } = anchorOf(report, span);
	const after = leadIn(report, span.start);
	return { indicator, text, context, ...(after !== '' && { after }), ...(occurrence > 1 && { occurrence }) };
}

function anchorFrom(written: FigureAnchor['written'], frameOf: (sentence: string) => Framed): FigureAnchor {
	const { sentence, words, frame, figures } = frameOf(written.context);
	const text = halfWidth(written.text);
	return {
		written,
		text,
		indicator: written.indicator,
		sentence,
		words,
		frame,
		places: figures.flatMap((figure, place) => (figure === text ? [place] : [])),
		after: halfWidth(written.after ?? ''),
		occurrence: written.occurrence ?? 1,
	};
}

interface Framed extends Pick<FigureAnchor, 'sentence' | 'words' | 'frame'> {
	/** Half width, in their order. */
	readonly figures: readonly string[];
}

/** A sentence with many figures is read once. */
function framer(): (sentence: string) => Framed {
	const known = new Map<string, Framed>();
	return (sentence) => {
		const frame = known.get(sentence) ?? framed(sentence);
		known.set(sentence, frame);
		return frame;
	};
}

function framed(sentence: string): Framed {
	const spans = quantitiesIn(sentence).map(({ span }) => span);
	const before = spans.map(({ start }, index) => sentence.slice(spans[index - 1]?.end ?? 0, start));
	const rest = sentence.slice(spans.at(-1)?.end ?? 0);
	const words = [...before, rest].join('…');
	return {
		sentence: halfWidth(sentence),
		words,
		frame: halfWidth(words),
		figures: spans.map(({ start, end }) => halfWidth(withoutBlanks(sentence.slice(start, end)))),
	};
}
