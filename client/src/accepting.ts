import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Accept, Accepted, AcceptMethod } from '../../server/src/protocol';
import { plainMessage } from './plainMessage';

export const acceptCommand = 'hegao.accept';
const method: AcceptMethod = 'hegao/accept';

/** Asks why a finding stands, and has the server write it down. */
export function registerAccepting(client: () => Promise<LanguageClient>): Disposable {
	return commands.registerCommand(acceptCommand, async (finding?: Omit<Accept, 'reason' | 'by'>) => {
		if (!finding) return window.showInformationMessage(l10n.t('请在问题所在处用快速修复（Ctrl+.）核可。'));
		const reason = await window.showInputBox({
			title: l10n.t('核可此处'),
			prompt: l10n.t('为什么这样写没有错？理由会记在项目的 .hegao/accepted.yml 里。'),
			validateInput: (text) => (text.trim() === '' ? l10n.t('请写一个理由') : undefined),
		});
		if (reason === undefined) return;
		const { refusal } = await (await client()).sendRequest<Accepted>(method, { ...finding, reason: reason.trim(), by: await reviewer() });
		if (refusal !== '') await window.showErrorMessage(plainMessage(refusal));
	});
}

/** The name is asked for once and kept as a setting of the user's. */
async function reviewer(): Promise<string> {
	const settings = workspace.getConfiguration('hegao');
	const known = settings.get<string>('reviewer') ?? '';
	if (known !== '') return known;
	const name = (await window.showInputBox({ title: l10n.t('核稿人'), prompt: l10n.t('您的姓名，记在核可和签核里') }))?.trim() ?? '';
	if (name !== '') await settings.update('reviewer', name, true);
	return name === '' ? l10n.t('未署名') : name;
}
