import type { Fact } from './facts';
import { figureAt, figuresIn } from './figurePlaces';
import type { FindOccurrences } from './occurrences';
import { sourceSpan } from './paragraphs';
import type { Report } from './report';
import { type Span, touches } from './span';

/** The statements of one indicator, from a figure or from the words before it. */
export const statementOccurrences: FindOccurrences = (report, offset) => {
	const key = indicatorKeyAt(report, offset);
	if (key === undefined) return undefined;
	const places = statementsOf(report, key);
	return { definition: places[0], places };
};

/** The key of the indicator that a figure, or the words before one, speaks of; the same in every report. */
export function indicatorKeyAt(report: Report, offset: number): string | undefined {
	return statedAt(report, offset)?.key || undefined;
}

/** Where figures of an indicator stand, of the source. */
export function statementsOf({ figures }: Report, key: string): readonly Span[] {
	return figures.filter((fact) => fact.key === key).map(({ span }) => span);
}

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
