import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { statedAt } from '../report/statements';
import { ledgerIndex } from '../rules/ledger';
import { answerPrepared } from './answer';
import { toLocation, toLocationAt } from './convert';
import type { Feature } from './feature';
import { occurrencesIn } from './occurrences';
import type { Session } from './session';

/** From a figure to its row in the ledger and the first statement of its indicator, from 附件2 to the annex, from ［1］ to the note. */
export const definition: Feature = {
	capabilities: { definitionProvider: true },
	register(session) {
		session.connection.onDefinition(
			answerPrepared(session, [], (document, { position }): Location[] => {
				const target = occurrencesIn(session, document, position)?.definition;
				return [...ledgerRowsAt(session, document, document.offsetAt(position)), ...(target ? [toLocation(document, target)] : [])];
			}),
		);
	},
};

function ledgerRowsAt({ analysis }: Session, document: TextDocument, offset: number): readonly Location[] {
	const fact = statedAt(analysis.reportOf(document), offset);
	const { ledger } = analysis.besideOf(document).context;
	return ledgerIndex(ledger)
		.official(fact)
		.map(({ row }) => toLocationAt(row.place));
}
