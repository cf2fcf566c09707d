import { window, workspace } from 'vscode';
import { l10n } from './l10n';

/** The name that the user's settings give; empty where they give none. */
export function knownReviewer(): string {
	return workspace.getConfiguration('hegao').get<string>('reviewer') ?? '';
}

/** The name is asked for once and kept as a setting of the user's; undefined when given up. */
export async function reviewer(): Promise<string | undefined> {
	const known = knownReviewer();
	if (known !== '') return known;
	const asked = {
		title: l10n.t('核稿人'),
		prompt: l10n.t('您的姓名，记在核可和签核里'),
		// The first comment has the editor open its list of comments, which takes the focus.
		ignoreFocusOut: true,
	};
	const name = (await window.showInputBox(asked))?.trim();
	if (name) await workspace.getConfiguration('hegao').update('reviewer', name, true);
	return name === '' ? l10n.t('未署名') : name;
}
