import { commands, type Disposable, window } from 'vscode';
import type { Accept, Accepted, AcceptMethod } from '../../server/src/protocol/accepting';
import { l10n } from './l10n';
import { plainMessage } from './plainMessage';
import { reviewer } from './reviewer';
import { type Client, running } from './running';

export const acceptCommand = 'hegao.accept';
const method: AcceptMethod = 'hegao/accept';

/** Asks why a finding stands, and has the server write it down. */
export function registerAccepting(client: Client): Disposable {
	return commands.registerCommand(acceptCommand, async (finding?: Omit<Accept, 'reason' | 'by'>) => {
		if (!finding) return window.showInformationMessage(l10n.t('请在问题所在处用快速修复（Ctrl+.）核可。'));
		const reason = await window.showInputBox({
			title: l10n.t('核可此处'),
			prompt: l10n.t('为什么这样写没有错？理由会记在项目的 .hegao/accepted.yml 里。'),
			ignoreFocusOut: true,
			validateInput: (text) => (text.trim() === '' ? l10n.t('请写一个理由') : undefined),
		});
		if (reason === undefined) return;
		const by = await reviewer();
		if (by === undefined) return;
		const { refusal } = await (await running(client)).sendRequest<Accepted>(method, { ...finding, reason: reason.trim(), by });
		if (refusal !== '') await window.showErrorMessage(plainMessage(refusal));
	});
}
