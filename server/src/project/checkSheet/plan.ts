import type { ReadRow } from '../../exchange/tableRows';
import type { Report } from '../../report/report';
import { answersFrom, type Told } from './answers';
import { type Correction, correctionOf } from './corrections';
import { type Matched, matched } from './matching';

/** What a sheet that came back asks for. Nothing is done yet. */
export interface AnswerPlan {
	/** Figures that are right as they stand. */
	readonly confirmed: readonly Matched[];
	/** In the order of their places; no two touch the same figure. */
	readonly corrections: readonly Corrected[];
	/** Rows that are not taken, in the sheet's order. */
	readonly told: readonly Told[];
}

export interface Corrected extends Matched, Correction {}

export function planFor(report: Report, rows: readonly ReadRow[]): AnswerPlan {
	const { answers, told } = answersFrom(rows);
	const { matches, told: unmatched } = matched(report, answers);
	const confirmed = matches.filter(({ answer }) => answer.correction === '');
	const corrections: Corrected[] = [];
	const objections: Told[] = [];
	for (const match of matches.filter(({ answer }) => answer.correction !== '')) {
		const correction = correctionOf(match.fact, match.answer.correction);
		if ('objection' in correction) objections.push({ line: match.answer.line, message: correction.objection });
		else if (correction.before === correction.after) confirmed.push(match);
		else corrections.push({ ...match, ...correction });
	}
	return {
		confirmed,
		corrections: corrections.toSorted((one, other) => one.edit.span.start - other.edit.span.start),
		told: [...told, ...unmatched, ...objections].toSorted((one, other) => one.line - other.line),
	};
}
