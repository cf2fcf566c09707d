import {
	commands,
	Disposable,
	EventEmitter,
	type TextDocument,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import type { Term, TermForm, TermPlace, Terms, TermsMethod } from '../../../server/src/protocol/terms';
import { draftInSight } from '../drafts';
import { l10n } from '../l10n';
import { addToLexicon } from '../lexicon';
import { openPlace, openPlaceCommand } from '../places';
import { rangeOf } from '../ranges';
import { type Client, running } from '../running';
import { onStatus } from '../statuses';

const method: TermsMethod = 'hegao/terms';
const view = 'hegao.terms';

/** 用语: the lexicon's terms, short forms and names that are written in more than one way; under each its ways, and under these the places. */
export function registerTerms(client: Client): Disposable {
	const changed = new EventEmitter<void>();
	const provider = createProvider(client, changed);
	const tree = window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true });
	const refresh = () => {
		if (tree.visible) changed.fire();
	};
	return Disposable.from(
		changed,
		tree,
		tree.onDidChangeVisibility(refresh),
		window.onDidChangeActiveTextEditor(refresh),
		commands.registerCommand('hegao.refreshTerms', refresh),
		commands.registerCommand('hegao.renameTerm', rename),
		commands.registerCommand('hegao.replaceVariant', replace),
		commands.registerCommand('hegao.addTerm', async (node?: Node) => {
			if (node && (await addToLexicon(client, node.uri, node.term))) refresh();
		}),
		// A report checked anew has other terms.
		onStatus(refresh),
	);
}

/** A row: a term, one of its forms, or a place of a form. */
interface Node {
	readonly uri: string;
	readonly version: number;
	readonly term: Term;
	readonly form?: TermForm;
	readonly place?: TermPlace;
}

function createProvider(client: Client, changed: EventEmitter<void>): TreeDataProvider<Node> {
	return {
		onDidChangeTreeData: changed.event,
		async getChildren(node) {
			if (!node) return termsOf(client, draftInSight());
			if (!node.form) return node.term.forms.map((form) => ({ ...node, form }));
			return node.form.places.map((place) => ({ ...node, place }));
		},
		getTreeItem: (node) => (node.place ? placeItem(node, node.place) : node.form ? formItem(node, node.form) : termItem(node)),
	};
}

async function termsOf(client: Client, document: TextDocument | undefined): Promise<Node[]> {
	if (!document) return [];
	const loaded = await running(client);
	const uri = loaded.code2ProtocolConverter.asUri(document.uri);
	const answer = await loaded.sendRequest<Terms | null>(method, { uri });
	const nodes = (answer?.terms ?? []).map((term) => ({ uri, version: answer?.version ?? 0, term }));
	return nodes.toSorted((one, other) => rank(one.term) - rank(other.term));
}

/** What is to be mended comes first, what is not in the report last. */
function rank({ forms }: Term): number {
	if (forms.some(({ standing }) => standing === 'wrong')) return 0;
	if (forms.some(({ standing }) => standing === 'doubtful')) return 1;
	return forms.some(({ places }) => places.length > 0) ? 2 : 3;
}

function termItem({ uri, term }: Node): TreeItem {
	const worst = rank(term);
	const item = new TreeItem(term.preferred, worst < 2 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
	const count = term.forms.reduce((sum, { places }) => sum + places.length, 0);
	item.id = `${uri} ${term.origin} ${term.preferred}`;
	item.description = `${originOf(term)} · ${count}`;
	item.tooltip = [term.preferred, term.note].filter((text) => text !== '').join('\n');
	item.iconPath = new ThemeIcon(term.origin === 'lexicon' ? 'book' : term.origin === 'shortForm' ? 'quote' : 'tag');
	item.contextValue = `term.${term.origin}`;
	item.accessibilityInformation = { label: l10n.t('{0}，{1}，{2}处', term.preferred, originOf(term), count) };
	return item;
}

function originOf({ origin }: Term): string {
	switch (origin) {
		case 'lexicon':
			return l10n.t('词表');
		case 'shortForm':
			return l10n.t('简称');
		case 'name':
			return l10n.t('名称');
	}
}

function formItem({ uri, term }: Node, { written, standing, places }: TermForm): TreeItem {
	const item = new TreeItem(written, places.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
	item.id = `${uri} ${term.origin} ${term.preferred} ${written}`;
	item.description = `${standingOf(standing)} · ${places.length}`;
	item.iconPath = iconOf(standing);
	item.contextValue = `form.${term.origin}.${standing}${places.length > 0 ? '.used' : ''}`;
	item.accessibilityInformation = { label: l10n.t('{0}，{1}，{2}处', written, standingOf(standing), places.length) };
	return item;
}

function standingOf(standing: TermForm['standing']): string {
	switch (standing) {
		case 'right':
			return l10n.t('规范写法');
		case 'wrong':
			return l10n.t('应改');
		case 'doubtful':
			return l10n.t('两种写法，请查实');
	}
}

function iconOf(standing: TermForm['standing']): ThemeIcon {
	if (standing === 'right') return new ThemeIcon('pass');
	if (standing === 'wrong') return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
	return new ThemeIcon('question');
}

/** Of a line only what stands round the words is shown; the words themselves are marked. */
const before = 12;

function placeItem({ uri, term, form }: Node, { range, line }: TermPlace): TreeItem {
	const written = form?.written ?? '';
	const at = Math.max(0, line.indexOf(written, Math.max(0, range.start.character - 4)));
	const start = Math.max(0, at - before);
	const label = `${start > 0 ? '…' : ''}${line.slice(start, at + 60)}`;
	const shift = at - start + (start > 0 ? 1 : 0);
	const item = new TreeItem({ label, highlights: [[shift, shift + written.length]] });
	item.id = `${uri} ${term.origin} ${term.preferred} ${written} ${range.start.line}:${range.start.character}`;
	item.tooltip = line;
	item.contextValue = 'termPlace';
	item.command = { command: openPlaceCommand, title: '', arguments: [{ uri, range }] };
	return item;
}

/** The editor's own rename, at the first place the row has. */
async function rename(node?: Node): Promise<void> {
	const places = node?.place ? [node.place] : (node?.form ? [node.form] : (node?.term.forms ?? [])).flatMap((form) => form.places);
	const [place] = places;
	if (!node || !place) return;
	await openPlace({ uri: node.uri, range: place.range });
	await commands.executeCommand('editor.action.rename', [Uri.parse(node.uri), rangeOf(place.range).start]);
}

/** Every place of a variant in one edit, undone in one step; none is made on a text that has changed meanwhile. */
async function replace(node?: Node): Promise<void> {
	if (!node?.form) return;
	const document = await workspace.openTextDocument(Uri.parse(node.uri));
	const isThere = node.form.places.every(({ range }) => document.getText(rangeOf(range)).replace(/\s/g, '') === node.form?.written);
	if (!isThere) {
		await window.showInformationMessage(l10n.t('文稿已经改动，请稍候再试。'));
		return;
	}
	const edit = new WorkspaceEdit();
	for (const { range } of node.form.places) edit.replace(document.uri, rangeOf(range), node.term.preferred);
	await workspace.applyEdit(edit);
}
