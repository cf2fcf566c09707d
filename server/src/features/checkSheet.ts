import type { CancellationToken } from 'vscode-languageserver';
import { formatOf, sheetAs, sheetOf } from '../project/checkSheet/make';
import { reasonOf } from '../project/drafts';
import { reviewAt } from '../project/reviews';
import { today } from '../project/today';
import { pathOf } from '../project/uris';
import type { ExportSheet, ExportSheetMethod, Saved } from '../protocol/checkSheet';
import { describe } from './analysis';
import { messagesHeard, prepared } from './answer';
import type { Feature } from './feature';
import type { Session } from './session';

const method: ExportSheetMethod = 'hegao/exportSheet';

/** 导出数据核校表: written here, so that the editor's sheet is the command line's. */
export const checkSheet: Feature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(method, async (asked: ExportSheet, token): Promise<Saved> => {
			try {
				return { refusal: await exportSheet(session, asked, token) };
			} catch (error) {
				session.connection.console.error(describe(error));
				return { refusal: `未能保存，${reasonOf(error)}` };
			}
		});
	},
};

async function exportSheet(session: Session, { uri, to }: ExportSheet, token: CancellationToken): Promise<string> {
	const { documents, analysis, files } = session;
	const document = documents.get(uri);
	const path = pathOf(to);
	if (!document) return '文稿没有打开';
	if (path === undefined) return '只能存为本机上的文件';
	const format = formatOf(path);
	if (!format) return '文件名请以 .xlsx、.md 或 .csv 结尾';
	await prepared(session, document);
	const beside = analysis.besideOf(document);
	const review = await reviewAt(files, beside.root);
	const source = { report: analysis.reportOf(document), beside, review, findings: analysis.allFindingsOf(document) };
	const sheet = await sheetAs(format, sheetOf(source, today()));
	await messagesHeard();
	if (token.isCancellationRequested) return '已取消';
	await files.write(path, sheet);
	return '';
}
