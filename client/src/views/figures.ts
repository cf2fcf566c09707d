import {
	commands,
	Disposable,
	EventEmitter,
	type Selection,
	type TextEditor,
	type TreeDataProvider,
	type TreeView,
	window,
	workspace,
} from 'vscode';
import type { Figure } from '../../../server/src/protocol/figures';
import { l10n } from '../l10n';
import type { Client } from '../running';
import type { FigureList, Listed } from '../signing/figureList';
import { registerFigureActions } from './figureActions';
import { itemOf } from './figureItems';
import { type Filter, filterName, type Grouping, inOrderOf, isToBeChecked, type Leaf, type Row, rowsOf } from './figureTree';

const view = 'hegao.figures';
const badgeSetting = 'hegao.signing.badge';

/** What of the figures is shown, and how. */
export interface FigureChoice {
	readonly filter: Filter;
	readonly grouping: Grouping;
}

/** What stands in the view, and of which version of which report. */
interface Shown extends FigureChoice {
	readonly listed: Listed | undefined;
	readonly rows: readonly Row[];
}

/** 数据: every figure of the active report with a box to tick; what needs an eye comes first. */
export function registerFigures(client: Client, list: FigureList): Disposable {
	const changed = new EventEmitter<void>();
	let shown: Shown = { filter: 'all', grouping: 'indicator', listed: undefined, rows: [] };
	const tree = window.createTreeView(view, {
		treeDataProvider: providerOf(() => shown.rows, changed),
		showCollapseAll: true,
		manageCheckboxStateManually: true,
	});
	const show = (chosen: Partial<FigureChoice> = {}) => {
		shown = shownNow(shown, { ...shown, ...chosen }, list.current());
		tell(tree, shown);
		changed.fire();
	};
	show();
	return Disposable.from(
		changed,
		tree,
		list.onChanged(() => show()),
		workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(badgeSetting) && show()),
		tree.onDidChangeVisibility(() => followIn(window.activeTextEditor)),
		window.onDidChangeTextEditorSelection(({ textEditor }) => followIn(textEditor)),
		registerFigureActions(client, list, tree, show),
	);

	function followIn(editor: TextEditor | undefined): void {
		if (tree.visible && editor && editor.document === shown.listed?.document) void follow(tree, shown, editor.selection);
	}
}

/** Rows move when the text does or another choice is made, not when one is ticked. */
function shownNow(before: Shown, { filter, grouping }: FigureChoice, listed: Listed | undefined): Shown {
	const rows = listed ? rowsOf(listed.figures, filter, grouping) : [];
	const isSame = filter === before.filter && grouping === before.grouping && listed?.document === before.listed?.document;
	const isSameText = isSame && listed?.figures.version === before.listed?.figures.version;
	return { filter, grouping, listed, rows: isSameText ? inOrderOf(before.rows, rows) : rows };
}

function tell(tree: TreeView<Row>, { filter, grouping, listed }: Shown): void {
	const figures = listed?.figures.figures ?? [];
	const signed = figures.filter(({ state }) => state === 'checked').length;
	tree.description = listed ? [`${signed}/${figures.length}`, filter === 'all' ? '' : filterName(filter)].filter(Boolean).join(' · ') : '';
	tree.badge = badgeOf(figures.filter(isToBeChecked).length);
	const context = { filter, grouping, isListed: listed !== undefined };
	for (const [key, value] of Object.entries(context)) void commands.executeCommand('setContext', `${view}.${key}`, value);
}

function badgeOf(open: number): TreeView<Row>['badge'] {
	const isWanted = workspace.getConfiguration().get(badgeSetting) === true;
	return isWanted && open > 0 ? { value: open, tooltip: l10n.t('{0} 个数据未核', open) } : undefined;
}

function providerOf(rows: () => readonly Row[], changed: EventEmitter<void>): TreeDataProvider<Row> {
	return {
		onDidChangeTreeData: changed.event,
		getChildren: (row) => [...(row === undefined ? rows() : row.kind === 'group' ? row.rows : [])],
		getParent: (row) => rows().find((each) => each.kind === 'group' && each.rows.some(({ id }) => id === row.id)),
		getTreeItem: itemOf,
	};
}

/** The figure at the cursor is the one selected in the view, without taking the keyboard away from the text. */
async function follow(tree: TreeView<Row>, { rows, listed }: Shown, selection: Selection): Promise<void> {
	if (listed?.figures.version !== listed?.document.version) return;
	const leaves = rows.flatMap((row): readonly (Row | Leaf)[] => (row.kind === 'group' ? row.rows : [row]));
	const found = leaves.find((leaf) => leaf.kind === 'figure' && isAt(leaf.figure, selection));
	if (found && tree.selection[0]?.id !== found.id) await tree.reveal(found, { select: true, focus: false });
}

function isAt({ range: { start, end } }: Figure, { active }: Selection): boolean {
	const isBehindStart = active.line > start.line || (active.line === start.line && active.character >= start.character);
	return isBehindStart && (active.line < end.line || (active.line === end.line && active.character <= end.character));
}
