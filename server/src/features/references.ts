import type { Location } from 'vscode-languageserver';
import { nameAt, placesOfName } from '../report/nameAt';
import { occurrencesAt } from '../report/occurrences';
import type { Report } from '../report/report';
import type { Span } from '../report/span';
import { indicatorKeyAt, statementsOf } from '../report/statements';
import { answerLater } from './answer';
import { toLocation } from './convert';
import type { Feature } from './feature';
import { occurrencesIn } from './occurrences';

/** All statements of an indicator and all places of a name over the series; all places of a report that point at an annex or a note. */
export const references: Feature = {
	capabilities: { referencesProvider: true },
	register(session) {
		session.connection.onReferences(
			answerLater(session, [], async (document, { position, context }): Promise<Location[]> => {
				const { reportOf } = session.analysis;
				const report = reportOf(document);
				const offset = document.offsetAt(position);
				const { places, definition } = occurrencesIn(session, document, position) ?? { places: named(report, offset)?.(report) ?? [] };
				const wanted = places.filter((place) => context.includeDeclaration || !isSame(place, definition));
				const own = wanted.map((span) => toLocation(document, span));
				const inOther = stated(report, offset) ?? named(report, offset);
				if (!inOther) return own;
				const [, ...others] = (await session.searched.series(document)).documents;
				const found = [...own, ...others.flatMap((other) => inOther(reportOf(other)).map((span) => toLocation(other, span)))];
				// A title that stands nowhere else is not spoken of.
				return definition || found.length > 1 ? found : [];
			}),
		);
	},
};

type FindPlaces = (report: Report) => readonly Span[];

/** What finds an indicator's statements in any report of the series. */
function stated(report: Report, offset: number): FindPlaces | undefined {
	const key = indicatorKeyAt(report, offset);
	const isStatement = key !== undefined && occurrencesAt(report, offset)?.definition === statementsOf(report, key)[0];
	return isStatement ? (each) => statementsOf(each, key) : undefined;
}

/** The same for a name; numbered references and notes are of one report only. */
function named(report: Report, offset: number): FindPlaces | undefined {
	const here = occurrencesAt(report, offset) ? undefined : nameAt(report, offset);
	return here && ((each) => placesOfName(each, here.name));
}

function isSame(one: Span, other: Span | undefined): boolean {
	return one.start === other?.start && one.end === other.end;
}
