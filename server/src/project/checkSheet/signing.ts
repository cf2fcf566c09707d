import type { Report } from '../../report/report';
import { overlaps, type Span } from '../../report/span';
import type { Edit } from '../../rules/rule';
import type { Signed } from '../signing';
import type { Answer } from './answers';
import type { Matched } from './matching';
import type { Corrected } from './plan';

/** What is signed and how. */
export interface Signature {
	/** Figures that are right as they stand. */
	readonly confirmed: readonly Matched[];
	/** Figures that were changed as answered. */
	readonly corrected: readonly Corrected[];
	/** Who answers where the row doesn't say. */
	readonly by: string;
	/** As 2025-01-31. */
	readonly date: string;
	/** The draft, relative to the project's root with `/`. */
	readonly file: string;
}

/** What answers say of the figures of the text that their corrections made. @param report of that text */
export function signedBy(report: Report, { confirmed, corrected, by, date, file }: Signature): readonly Signed[] {
	const edits = corrected.map(({ edit }) => edit);
	const said = (answer: Answer, note: string) => ({
		state: 'checked' as const,
		by: answer.by || by,
		date,
		file,
		...(note !== '' && { note }),
	});
	return [
		...confirmed.map(({ fact, answer }) => ({ figures: figuresAt(report, moved(fact.span, edits)), signing: said(answer, answer.note) })),
		...corrected.map(({ fact, answer }) => {
			const note = [`更正前为“${fact.text}”`, answer.note].filter(Boolean).join('；');
			return { figures: figuresAt(report, moved(fact.span, edits)), signing: said(answer, note) };
		}),
	];
}

function figuresAt({ figures }: Report, span: Span): readonly number[] {
	return figures.filter((fact) => overlaps(fact.span, span)).map(({ index }) => index);
}

/** Where a stretch stands after edits, some of them within it. */
function moved({ start, end }: Span, edits: readonly Edit[]): Span {
	const growthBefore = (offset: number) =>
		edits.filter((edit) => edit.span.end <= offset).reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
	return { start: start + growthBefore(start), end: end + growthBefore(end) };
}
