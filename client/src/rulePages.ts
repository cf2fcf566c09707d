import { commands, type Disposable, type ExtensionContext, l10n, Uri, window } from 'vscode';

const command = 'hegao.showRule';

/** A link that opens a rule's page; findings carry it, and hover and Problems panel alike let a finding's link run a command. */
export function linkToRulePage(rule: string): string {
	return `command:${command}?%5B%22${rule}%22%5D`;
}

/** The pages are the extension's own files: nothing is fetched. Links may come from anywhere, so what is no rule's id is asked for again. */
export function registerRulePages({ extension, extensionUri }: ExtensionContext): Disposable {
	const summaries = ruleSummaries(extension.packageJSON);
	return commands.registerCommand(command, async (asked?: unknown) => {
		const rule = typeof asked === 'string' && Object.hasOwn(summaries, asked) ? asked : await pickRule(summaries);
		if (rule) await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`));
	});
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
