import { figureAt } from './figurePlaces';
import type { Section } from './outline';
import { type Paragraph, paragraphAt, sourceSpan, textOffset } from './paragraphs';
import type { Report } from './report';
import { contains, type Span } from './span';

/** The stretches of the source around an offset, each within the next: figure, clause, sentence, paragraph, sections, the whole text. */
export function nestingAt(report: Report, offset: number): readonly Span[] {
	const figure = figureAt(report, offset)?.span;
	const paragraph = report.paragraphs[paragraphAt(report.paragraphs, offset) ?? -1];
	const stretches = [
		...(figure ? [figure] : []),
		...(paragraph ? stretchesIn(paragraph, textOffset(paragraph, offset)) : []),
		...sectionsAround(report.outline.sections, offset).map(({ span }) => span),
		{ start: 0, end: report.text.length },
	];
	return growing(stretches);
}

const clauseEnds = '，；：。！？,;!?';
const sentenceEnds = '。！？!?';

function stretchesIn(paragraph: Paragraph, at: number): readonly Span[] {
	const spans = [clauseEnds, sentenceEnds].map((marks) => sourceSpan(paragraph, between(paragraph.text, at, marks)));
	return [...spans, paragraph.span];
}

/** Up to the mark, and for a sentence with it: 。 closes a sentence, ， only parts clauses. */
function between(text: string, at: number, marks: string): Span {
	let start = Math.min(at, Math.max(0, text.length - 1));
	while (start > 0 && !marks.includes(text[start - 1] ?? '')) start--;
	let end = start;
	while (end < text.length && !marks.includes(text[end] ?? '')) end++;
	return { start, end: marks === sentenceEnds ? Math.min(text.length, end + 1) : end };
}

/** The sections that an offset lies in or right behind, from the innermost. */
export function sectionsAround(sections: readonly Section[], offset: number): readonly Section[] {
	const around = sections.find(({ span }) => span.start <= offset && offset <= span.end);
	return around ? [...sectionsAround(around.children, offset), around] : [];
}

/** The section that a cursor is in; one in the blanks before a heading is in its section. */
export function sectionAt({ text, outline }: Report, offset: number): Section | undefined {
	const blanks = /^[^\S\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
	return sectionsAround(outline.sections, offset + blanks)[0];
}

/** Leaves out what is no larger than, or does not hold, the one before. */
function growing(stretches: readonly Span[]): readonly Span[] {
	const kept: Span[] = [];
	for (const stretch of stretches) {
		const last = kept.at(-1);
		if (!last || (contains(stretch, last) && (stretch.start < last.start || stretch.end > last.end))) kept.push(stretch);
	}
	return kept;
}
