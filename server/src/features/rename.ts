import { ErrorCodes, type PrepareRenameResult, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type NameHere, nameAt, placesOfName } from '../report/nameAt';
import { answer } from './answer';
import { toRange, toWorkspaceEdit } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

/** One name, short form or section's title changed everywhere it is written in a draft. */
export const rename: Feature = {
	capabilities: { renameProvider: { prepareProvider: true } },
	register(session) {
		const versioned = session.client.workspace?.workspaceEdit?.documentChanges === true;
		session.connection.onPrepareRename(
			answer(session, null, (document, { position }): PrepareRenameResult | ResponseError | null => {
				const here = nameIn(session, document, document.offsetAt(position));
				return here ? { range: toRange(document, here.span), placeholder: here.name } : noName;
			}),
		);
		session.connection.onRenameRequest(
			answer(session, null, (document, { position, newName }): WorkspaceEdit | ResponseError | null => {
				const here = nameIn(session, document, document.offsetAt(position));
				if (!here) return noName;
				if (/^\s*$|[\r\n]/.test(newName)) return refusal('新的名称不能为空，也不能换行。');
				const places = placesOfName(session.analysis.reportOf(document), here.name);
				const edits = places.map((span) => ({ span, newText: newName }));
				return toWorkspaceEdit(document, edits, versioned);
			}),
		);
	},
};

function nameIn({ analysis }: Session, document: TextDocument, offset: number): NameHere | undefined {
	return nameAt(analysis.reportOf(document), offset);
}

function refusal(reason: string): ResponseError {
	return new ResponseError(ErrorCodes.InvalidParams, reason);
}

const noName = refusal('这里认不出名称。能统一改名的有：引号、书名号里的词，文中约定的简称，多次出现的园区、工程等名称，标题。');
