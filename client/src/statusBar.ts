import { Disposable, l10n, StatusBarAlignment, type TextDocument, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Status } from '../../server/src/protocol';
import { isDraft } from './drafts';
import { onStatus } from './statuses';

/** One item on the right with what the active report has; without a report in the active editor there is none. */
export function showStatus(client: LanguageClient): Disposable {
	const known = new Map<string, Status>();
	const item = window.createStatusBarItem('hegao.status', StatusBarAlignment.Right, 100);
	item.name = l10n.t('核稿：字数、数据与疑点');
	item.command = 'workbench.actions.view.problems';
	const refresh = () => {
		const document = window.activeTextEditor?.document;
		const status = document && isDraft(document) ? known.get(keyOf(document)) : undefined;
		if (!status) return item.hide();
		item.text = textOf(status);
		item.tooltip = tooltipOf(status);
		item.show();
	};
	const keyOf = (document: TextDocument) => client.code2ProtocolConverter.asUri(document.uri);
	return Disposable.from(
		item,
		onStatus((status) => {
			known.set(status.uri, status);
			refresh();
		}),
		window.onDidChangeActiveTextEditor(refresh),
		workspace.onDidCloseTextDocument((document) => known.delete(keyOf(document))),
	);
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

function grouped(count: number): string {
	return count.toLocaleString('en-US');
}
