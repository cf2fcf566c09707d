import { Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { draftSelector } from './drafts';
import { l10n } from './l10n';

/** Whether the server runs, beside the language of a draft: quiet while all is well, and one click from a new start when not. */
export function showServerState(client: LanguageClient): Disposable {
	const item = languages.createLanguageStatusItem('hegao.server', draftSelector);
	item.name = l10n.t('核稿服务');
	show(client.state);
	return Disposable.from(
		item,
		client.onDidChangeState(({ newState }) => show(newState)),
	);

	function show(state: State): void {
		const stopped = state === State.Stopped || state === State.StartFailed;
		item.busy = state === State.Starting;
		item.text = stopped ? l10n.t('核稿已停止') : l10n.t('核稿');
		item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
		item.command = stopped
			? { title: l10n.t('重新启动'), command: 'hegao.restartServer' }
			: { title: l10n.t('查看日志'), command: 'hegao.showOutput' };
	}
}
