import type { TextEdit } from 'vscode-languageserver';
import { nextNumberIn } from '../report/nextNumber';
import { answer } from './answer';
import { toTextEdit } from './convert';
import type { Feature } from './feature';

/** Enter behind a numbered heading or item begins the next one. */
export const onTypeFormatting: Feature = {
	capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
	register(session) {
		session.connection.onDocumentOnTypeFormatting(
			answer(session, [], (document, { position, ch }): TextEdit[] => {
				const insertion = ch === '\n' ? nextNumberIn(document.getText(), position.line) : undefined;
				return insertion ? [toTextEdit(document, insertion)] : [];
			}),
		);
	},
};
