import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Section } from '../report/outline';
import { answer } from './answer';
import { toFoldingRanges } from './convert';
import type { Feature } from './feature';

/** Every part, section and item folds under its heading. */
export const folding: Feature = {
	capabilities: { foldingRangeProvider: true },
	register(session) {
		session.connection.onFoldingRanges(
			answer(session, [], (document) => foldingRangesOf(document, session.analysis.reportOf(document).outline.sections)),
		);
	},
};

function foldingRangesOf(document: TextDocument, sections: readonly Section[]): FoldingRange[] {
	return sections.flatMap((section) => [...toFoldingRanges(document, section), ...foldingRangesOf(document, section.children)]);
}
