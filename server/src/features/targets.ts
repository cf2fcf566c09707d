import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Target, Targets, TargetsMethod } from '../protocol/lastYear';
import type { OfReport } from '../protocol/places';
import { type Answer, answersTo } from '../rules/answers';
import type { SeriesReport } from '../rules/context';
import { answerPrepared } from './answer';
import { toLocation, toLocationIn } from './convert';
import type { Feature } from './feature';

const method: TargetsMethod = 'hegao/targets';

/** 目标: every commitment of last year's report, and where the draft answers it. */
export const targets: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			method,
			answerPrepared(session, null, (document, _: OfReport): Targets => {
				const { lastYear } = session.analysis.besideOf(document).context;
				if (!lastYear) return null;
				return answersTo(lastYear.report, session.analysis.reportOf(document)).map((answer) => shown(answer, document, lastYear));
			}),
		);
	},
};

function shown({ commitment, outcome, place }: Answer, document: TextDocument, last: SeriesReport): Target {
	return {
		text: commitment.text,
		outcome,
		place: toLocationIn(last, commitment.span),
		answer: place && toLocation(document, place.span),
		result: place?.text,
	};
}
