import type { Disposable } from 'vscode';
import type { Status } from '../../server/src/protocol/status';
import { l10n } from './l10n';
import { grouped } from './numbers';
import { showStatusItem } from './statusItem';

/** What the active report has. */
export function showStatus(): Disposable {
	return showStatusItem({
		id: 'hegao.status',
		name: l10n.t('核稿：字数、数据与疑点'),
		command: 'workbench.actions.view.problems',
		priority: 100,
		shown: (status) => ({ text: textOf(status), tooltip: tooltipOf(status) }),
	});
}

function textOf({ characters, figures, findings }: Status): string {
	const doubts = findings.error + findings.warning;
	return l10n.t('{0}字 · {1}数据 · {2}处疑点', grouped(characters), grouped(figures), grouped(doubts));
}

function tooltipOf({ characters, figures, findings }: Status): string {
	return [
		l10n.t('全文 {0} 字（不计空白），数据 {1} 个', grouped(characters), grouped(figures)),
		l10n.t('必错 {0} 处，疑似 {1} 处，提示 {2} 处', grouped(findings.error), grouped(findings.warning), grouped(findings.information)),
		l10n.t('单击查看问题列表'),
	].join('\n');
}
