import { ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { Blank, DeletedFigure, Figure } from '../../../server/src/protocol/figures';
import { l10n } from '../l10n';
import { standingLines } from '../signing/standing';
import { isToBeChecked, type Leaf, type Row } from './figureTree';

export const openCommand = 'hegao.openFigure';

export function itemOf(row: Row): TreeItem {
	switch (row.kind) {
		case 'group':
			return groupItem(row);
		case 'figure':
			return figureItem(row);
		case 'blank':
			return blankItem(row.id, row.blank);
		case 'deleted':
			return deletedItem(row.id, row.deleted);
	}
}

function groupItem({ id, label, rows }: Extract<Row, { kind: 'group' }>): TreeItem {
	const figures = rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : []));
	const done = figures.filter((figure) => !isToBeChecked(figure)).length;
	const isDone = figures.length > 0 && done === figures.length;
	const item = new TreeItem(label, isDone ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
	item.id = id;
	item.description = figures.length > 0 ? `${done}/${figures.length}` : String(rows.length);
	item.contextValue = figures.length > 0 && !isDone ? 'group.open' : 'group';
	return item;
}

/** The box is the reviewer's own tick; how the figure stands is told by icon and words. */
function figureItem({ id, figure, isNamed }: Extract<Leaf, { kind: 'figure' }>): TreeItem {
	const item = new TreeItem(isNamed && figure.indicator !== '' ? `${figure.indicator} ${figure.text}` : figure.text);
	item.id = id;
	item.description = [whenOf(figure), standOf(figure)].filter((part) => part !== '').join(' · ');
	item.tooltip = tooltipOf(figure);
	item.iconPath = iconOf(figure);
	item.contextValue = `figure.${figure.state}`;
	item.command = { command: openCommand, title: l10n.t('查看原文'), arguments: [figure.range] };
	item.checkboxState = {
		state: figure.isMine ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
		tooltip: figure.isMine ? l10n.t('取消核定') : l10n.t('核定'),
		accessibilityInformation: { label: l10n.t('核定 {0} {1}', figure.indicator, figure.text) },
	};
	item.accessibilityInformation = { label: `${figure.indicator} ${figure.text} ${item.description} ${nameOf(figure)}` };
	return item;
}

function whenOf({ period, role }: Figure): string {
	const names = { actual: '', estimate: l10n.t('预计'), target: l10n.t('目标') };
	return [period, names[role]].filter((part) => part !== '').join(' ');
}

function standOf(figure: Figure): string {
	const last = figure.signOffs[0];
	const stand =
		figure.state === 'fallen'
			? (figure.fallen[0]?.change ?? '')
			: last
				? [nameOf(figure), last.by, last.note].filter(Boolean).join(' ')
				: '';
	return [figure.conflicts.length > 0 ? l10n.t('有矛盾') : '', stand].filter((part) => part !== '').join(' · ');
}

function nameOf({ state }: Figure): string {
	switch (state) {
		case 'unchecked':
			return l10n.t('未核');
		case 'checked':
			return l10n.t('已核');
		case 'returned':
			return l10n.t('退回');
		case 'fallen':
			return l10n.t('原文已改');
	}
}

function iconOf({ state, conflicts }: Figure): ThemeIcon {
	if (state === 'checked') return new ThemeIcon('pass-filled', new ThemeColor('hegao.checkedFigure'));
	if (state === 'fallen') return new ThemeIcon('history', new ThemeColor('hegao.changedFigure'));
	if (state === 'returned') return new ThemeIcon('reply', new ThemeColor('hegao.returnedFigure'));
	return conflicts.length > 0
		? new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'))
		: new ThemeIcon('circle-large-outline');
}

function tooltipOf(figure: Figure): string {
	const place = figure.sections.join(' › ');
	return [...figure.lines, ...figure.conflicts.map((message) => l10n.t('矛盾：{0}', message)), ...standingLines(figure), place]
		.filter((line) => line !== '')
		.join('\n');
}

function blankItem(id: string, { text, sentence, range, sections }: Blank): TreeItem {
	const item = new TreeItem(sentence);
	item.id = id;
	item.description = text;
	item.tooltip = [sentence, sections.join(' › ')].join('\n');
	item.iconPath = new ThemeIcon('edit');
	item.contextValue = 'blank';
	item.command = { command: openCommand, title: l10n.t('查看原文'), arguments: [range] };
	return item;
}

function deletedItem(id: string, deleted: DeletedFigure): TreeItem {
	const item = new TreeItem(`${deleted.indicator} ${deleted.text}`.trim());
	item.id = id;
	item.description = deleted.by;
	item.tooltip = [deleted.sentence, ...standingLines({ signOffs: [deleted], fallen: [] })].join('\n');
	item.iconPath = new ThemeIcon('trash', new ThemeColor('hegao.changedFigure'));
	item.contextValue = 'deleted';
	return item;
}
