import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonOf } from '../project/drafts';
import type { OfReport } from '../protocol/places';
import { prepared } from './answer';
import { errorText } from './errorText';
import type { Session } from './session';

/** What was asked can't be done; the message tells the user why, in Chinese. Thrown from wherever that is found. */
export class Declined extends Error {}

/**
 * Wraps the handler of a request that writes or reads files for a report: what stands beside the report is known to it, and whatever
 * hinders it becomes an answer. `failure` says of what nobody foresaw that nothing came of it.
 */
export function answerOrDecline<Params extends OfReport, Result>(
	session: Session,
	declined: (reason: string) => Result,
	handle: (document: TextDocument, params: Params, token: CancellationToken) => Promise<Result>,
	failure = '未能保存',
): (params: Params, token: CancellationToken) => Promise<Result> {
	return async (params, token) => {
		try {
			const document = session.documents.get(params.uri);
			if (!document) return declined('文稿没有打开');
			await prepared(session, document);
			return await handle(document, params, token);
		} catch (error) {
			if (error instanceof Declined) return declined(error.message);
			session.connection.console.error(errorText(error));
			return declined(`${failure}，${reasonOf(error)}`);
		}
	};
}

/** The root of a report's project, where what is said of the report is kept. */
export function rootOf({ analysis }: Session, document: TextDocument, otherwise = '无处记录'): string {
	const { root } = analysis.besideOf(document);
	if (root === '') throw new Declined(`文稿还没有保存为文件，${otherwise}`);
	return root;
}
