import {
	commands,
	Disposable,
	EventEmitter,
	type TextDocument,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	window,
	workspace,
} from 'vscode';
import type { Target, Targets, TargetsMethod } from '../../../server/src/protocol/lastYear';
import { draftInSight } from '../drafts';
import { l10n } from '../l10n';
import { openPlaceCommand } from '../places';
import { type Client, running } from '../running';

const method: TargetsMethod = 'hegao/targets';
const view = 'hegao.targets';

/** 目标: last year's commitments by what became of them; the open ones come first. */
export function registerTargets(client: Client): Disposable {
	const changed = new EventEmitter<void>();
	const provider = providerOf(client, changed);
	const tree = window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true });
	const refresh = () => {
		if (tree.visible) changed.fire();
	};
	return Disposable.from(
		changed,
		tree,
		tree.onDidChangeVisibility(refresh),
		window.onDidChangeActiveTextEditor(refresh),
		workspace.onDidSaveTextDocument(refresh),
		commands.registerCommand('hegao.refreshTargets', refresh),
	);
}

type Outcome = Target['outcome'];

interface Group {
	readonly outcome: Outcome;
	readonly targets: readonly Target[];
}

type Node = Group | Target;

function providerOf(client: Client, changed: EventEmitter<void>): TreeDataProvider<Node> {
	return {
		onDidChangeTreeData: changed.event,
		async getChildren(node): Promise<Node[]> {
			if (node !== undefined) return [...childrenOf(node)];
			return [...groups(await targetsOf(client, draftInSight()))];
		},
		getTreeItem: (node) => ('targets' in node ? groupItem(node) : targetItem(node)),
	};
}

async function targetsOf(client: Client, document: TextDocument | undefined): Promise<readonly Target[]> {
	if (!document) return [];
	const loaded = await running(client);
	return (await loaded.sendRequest<Targets>(method, { uri: document.uri.toString() })) ?? [];
}

const order: readonly Outcome[] = ['missed', 'unanswered', 'answered', 'met'];

function groups(targets: readonly Target[]): readonly Group[] {
	const all = order.map((outcome) => ({ outcome, targets: targets.filter((target) => target.outcome === outcome) }));
	return all.filter((group) => group.targets.length > 0);
}

function childrenOf(node: Node): readonly Target[] {
	return 'targets' in node ? node.targets : [];
}

function groupItem({ outcome, targets }: Group): TreeItem {
	const isOpen = outcome === 'missed' || outcome === 'unanswered';
	const item = new TreeItem(nameOf(outcome), isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
	item.id = outcome;
	item.description = String(targets.length);
	return item;
}

function nameOf(outcome: Outcome): string {
	switch (outcome) {
		case 'met':
			return l10n.t('完成');
		case 'missed':
			return l10n.t('未完成');
		case 'answered':
			return l10n.t('已回应');
		case 'unanswered':
			return l10n.t('未回应');
	}
}

const icons: Readonly<Record<Outcome, string>> = { met: 'pass', missed: 'error', answered: 'comment', unanswered: 'question' };

function targetItem({ text, outcome, place, answer, result }: Target): TreeItem {
	const item = new TreeItem(text);
	item.id = `${place.range.start.line}:${place.range.start.character}`;
	item.description = result;
	item.tooltip = answer ? l10n.t('单击看今年的回应，右键看去年的原文') : l10n.t('单击看去年的原文');
	item.iconPath = new ThemeIcon(icons[outcome]);
	item.contextValue = 'target';
	item.command = { command: openPlaceCommand, title: '', arguments: [answer ?? place] };
	return item;
}
