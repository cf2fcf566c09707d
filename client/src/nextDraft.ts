import { commands, type Disposable, window, workspace } from 'vscode';
import type { DraftMethod, NextDraft } from '../../server/src/protocol/nextDraft';
import { draftInSight } from './drafts';
import { l10n } from './l10n';
import { type Client, running } from './running';

const method: DraftMethod = 'hegao/draft';

/** 新建下一年度报告: opens the draft made from the report in the editor; where it is kept is the drafter's to say. */
export function registerNextDraft(client: Client): Disposable {
	return commands.registerCommand('hegao.newDraft', async () => {
		const document = draftInSight();
		if (!document) return window.showInformationMessage(l10n.t('请先打开上一年的报告。'));
		const loaded = await running(client);
		const draft = await loaded.sendRequest<NextDraft>(method, { uri: document.uri.toString() });
		if (!draft) return window.showInformationMessage(l10n.t('看不出这份报告说的是哪一年，请先写明各部分标题里的年份。'));
		return window.showTextDocument(await workspace.openTextDocument({ language: 'report', content: draft.text }));
	});
}
