import type { SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { nestingAt } from '../report/nesting';
import type { Span } from '../report/span';
import { answer } from './answer';
import { toRange } from './convert';
import type { Feature } from './feature';

/** A selection grows from the figure to its clause, sentence, paragraph and section. */
export const selectionRanges: Feature = {
	capabilities: { selectionRangeProvider: true },
	register(session) {
		session.connection.onSelectionRanges(
			answer(session, [], (document, { positions }): SelectionRange[] => {
				const report = session.analysis.reportOf(document);
				return positions.map((position) => nested(document, nestingAt(report, document.offsetAt(position))));
			}),
		);
	},
};

/** The protocol wants the innermost, each with the one around it. */
function nested(document: TextDocument, [inner = { start: 0, end: 0 }, ...outer]: readonly Span[]): SelectionRange {
	const range = toRange(document, inner);
	return outer.length === 0 ? { range } : { range, parent: nested(document, outer) };
}
