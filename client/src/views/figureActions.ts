import { commands, Disposable, type TreeCheckboxChangeEvent, TreeItemCheckboxState, type TreeView, window } from 'vscode';
import type { Figure } from '../../../server/src/protocol/figures';
import type { SignOff } from '../../../server/src/protocol/signingOff';
import { l10n } from '../l10n';
import { rangeOf } from '../ranges';
import type { Client } from '../running';
import type { FigureList } from '../signing/figureList';
import { askForNote } from '../signing/note';
import { createSigningDesk, type SigningDesk } from '../signing/signingDesk';
import { openCommand } from './figureItems';
import type { FigureChoice } from './figures';
import { filters, type Grouping, isToBeChecked, type Row } from './figureTree';

const groupings: readonly Grouping[] = ['indicator', 'section'];

/** What can be done in the view. A group has no box, so that no click signs more than the one figure it is at; signing all of a group has a button of its own. */
export function registerFigureActions(
	client: Client,
	list: FigureList,
	tree: TreeView<Row>,
	choose: (chosen: Partial<FigureChoice>) => void,
): Disposable {
	const desk = createSigningDesk(client, list);
	const sign: SignRows = async (rows, said) => {
		const document = list.current()?.document;
		const ids = figuresIn(rows).map(({ id }) => id);
		if (document && ids.length > 0) await desk.sign(document, { ...said, ids });
	};
	return Disposable.from(
		...filters.map((filter) => commands.registerCommand(`hegao.figures.filter.${filter}`, () => choose({ filter }))),
		...groupings.map((grouping) => commands.registerCommand(`hegao.figures.group.${grouping}`, () => choose({ grouping }))),
		commands.registerCommand(openCommand, (range: Figure['range']) => open(list, range)),
		commands.registerCommand('hegao.figures.signGroup', (row: Row) => sign([row], { state: 'checked' })),
		commands.registerCommand('hegao.figures.note', (row: Row) => withNote(row, 'checked', sign)),
		commands.registerCommand('hegao.figures.return', (row: Row) => withNote(row, 'returned', sign)),
		commands.registerCommand('hegao.figures.takeBack', (row: Row) => sign([row], { state: 'none' })),
		commands.registerCommand('hegao.figures.drop', (row: Row) => drop(desk, list, row)),
		commands.registerCommand('hegao.figures.carry', () => carry(desk, list)),
		tree.onDidChangeCheckboxState((event) => ticked(event, sign)),
	);
}

type SignRows = (rows: readonly Row[], said: Pick<SignOff, 'state' | 'note'>) => Promise<void>;

async function withNote(row: Row, state: 'checked' | 'returned', sign: SignRows): Promise<void> {
	const note = await askForNote(state);
	if (note !== undefined) await sign([row], { state, note });
}

async function drop(desk: SigningDesk, list: FigureList, row: Row): Promise<void> {
	const document = list.current()?.document;
	if (document && row.kind === 'deleted') await desk.drop(document, [row.deleted.id]);
}

async function ticked({ items }: TreeCheckboxChangeEvent<Row>, sign: SignRows): Promise<void> {
	const rowsWith = (wanted: TreeItemCheckboxState) => items.filter(([, state]) => state === wanted).map(([row]) => row);
	await sign(rowsWith(TreeItemCheckboxState.Checked), { state: 'checked' });
	await sign(rowsWith(TreeItemCheckboxState.Unchecked), { state: 'none' });
}

/** A new version of a report often comes as a new file. */
async function carry(desk: SigningDesk, list: FigureList): Promise<void> {
	const listed = list.current();
	const items = (listed?.figures.otherDrafts ?? []).map(({ file, signOffs }) => ({
		label: file,
		description: l10n.t('{0} 项签核', signOffs),
	}));
	if (!listed || items.length === 0) return void window.showInformationMessage(l10n.t('这个项目里没有别的文稿签核过。'));
	const options = { title: l10n.t('沿用另一稿的签核'), placeHolder: l10n.t('句子没有改动的照样有效，改过的列在“原文已改”里') };
	const chosen = await window.showQuickPick(items, options);
	if (chosen) await desk.carry(listed.document, chosen.label);
}

/** Of a group those that are still open: what was sent back stays so. */
function figuresIn(rows: readonly Row[]): readonly Figure[] {
	return rows.flatMap((row) => {
		if (row.kind === 'figure') return [row.figure];
		return row.kind === 'group'
			? row.rows.flatMap((leaf) => (leaf.kind === 'figure' && isToBeChecked(leaf.figure) ? [leaf.figure] : []))
			: [];
	});
}

/** In the editor that shows the report already; the keyboard stays in the view. */
async function open(list: FigureList, range: Figure['range']): Promise<void> {
	const document = list.current()?.document;
	if (!document) return;
	const viewColumn = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
	await window.showTextDocument(document, {
		selection: rangeOf(range),
		preserveFocus: true,
		...(viewColumn !== undefined && { viewColumn }),
	});
}
