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
	const known = memory.get(report) ?? report.figures.map(({ span, indicator }) => anchorFrom(writtenAnchor(report, span, indicator)));
	memory.set(report, known);
	return known;
}

const memory = new WeakMap<Report, readonly FigureAnchor[]>();

function writtenAnchor(report: Report, span: { readonly start: number; readonly end: number }, indicator: string): FigureAnchor['written'] {
	const { text, context, occurrence } = anchorOf(report, span);
	const after = leadIn(report, span.start);
	return { indicator, text, context, ...(after !== '' && { after }), ...(occurrence > 1 && { occurrence }) };
}

/** The anchor that was written down, of a figure or an entry. */
export function anchorFrom(written: FigureAnchor['written']): FigureAnchor {
	const { words, figures } = framed(written.context);
	const text = halfWidth(written.text);
	return {
		written,
		text,
		indicator: written.indicator,
		sentence: halfWidth(written.context),
		words,
		frame: halfWidth(words),
		places: figures.flatMap((figure, place) => (figure === text ? [place] : [])),
		after: halfWidth(written.after ?? ''),
		occurrence: written.occurrence ?? 1,
	};
}

interface Framed {
	readonly words: string;
	/** Half width, in their order. */
	readonly figures: readonly string[];
}

function framed(sentence: string): Framed {
	const spans = quantitiesIn(sentence).map(({ span }) => span);
	const before = spans.map(({ start }, index) => sentence.slice(spans[index - 1]?.end ?? 0, start));
	const rest = sentence.slice(spans.at(-1)?.end ?? 0);
	return {
		words: [...before, rest].join('…'),
		figures: spans.map(({ start, end }) => halfWidth(withoutBlanks(sentence.slice(start, end)))),
	};
}
