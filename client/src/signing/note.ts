import { window } from 'vscode';
import { l10n } from '../l10n';

/** Why a figure is sent back must be said, or nobody can mend it; undefined when given up. What is half written outlives a look at the source. */
export function askForNote(state: 'checked' | 'returned'): Thenable<string | undefined> {
	return window.showInputBox({
		title: state === 'checked' ? l10n.t('核定并附注') : l10n.t('退回此处数据'),
		prompt: state === 'checked' ? l10n.t('附注，如数据出处') : l10n.t('为什么退回？例如：与统计部门提供的数不符'),
		ignoreFocusOut: true,
		validateInput: (text) => (state === 'returned' && text.trim() === '' ? l10n.t('请写一个理由') : undefined),
	});
}
