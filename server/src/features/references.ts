import type { Location } from 'vscode-languageserver';
import type { Span } from '../report/span';
import { answer } from './answer';
import { toLocation } from './convert';
import type { Feature } from './feature';
import { occurrencesIn } from './occurrences';

/** All statements of an indicator, all places that point at an annex or a note. */
export const references: Feature = {
	capabilities: { referencesProvider: true },
	register(session) {
		session.connection.onReferences(
			answer(session, [], (document, { position, context }): Location[] => {
				const { places, definition } = occurrencesIn(session, document, position) ?? { places: [] };
				const wanted = places.filter((place) => context.includeDeclaration || !isSame(place, definition));
				return wanted.map((span) => toLocation(document, span));
			}),
		);
	},
};

function isSame(one: Span, other: Span | undefined): boolean {
	return one.start === other?.start && one.end === other.end;
}
