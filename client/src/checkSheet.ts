import { commands, type Disposable, env, Uri, window } from 'vscode';
import type { ExportSheet, ExportSheetMethod, Saved } from '../../server/src/protocol/checkSheet';
import { draftInSight } from './drafts';
import { l10n } from './l10n';
import { longWork } from './longWork';
import { plainMessage } from './plainMessage';
import { type Client, running } from './running';

const method: ExportSheetMethod = 'hegao/exportSheet';

/** 导出数据核校表: every figure with what was computed of it, for departments to fill in and sign. A target given is not asked for. */
export function registerCheckSheet(client: Client): Disposable {
	return commands.registerCommand('hegao.exportSheet', async (given?: Uri) => {
		const document = draftInSight();
		if (!document) return window.showInformationMessage(l10n.t('请先打开要核的文稿。'));
		const target = given instanceof Uri ? given : await askWhere(document.uri);
		if (!target) return;
		const loaded = await running(client);
		const asked: ExportSheet = { uri: document.uri.toString(), to: target.toString() };
		const saved = await longWork(l10n.t('正在导出数据核校表'), (token) => loaded.sendRequest<Saved>(method, asked, token));
		if (!saved) return;
		if (saved.refusal !== '') await window.showErrorMessage(plainMessage(l10n.t('没有导出：{0}', saved.refusal)));
		else void offerToOpen(target);
	});
}

/** The dialog asks by itself before a file is written over. */
function askWhere(draft: Uri): Thenable<Uri | undefined> {
	const name = draft.path.replace(/\.(?:report\.)?(?:txt|md)$/i, '');
	return window.showSaveDialog({
		title: l10n.t('导出数据核校表'),
		...(draft.scheme === 'file' && { defaultUri: draft.with({ path: `${name}-${l10n.t('数据核校表')}.xlsx` }) }),
		filters: { [l10n.t('Excel 表格')]: ['xlsx'], Markdown: ['md'], CSV: ['csv'] },
	});
}

/** Not waited for: a notice may stay as long as it likes. */
async function offerToOpen(file: Uri): Promise<void> {
	const action = l10n.t('打开文件');
	const name = file.path.slice(file.path.lastIndexOf('/') + 1);
	if ((await window.showInformationMessage(plainMessage(l10n.t('已导出 {0}', name)), action)) !== action) return;
	if (/\.xlsx$/i.test(name)) await env.openExternal(file);
	else await window.showTextDocument(file);
}
