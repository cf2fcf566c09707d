import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { Status } from '../../../server/src/protocol';
import { isDraft } from '../drafts';
import { onStatus } from '../statuses';

/** 已核 37/412 of the active report, and a way to the figures. */
export function showProgress(): Disposable {
	const known = new Map<string, Status>();
	const item = window.createStatusBarItem('hegao.progress', StatusBarAlignment.Right, 99);
	item.name = l10n.t('核稿：签核进度');
	item.command = 'hegao.figures.focus';
	const show = () => {
		const document = window.activeTextEditor?.document;
		const status = document && isDraft(document) ? known.get(document.uri.toString()) : undefined;
		if (!status || status.figures === 0) return item.hide();
		item.text = textOf(status);
		item.tooltip = tooltipOf(status);
		item.show();
	};
	return Disposable.from(
		item,
		onStatus((status) => {
			known.set(status.uri, status);
			show();
		}),
		window.onDidChangeActiveTextEditor(show),
	);
}

function textOf({ signed, figures, fallen, deleted }: Status): string {
	const progress = l10n.t('已核 {0}/{1}', signed, figures);
	return fallen + deleted === 0 ? progress : l10n.t('{0} · {1}处已改', progress, fallen + deleted);
}

function tooltipOf({ signed, figures, fallen, deleted }: Status): string {
	return [
		l10n.t('数据 {0} 个，已核 {1} 个', figures, signed),
		...(fallen + deleted > 0 ? [l10n.t('签核后原文已改 {0} 处，已删 {1} 处', fallen, deleted)] : []),
		l10n.t('单击查看数据'),
	].join('\n');
}
