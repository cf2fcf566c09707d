import type { Location } from 'vscode-languageserver';
import { answer } from './answer';
import { toLocation } from './convert';
import type { Feature } from './feature';
import { occurrencesIn } from './occurrences';

/** From a figure to the first statement of its indicator, from 附件2 to the annex, from ［1］ to the note. */
export const definition: Feature = {
	capabilities: { definitionProvider: true },
	register(session) {
		session.connection.onDefinition(
			answer(session, null, (document, { position }): Location | null => {
				const target = occurrencesIn(session, document, position)?.definition;
				return target ? toLocation(document, target) : null;
			}),
		);
	},
};
