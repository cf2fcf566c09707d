import {
	ErrorCodes,
	MessageType,
	type PrepareRenameResult,
	ResponseError,
	ShowMessageNotification,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type NameHere, nameAt, placesOfName } from '../report/nameAt';
import type { Edit } from '../rules/rule';
import { answer, answerLater } from './answer';
import { toRange, toSeriesEdit } from './convert';
import type { Feature } from './feature';
import type { Session } from './session';

/** One name, short form or section's title changed everywhere it is written in a draft and in the other reports of its series. */
export const rename: Feature = {
	capabilities: { renameProvider: { prepareProvider: true } },
	register(session) {
		const { documentChanges, changeAnnotationSupport } = session.client.workspace?.workspaceEdit ?? {};
		const abilities = { versioned: documentChanges === true, annotated: changeAnnotationSupport !== undefined };
		session.connection.onPrepareRename(
			answer(session, null, (document, { position }): PrepareRenameResult | ResponseError | null => {
				const here = nameIn(session, document, document.offsetAt(position));
				return here ? { range: toRange(document, here.span), placeholder: here.name } : noName;
			}),
		);
		session.connection.onRenameRequest(
			answerLater(session, null, async (document, { position, newName }): Promise<WorkspaceEdit | ResponseError | null> => {
				const here = nameIn(session, document, document.offsetAt(position));
				if (!here) return noName;
				if (/^\s*$|[\r\n]/.test(newName)) return refusal('新的名称不能为空，也不能换行。');
				const { documents, fixed } = await session.searched.series(document);
				const changes = documents.map((each) => ({ document: each, edits: editsIn(session, each, here.name, newName) }));
				tellLeft(session, here.name, fixed);
				return toSeriesEdit(changes, abilities);
			}),
		);
	},
};

function editsIn({ analysis }: Session, document: TextDocument, name: string, newText: string): readonly Edit[] {
	return placesOfName(analysis.reportOf(document), name).map((span) => ({ span, newText }));
}

/** What can't be written is named, so that nobody takes it for changed. */
function tellLeft({ analysis, connection }: Session, name: string, fixed: readonly TextDocument[]): void {
	const left = fixed.filter((document) => placesOfName(analysis.reportOf(document), name).length > 0);
	if (left.length === 0) return;
	const files = left.map(({ uri }) => `《${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}》`).join('');
	const message = `${files}里的“${name}”没有改：Word 文档和 PDF 不能改写。`;
	void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

function nameIn({ analysis }: Session, document: TextDocument, offset: number): NameHere | undefined {
	return nameAt(analysis.reportOf(document), offset);
}

function refusal(reason: string): ResponseError {
	return new ResponseError(ErrorCodes.InvalidParams, reason);
}

const noName = refusal('这里认不出名称。能统一改名的有：引号、书名号里的词，文中约定的简称，多次出现的园区、工程等名称，标题。');
