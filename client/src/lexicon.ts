import { window } from 'vscode';
import type { AddedTerm, AddTerm, AddTermMethod, Term } from '../../server/src/protocol/terms';
import { l10n } from './l10n';
import { plainMessage } from './plainMessage';
import { type Client, running } from './running';
import { showStatusMessage } from './statusMessage';

const method: AddTermMethod = 'hegao/addTerm';

/** 加入词表: a term with its variants; asks before it makes a lexicon. Resolves to whether it was written. */
export async function addToLexicon(client: Client, uri: string, { preferred, forms }: Term): Promise<boolean> {
	const variants = forms.map(({ written }) => written).filter((written) => written !== preferred);
	const asked = variants.length > 0 ? variants : await variantsAsked(preferred);
	if (!asked) return false;
	const loaded = await running(client);
	const send = (mayCreate: boolean) =>
		loaded.sendRequest<AddedTerm>(method, { uri, preferred, variants: asked, mayCreate } satisfies AddTerm);
	let added = await send(false);
	if (added.isMissing) {
		const create = l10n.t('新建词表.yml');
		const question = l10n.t('项目里还没有词表。要在文稿所在的项目里新建词表.yml，并写进 report.yml 吗？');
		if ((await window.showInformationMessage(plainMessage(question), { modal: true }, create)) !== create) return false;
		added = await send(true);
	}
	if (added.refusal !== '') await window.showErrorMessage(plainMessage(added.refusal));
	else showStatusMessage(l10n.t('“{0}”已加入{1}', preferred, added.lexicon));
	return added.refusal === '';
}

async function variantsAsked(preferred: string): Promise<readonly string[] | undefined> {
	const text = await window.showInputBox({
		title: l10n.t('加入词表'),
		prompt: l10n.t('“{0}”有哪些要改掉的写法？用顿号隔开。', preferred),
		ignoreFocusOut: true,
		validateInput: (value) => (value.trim() === '' ? l10n.t('至少写一个') : undefined),
	});
	return text
		?.split('、')
		.map((each) => each.trim())
		.filter((each) => each !== '');
}
