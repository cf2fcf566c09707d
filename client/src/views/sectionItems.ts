import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { SectionSummary } from '../../../server/src/protocol/sections';
import { l10n } from '../l10n';
import { grouped } from '../numbers';
import type { SectionRow } from './sectionTree';

/** A row: number and title, how long, how many figures, last year's length; its icon says what was found in it. */
export function itemOf({ id, section, rows }: SectionRow, uri: Uri): TreeItem {
	const item = new TreeItem(`${section.number}${section.title}` || l10n.t('（无标题）'), collapsible(section, rows.length));
	item.id = id;
	item.description = descriptionOf(section);
	item.tooltip = tooltipOf(section);
	item.iconPath = iconOf(section);
	item.contextValue = section.lastYear ? 'section.lastYear' : 'section';
	item.command = { command: 'vscode.open', title: l10n.t('转到'), arguments: [uri, { selection: startOf(section) }] };
	return item;
}

/** How long a text takes to read aloud: to ten seconds, and to the minute where it is long. */
export function durationOf(seconds: number): string {
	const rounded = seconds >= 600 ? Math.round(seconds / 60) * 60 : Math.max(10, Math.round(seconds / 10) * 10);
	const [minutes, rest] = [Math.floor(rounded / 60), rounded % 60];
	if (minutes === 0) return l10n.t('{0}秒', rest);
	return rest === 0 ? l10n.t('{0}分钟', minutes) : l10n.t('{0}分{1}秒', minutes, rest);
}

function collapsible({ kind }: SectionSummary, children: number): TreeItemCollapsibleState {
	if (children === 0) return TreeItemCollapsibleState.None;
	return kind === 'part' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function descriptionOf({ characters, seconds, figures, lastYear }: SectionSummary): string {
	return [
		l10n.t('{0}字', grouped(characters)),
		durationOf(seconds),
		figures > 0 ? l10n.t('{0}个数据', grouped(figures)) : '',
		lastYear ? l10n.t('去年{0}字', grouped(lastYear.characters)) : '',
	]
		.filter(Boolean)
		.join(' · ');
}

function tooltipOf({ number, title, characters, seconds, figures, findings, lastYear }: SectionSummary): string {
	const found = findings.error + findings.warning + findings.information > 0;
	return [
		`${number}${title}`,
		l10n.t('{0} 字（不计空白），宣读约 {1}，数据 {2} 个', grouped(characters), durationOf(seconds), grouped(figures)),
		found
			? l10n.t('必错 {0} 处，疑似 {1} 处，提示 {2} 处', findings.error, findings.warning, findings.information)
			: l10n.t('没有发现问题'),
		lastYear ? l10n.t('去年：{0}，{1} 字', lastYear.title, grouped(lastYear.characters)) : '',
		l10n.t('拖到同级的一节上，占它的位置；拖到上一级标题上，排到其中最后'),
	]
		.filter(Boolean)
		.join('\n');
}

function iconOf({ findings }: SectionSummary): ThemeIcon {
	if (findings.error > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
	if (findings.warning > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
	if (findings.information > 0) return new ThemeIcon('info');
	return new ThemeIcon('circle-outline');
}

function startOf({ heading: { start } }: SectionSummary): Range {
	return new Range(start.line, start.character, start.line, start.character);
}
