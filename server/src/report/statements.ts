import type { Fact } from './facts';
import { figureAt, figuresIn } from './figurePlaces';
import type { FindOccurrences } from './occurrences';
import { sourceSpan } from './paragraphs';
import type { Report } from './report';
import { type Span, touches } from './span';

/** The statements of one indicator, from a figure or from the words before it. */
export const statementOccurrences: FindOccurrences = (report, offset) => {
	const fact = statedAt(report, offset);
	if (!fact || fact.key === '') return undefined;
	const places = report.figures.filter(({ key }) => key === fact.key).map(({ span }) => span);
	return { definition: places[0], places };
};

/** The figure that a source offset touches, or the one whose indicator it touches. */
export function statedAt(report: Report, offset: number): Fact | undefined {
	return figureAt(report, offset) ?? factNamedAt(report, offset);
}

/** A figure stands within its sentence behind its indicator, which is no farther off than this. */
const farthestFigure = 200;

function factNamedAt(report: Report, offset: number): Fact | undefined {
	return figuresIn(report, { start: offset, end: offset + farthestFigure }).find((fact) => {
		const span = indicatorSpan(fact);
		return span !== undefined && touches(span, offset);
	});
}

/** Where a fact's indicator is written, of the source; undefined where it is written otherwise than it is named. */
export function indicatorSpan({ indicator, paragraph, sentence, quantity }: Fact): Span | undefined {
	if (indicator === '') return undefined;
	const start = paragraph.text.lastIndexOf(indicator, quantity.span.start - indicator.length);
	return start < sentence.start ? undefined : sourceSpan(paragraph, { start, end: start + indicator.length });
}
