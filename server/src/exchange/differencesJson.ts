import { decimalText } from '../report/decimal';
import { bounds, type Fact } from '../report/facts';
import type { Section } from '../report/outline';
import type { Differences, FigureDifference, ParagraphDifference, SectionDifference } from '../rules/compare';
import type { Sides } from './differencesRows';
import { rangeOf } from './findings';
import { jsonText } from './steering';

/** The differences as JSON: lines and UTF-16 characters from 0; `difference` is new less old in `unit`, `rate` in per cent of the old. */
export function differencesJson({ kind, figures, sections, paragraphs }: Differences, sides: Sides): string {
	const shown = {
		kind,
		summary: { figures: countsOf(figures), sections: countsOf(sections), paragraphs: countsOf(paragraphs) },
		figures: figures.map((each) => shownFigure(each, sides)),
		sections: sections.map((each) => shownSection(each, sides)),
		paragraphs: paragraphs.map((each) => shownParagraph(each, sides)),
	};
	return jsonText(shown);
}

function countsOf(all: readonly { readonly status: string }[]): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { status } of all) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}

function shownFigure(figure: FigureDifference, { old, current }: Sides) {
	const change = 'change' in figure ? figure.change : undefined;
	return {
		status: figure.status,
		old: 'old' in figure ? shownFact(figure.old, old) : null,
		new: 'current' in figure ? shownFact(figure.current, current) : null,
		difference: change?.difference ? decimalText(change.difference) : null,
		rate: change?.rate ?? null,
		note: change?.text ?? '',
	};
}

function shownFact(fact: Fact, { lines }: Sides['old']) {
	const { text, span, quantity, indicator, scope, period, role, measure, direction } = fact;
	return {
		text,
		range: rangeOf(lines, span),
		...bounds(fact),
		unit: quantity.unit,
		indicator,
		scope,
		period,
		role,
		measure,
		direction: direction ?? null,
	};
}

function shownSection(section: SectionDifference, { old, current }: Sides) {
	return {
		status: section.status,
		old: 'old' in section ? shownHeading(section.old, old) : null,
		new: 'current' in section ? shownHeading(section.current, current) : null,
	};
}

function shownHeading({ kind, number, title, heading }: Section, { lines }: Sides['old']) {
	return { kind, number, title, range: rangeOf(lines, heading) };
}

function shownParagraph(paragraph: ParagraphDifference, { old, current }: Sides) {
	const rangeIn = ({ report, lines }: Sides['old'], index: number) => {
		const found = report.paragraphs[index];
		return found ? rangeOf(lines, found.span) : null;
	};
	return {
		status: paragraph.status,
		old: 'old' in paragraph ? rangeIn(old, paragraph.old) : null,
		new: 'current' in paragraph ? rangeIn(current, paragraph.current) : null,
	};
}
