import { commands, Disposable, type Position, type QuickPickItem, type Range, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Gap, Gaps, GapsMethod } from '../../server/src/protocol/gaps';
import { isDraft } from './drafts';
import { l10n } from './l10n';
import { rangeOf } from './ranges';
import { type Client, running } from './running';
import { select } from './selecting';
import { showStatusMessage } from './statusMessage';

const method: GapsMethod = 'hegao/gaps';

/** 待填之处: from one to the next by key, or all in a list. */
export function registerGaps(client: Client): Disposable {
	return Disposable.from(
		commands.registerCommand('hegao.nextGap', () => withGaps(client, (editor, gaps) => step(editor, gaps, next))),
		commands.registerCommand('hegao.previousGap', () => withGaps(client, (editor, gaps) => step(editor, gaps, previous))),
		commands.registerCommand('hegao.listGaps', () => withGaps(client, list)),
	);
}

type Use = (editor: TextEditor, gaps: Gaps) => void;

async function withGaps(client: Client, use: Use): Promise<void> {
	const editor = window.activeTextEditor;
	if (!editor || !isDraft(editor.document)) return;
	const loaded = await running(client);
	const gaps = await loaded.sendRequest<Gaps>(method, { uri: editor.document.uri.toString() });
	if (gaps.length > 0) use(editor, gaps);
	else showStatusMessage(l10n.t('没有待填的空'));
}

// Stepping

type Find = (ranges: readonly Range[], selected: Range) => number;

/** In a text with gaps there is always one to go to: behind the last comes the first. */
function step(editor: TextEditor, gaps: Gaps, find: Find): void {
	const ranges = gaps.map(({ range }) => rangeOf(range));
	const index = (find(ranges, editor.selection) + ranges.length) % ranges.length;
	show(editor, ranges[index]);
	showStatusMessage(l10n.t('第 {0} 处空，共 {1} 处', index + 1, ranges.length));
}

/** A gap right at the cursor is the next one, unless it is selected already. */
function next(ranges: readonly Range[], selected: Range): number {
	const isAhead = (range: Range) => range.start.isAfterOrEqual(selected.start) && !range.isEqual(selected);
	return Math.max(0, ranges.findIndex(isAhead));
}

function previous(ranges: readonly Range[], selected: Range): number {
	return ranges.findLastIndex(({ start }) => start.isBefore(selected.start));
}

/** The gap with its brackets: what is typed over it is to stand without them. */
function show(editor: TextEditor, gap: Range | undefined): void {
	if (gap) select(editor, gap);
}

// The list

interface Item extends QuickPickItem {
	readonly range: Range;
}

/** Moving through the list shows each gap; leaving it without choice leads back. */
function list(editor: TextEditor, gaps: Gaps): void {
	const { selection, visibleRanges } = editor;
	const picker = window.createQuickPick<Item>();
	const items = gaps.map(itemOf);
	picker.title = l10n.t('待填之处（{0}）', gaps.length);
	picker.placeholder = l10n.t('输入空前后的字或标题里的字');
	picker.matchOnDescription = true;
	picker.items = items;
	picker.activeItems = items.filter(isFirstBehind(selection.start));
	picker.onDidChangeActive(([item]) => show(editor, item?.range));
	let isChosen = false;
	picker.onDidAccept(() => {
		isChosen = true;
		picker.hide();
	});
	picker.onDidHide(() => {
		picker.dispose();
		if (isChosen) return;
		editor.selection = selection;
		if (visibleRanges[0]) editor.revealRange(visibleRanges[0], TextEditorRevealType.AtTop);
	});
	picker.show();
}

function isFirstBehind(position: Position): (item: Item, index: number, all: readonly Item[]) => boolean {
	return ({ range }, index, all) => range.start.isAfterOrEqual(position) && !all[index - 1]?.range.start.isAfterOrEqual(position);
}

function itemOf(gap: Gap): Item {
	return { label: gap.clause, description: gap.path.at(-1) ?? '', range: rangeOf(gap.range) };
}
