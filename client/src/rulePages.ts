import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { l10n } from './l10n';

/**
 * Pages have a scheme of their own, because a finding's link may not run a command in the hover; and as files they would open as Markdown's
 * source, where for this scheme package.json asks for the preview.
 */
const scheme = 'hegao-rule';

/** The address of a rule's page. */
export function linkToRulePage(rule: string): string {
	return `${scheme}:/${rule}.md`;
}

/** Serves the pages from the extension's own folder, and the command that picks one: nothing is fetched. */
export function showRulePages({ extension, extensionUri }: ExtensionContext): Disposable {
	const summaries = ruleSummaries(extension.packageJSON);
	const addresses = new Set(Object.keys(summaries).map(linkToRulePage));
	return Disposable.from(
		workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: (uri) => (addresses.has(uri.toString()) ? pageIn(extensionUri, uri) : l10n.t('没有这条规则。')),
		}),
		commands.registerCommand('hegao.showRule', async () => {
			const rule = await pickRule(summaries);
			if (rule) await commands.executeCommand('vscode.open', Uri.parse(linkToRulePage(rule)));
		}),
	);
}

async function pageIn(extensionUri: Uri, { path }: Uri): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'rules', path)));
}

type Summaries = Readonly<Record<string, string>>;

interface Manifest {
	readonly contributes: {
		readonly configuration: {
			readonly properties: { readonly 'hegao.rules': { readonly properties: Readonly<Record<string, { readonly description: string }>> } };
		};
	};
}

/** The manifest has every rule as a setting. */
function ruleSummaries({ contributes }: Manifest): Summaries {
	const settings = contributes.configuration.properties['hegao.rules'].properties;
	return Object.fromEntries(Object.entries(settings).map(([rule, { description }]) => [rule, description]));
}

async function pickRule(summaries: Summaries): Promise<string | undefined> {
	const items = Object.entries(summaries).map(([label, detail]) => ({ label, detail }));
	const options = { title: l10n.t('规则说明'), placeHolder: l10n.t('输入规则名或说明里的字'), matchOnDetail: true };
	return (await window.showQuickPick(items, options))?.label;
}
