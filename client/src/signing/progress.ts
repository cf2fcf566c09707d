import type { Disposable } from 'vscode';
import type { Status } from '../../../server/src/protocol/status';
import { l10n } from '../l10n';
import { showStatusItem } from '../statusItem';

/** 已核 37/412 of the active report, and a way to the figures. */
export function showProgress(): Disposable {
	return showStatusItem({
		id: 'hegao.progress',
		name: l10n.t('核稿：签核进度'),
		command: 'hegao.figures.focus',
		priority: 99,
		shown: (status) => (status.figures === 0 ? undefined : { text: textOf(status), tooltip: tooltipOf(status) }),
	});
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
