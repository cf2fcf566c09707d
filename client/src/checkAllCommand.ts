import { commands, type Disposable, window, workspace } from 'vscode';
import type { CheckedWorkspace } from '../../server/src/protocol/checkWorkspace';
import { l10n } from './l10n';
import { plainMessage } from './plainMessage';
import { type Client, running } from './running';

/** 核查全部报告: waits for what the background does anyway, with progress and a way to end it, and tells what came of it. */
export function registerCheckAllCommand(client: Client): Disposable {
	return commands.registerCommand('hegao.checkWorkspace', async () => {
		if (!(await isOn())) return;
		const loaded = await running(client);
		const { requestCheckOfAll } = await import('./checkAllRequest');
		const found = await requestCheckOfAll(loaded);
		if (found) await tell(found);
	});
}

/** With the background off there is nothing that would show the findings. */
async function isOn(): Promise<boolean> {
	const settings = workspace.getConfiguration('hegao');
	if (settings.get('checkWorkspace') !== false) return true;
	const turnOn = l10n.t('打开设置');
	const answer = await window.showInformationMessage(l10n.t('“hegao.checkWorkspace”已关闭，只核查打开的文稿。'), turnOn);
	if (answer === turnOn) await commands.executeCommand('workbench.action.openSettings', 'hegao.checkWorkspace');
	return false;
}

async function tell({ reports, error, warning, information }: CheckedWorkspace): Promise<void> {
	if (reports === 0) {
		await window.showInformationMessage(l10n.t('文件夹里没有报告。名字里有“工作报告”，或者第一行是报告标题的，才是报告。'));
		return;
	}
	const show = l10n.t('查看问题');
	const found = l10n.t('核查了 {0} 份报告：必错 {1} 处，疑似 {2} 处，提示 {3} 处。', reports, error, warning, information);
	const answer = await window.showInformationMessage(plainMessage(found), show);
	if (answer === show) await commands.executeCommand('workbench.actions.view.problems');
}
