import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Occurrences, occurrencesAt } from '../report/occurrences';
import type { Session } from './session';

/** What stands at a position of a draft, for definition, references and highlights alike. */
export function occurrencesIn({ analysis }: Session, document: TextDocument, position: Position): Occurrences | undefined {
	return occurrencesAt(analysis.reportOf(document), document.offsetAt(position));
}
