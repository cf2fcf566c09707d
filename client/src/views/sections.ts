import {
	commands,
	DataTransferItem,
	Disposable,
	EventEmitter,
	env,
	type TreeDataProvider,
	type TreeDragAndDropController,
	type TreeView,
	type Uri,
	window,
} from 'vscode';
import type { MoveTarget } from '../../../server/src/protocol/movingSections';
import { isDraft } from '../drafts';
import { l10n } from '../l10n';
import { grouped } from '../numbers';
import type { Client } from '../running';
import { showStatusMessage } from '../statusMessage';
import { durationOf, itemOf } from './sectionItems';
import { flat, outlineText, parentOf, rowAt, type SectionRow } from './sectionTree';
import { type WatchedSections, watchSections } from './watchedSections';

const view = 'hegao.sections';
const mime = 'application/vnd.code.tree.hegao.sections';

/** 提纲: the sections of the active report, how long each is and what was found in it; they are moved by command and by mouse. */
export function registerSections(client: Client): Disposable {
	const changed = new EventEmitter<void>();
	let isWatched = () => false;
	const list = watchSections(client, () => isWatched());
	const tree = window.createTreeView(view, {
		treeDataProvider: providerOf(list, changed),
		dragAndDropController: dragAndDrop(client, list),
		showCollapseAll: true,
	});
	isWatched = () => tree.visible;
	const show = () => {
		tell(tree, list);
		changed.fire();
		follow(tree, list);
	};
	return Disposable.from(
		changed,
		list,
		tree,
		list.onChanged(show),
		tree.onDidChangeVisibility(() => tree.visible && list.refresh()),
		window.onDidChangeTextEditorSelection(() => follow(tree, list)),
		commands.registerCommand('hegao.moveSectionUp', (from) => step(client, list, tree, from, 'up')),
		commands.registerCommand('hegao.moveSectionDown', (from) => step(client, list, tree, from, 'down')),
		commands.registerCommand('hegao.copyOutline', async () => copyOutline(list)),
	);
}

function providerOf(list: WatchedSections, changed: EventEmitter<void>): TreeDataProvider<SectionRow> {
	return {
		onDidChangeTreeData: changed.event,
		getChildren: async (row) => [...(row ?? (await list.settled())).rows],
		getParent: ({ id }) => parentOf(list.current().rows, id),
		getTreeItem: (row) => itemOf(row, list.current().document?.uri as Uri),
	};
}

function tell(tree: TreeView<SectionRow>, list: WatchedSections): void {
	const { rows, document } = list.current();
	const sum = (pick: (row: SectionRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
	const [characters, seconds] = [sum(({ section }) => section.characters), sum(({ section }) => section.seconds)];
	tree.description = rows.length === 0 ? '' : `${l10n.t('{0}字', grouped(characters))} · ${durationOf(seconds)}`;
	void commands.executeCommand('setContext', `${view}.isListed`, document !== undefined);
}

/** The section at the cursor is the one selected, without taking the keyboard away from the text. */
function follow(tree: TreeView<SectionRow>, list: WatchedSections): void {
	const { rows, document, version } = list.current();
	const editor = window.visibleTextEditors.find((each) => each.document === document);
	if (!tree.visible || !editor || version !== document?.version) return;
	const row = rowAt(rows, editor.selection.active.line);
	if (row && tree.selection[0]?.id !== row.id) void tree.reveal(row, { select: true, focus: false });
}

/** `from` is a row where a row's menu is used, 'view' for keys pressed in the view; else the section at the cursor is meant. */
async function step(client: Client, list: WatchedSections, tree: TreeView<SectionRow>, from: unknown, to: 'up' | 'down'): Promise<void> {
	const row = isRow(from) ? from : from === 'view' ? tree.selection[0] : undefined;
	if (row || from === 'view') return row && moveRow(client, list, row, { to });
	const editor = window.activeTextEditor;
	if (!editor || !isDraft(editor.document)) return;
	const { moveSection } = await import('../sectionMoves');
	await moveSection(await client(), editor.document, editor.selection.active, { to });
}

function isRow(from: unknown): from is SectionRow {
	return typeof from === 'object' && from !== null && 'section' in from;
}

/** A row may have been drawn before the last edit, so that its section is looked up by the id that it keeps. */
async function moveRow(client: Client, list: WatchedSections, { id }: SectionRow, target: MoveTarget): Promise<void> {
	const { rows, document } = list.current();
	const row = flat(rows).find((each) => each.id === id);
	if (!row || !document) return;
	const { moveSection } = await import('../sectionMoves');
	await moveSection(await client(), document, row.section.heading.start, target);
}

/** Trees know no place between two rows: onto a brother takes its place, onto a higher heading goes to its end, below all rows to the very end. */
function dragAndDrop(client: Client, list: WatchedSections): TreeDragAndDropController<SectionRow> {
	return {
		dragMimeTypes: [mime],
		dropMimeTypes: [mime],
		handleDrag([row], transfer) {
			if (row) transfer.set(mime, new DataTransferItem(row.id));
		},
		async handleDrop(target, transfer) {
			const id = transfer.get(mime)?.value;
			const { rows } = list.current();
			const row = flat(rows).find((each) => each.id === id);
			const onto = flat(rows).find((each) => each.id === target?.id) ?? rows.at(-1);
			if (row && onto && row.id !== onto.id) await moveRow(client, list, row, { to: 'onto', section: onto.section.heading.start });
		},
	};
}

async function copyOutline(list: WatchedSections): Promise<void> {
	list.refresh();
	await env.clipboard.writeText(outlineText((await list.settled()).rows));
	showStatusMessage(l10n.t('提纲已复制'));
}
