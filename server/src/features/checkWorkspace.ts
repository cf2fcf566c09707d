import { DiagnosticSeverity, WorkDoneProgress } from 'vscode-languageserver';
import type { CheckedWorkspace, CheckWorkspaceMethod } from '../protocol/checkWorkspace';
import { messagesHeard } from './answer';
import type { Feature } from './feature';

const method: CheckWorkspaceMethod = 'hegao/checkWorkspace';

/** 核查全部报告: what the background does anyway, waited for, with progress; both share their results. */
export const checkWorkspace: Feature = {
	capabilities: {},
	register({ connection, workspace, unopened }) {
		connection.onRequest(method, async ({ workDoneToken }: { readonly workDoneToken?: string }, token): Promise<CheckedWorkspace> => {
			const paths = await workspace.reports();
			const severities: (DiagnosticSeverity | undefined)[] = [];
			for (const [index, path] of paths.entries()) {
				await messagesHeard();
				if (token.isCancellationRequested) break;
				const checked = await unopened.check(path);
				severities.push(...(checked?.diagnostics.map(({ severity }) => severity) ?? []));
				if (workDoneToken === undefined) continue;
				const percentage = Math.floor(((index + 1) * 100) / paths.length);
				const message = `${index + 1}/${paths.length}`;
				void connection.sendProgress(WorkDoneProgress.type, workDoneToken, { kind: 'report', percentage, message });
			}
			const count = (severity: DiagnosticSeverity) => severities.filter((each) => each === severity).length;
			return {
				reports: paths.length,
				error: count(DiagnosticSeverity.Error),
				warning: count(DiagnosticSeverity.Warning),
				information: count(DiagnosticSeverity.Information),
			};
		});
	},
};
