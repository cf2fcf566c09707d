import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf, sheetAs, sheetOf } from '../project/checkSheet/make';
import { reviewAt } from '../project/reviews';
import { today } from '../project/today';
import { pathOf } from '../project/uris';
import type { ExportSheet, ExportSheetMethod, Saved } from '../protocol/checkSheet';
import { messagesHeard } from './answer';
import { answerOrDecline, Declined } from './declining';
import type { Feature } from './feature';
import type { Session } from './session';

const method: ExportSheetMethod = 'hegao/exportSheet';

/** 导出数据核校表: written here, so that the editor's sheet is the command line's. */
export const checkSheet: Feature = {
	capabilities: {},
	register(session) {
		const saved = (refusal: string): Saved => ({ refusal });
		session.connection.onRequest(
			method,
			answerOrDecline(session, saved, async (document, { to }: ExportSheet, token) => {
				await exportSheet(session, document, to, token);
				return saved('');
			}),
		);
	},
};

async function exportSheet({ analysis, files }: Session, document: TextDocument, to: string, token: CancellationToken): Promise<void> {
	const path = pathOf(to);
	if (path === undefined) throw new Declined('只能存为本机上的文件');
	const format = formatOf(path);
	if (!format) throw new Declined('文件名请以 .xlsx、.md 或 .csv 结尾');
	const beside = analysis.besideOf(document);
	const review = await reviewAt(files, beside.root);
	const source = { report: analysis.reportOf(document), beside, review, findings: analysis.allFindingsOf(document) };
	const sheet = await sheetAs(format, sheetOf(source, today()));
	await messagesHeard();
	if (token.isCancellationRequested) throw new Declined('已取消');
	await files.write(path, sheet);
}
