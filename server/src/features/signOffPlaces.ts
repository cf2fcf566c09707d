import type { TextDocument } from 'vscode-languageserver-textdocument';
import { figureId } from '../project/figureAnchors';
import type { SignOff } from '../protocol/signingOff';
import { figuresIn } from '../report/figurePlaces';
import type { Report } from '../report/report';
import { sentencesOf } from '../report/sentences';
import { contains, type Span } from '../report/span';
import { toSpan } from './convert';

/** The figures, by their indices, that a sign-off is of. */
export function figuresAsked(
	report: Report,
	document: TextDocument,
	{ ids, at, extent = 'figure' }: Pick<SignOff, 'ids' | 'at' | 'extent'>,
) {
	if (ids) {
		const wanted = new Set(ids);
		return report.figures.filter((fact) => wanted.has(figureId(report, fact))).map(({ index }) => index);
	}
	return at ? figuresAt(report, toSpan(document, at), extent) : [];
}

/** At a cursor in a sentence that has but one figure, it is that one. */
function figuresAt(report: Report, span: Span, extent: NonNullable<SignOff['extent']>): readonly number[] {
	if (extent === 'paragraph')
		return within(
			report,
			around(
				report.paragraphs.map((paragraph) => paragraph.span),
				span,
			),
		);
	const sentence = around(
		sentencesOf(report).all.map((each) => each.span),
		span,
	);
	if (extent === 'sentence') return within(report, sentence);
	const touched = figuresIn(report, span).map(({ index }) => index);
	const own = within(report, sentence);
	return touched.length > 0 || own.length !== 1 ? touched : own;
}

function within({ figures }: Report, span: Span | undefined): readonly number[] {
	return span ? figures.filter((fact) => contains(span, fact.span)).map(({ index }) => index) : [];
}

/** From the first to the last of the stretches that a span touches; undefined where it touches none. */
function around(stretches: readonly Span[], { start, end }: Span): Span | undefined {
	const touched = stretches.filter((stretch) => stretch.start <= end && start <= stretch.end);
	// Behind a full stop the cursor is at the end of one and at the start of the next: it goes with the next.
	const first = start === end && touched.length > 1 ? touched.at(-1) : touched[0];
	return first && { start: first.start, end: touched.at(-1)?.end ?? first.end };
}
