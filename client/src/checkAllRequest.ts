import { WorkDoneProgress } from 'vscode-languageclient';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CheckedWorkspace, CheckWorkspaceMethod } from '../../server/src/protocol/checkWorkspace';
import { l10n } from './l10n';
import { longWork } from './longWork';

const method: CheckWorkspaceMethod = 'hegao/checkWorkspace';
const workDoneToken = 'hegao.checkWorkspace';

/** Has all reports of the folder checked; undefined when given up. */
export function requestCheckOfAll(client: LanguageClient): Thenable<CheckedWorkspace | undefined> {
	return longWork(l10n.t('核查文件夹里的全部报告'), (token, progress) => {
		let shown = 0;
		const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
			if (step.kind !== 'report' || step.percentage === undefined) return;
			progress.report({ increment: step.percentage - shown, message: step.message });
			shown = step.percentage;
		});
		return client.sendRequest<CheckedWorkspace>(method, { workDoneToken }, token).finally(() => listener.dispose());
	});
}
