import { commands, type Disposable, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type {
	AnswerCorrection,
	AnswersRead,
	AnswersTaken,
	OfAnswers,
	ReadAnswersMethod,
	TakeAnswers,
	TakeAnswersMethod,
} from '../../server/src/protocol/answers';
import { draftInSight } from './drafts';
import { l10n } from './l10n';
import { longWork } from './longWork';
import { plainMessage } from './plainMessage';
import { knownReviewer } from './reviewer';
import { type Client, running } from './running';

const readMethod: ReadAnswersMethod = 'hegao/readAnswers';
const takeMethod: TakeAnswersMethod = 'hegao/takeAnswers';

/** 导入核校结果: signs off what departments confirmed, and makes the corrections that the drafter picks. A sheet given is not asked for. */
export function registerAnswers(client: Client): Disposable {
	return commands.registerCommand('hegao.importAnswers', async (given?: Uri) => {
		const document = draftInSight();
		if (!document) return window.showInformationMessage(l10n.t('请先打开要核的文稿。'));
		const sheet = given instanceof Uri ? given : await askFor(document);
		if (sheet) await importAnswers(await running(client), { uri: document.uri.toString(), from: sheet.toString() });
	});
}

async function askFor({ uri }: TextDocument): Promise<Uri | undefined> {
	const picked = await window.showOpenDialog({
		title: l10n.t('导入核校结果'),
		openLabel: l10n.t('导入'),
		filters: { [l10n.t('核校表')]: ['xlsx', 'xlsm', 'csv'] },
		...(uri.scheme === 'file' && { defaultUri: Uri.joinPath(uri, '..') }),
	});
	return picked?.[0];
}

async function importAnswers(client: LanguageClient, asked: OfAnswers): Promise<void> {
	const read = await longWork(l10n.t('正在读核校表'), (token) => client.sendRequest<AnswersRead>(readMethod, asked, token));
	if (!read) return;
	if (read.refusal !== '') return void window.showErrorMessage(plainMessage(l10n.t('没有导入：{0}', read.refusal)));
	const rows = read.corrections.length === 0 ? [] : await pickCorrections(read);
	const by = rows && read.isNameless ? await askBy() : '';
	if (!rows || by === undefined) return;
	const isEmpty = read.confirmed === 0 && rows.length === 0;
	const taken = isEmpty ? undefined : await client.sendRequest<AnswersTaken>(takeMethod, { ...asked, rows, by } satisfies TakeAnswers);
	if (taken?.refusal) return void window.showErrorMessage(plainMessage(l10n.t('没有导入：{0}', taken.refusal)));
	if (taken?.message) void window.showWarningMessage(plainMessage(taken.message));
	void tell(read, taken);
}

interface CorrectionItem extends QuickPickItem {
	readonly row: number;
}

/** The rows of the corrections to make; undefined when the drafter turned away. */
async function pickCorrections({ confirmed, corrections, told }: AnswersRead): Promise<readonly number[] | undefined> {
	const items = corrections.map(itemFor);
	const picked = await window.showQuickPick(items, {
		canPickMany: true,
		ignoreFocusOut: true,
		matchOnDetail: true,
		title: l10n.t('核校结果：一致 {0} 处，更正 {1} 处，没有采用 {2} 行', confirmed, corrections.length, told.length),
		placeHolder: l10n.t('勾选要改的，Enter 写入文稿，Esc 放弃'),
	});
	return picked?.map(({ row }) => row);
}

function itemFor({ row, text, correction, after, by, note }: AnswerCorrection): CorrectionItem {
	const from = [l10n.t('第 {0} 行', row), by, note].filter((part) => part !== '').join(' · ');
	return { row, label: `${text} → ${correction}`, description: from, detail: after, picked: true };
}

function askBy(): Thenable<string | undefined> {
	return window.showInputBox({
		title: l10n.t('核对人'),
		prompt: l10n.t('没有写核对人的行署谁的名？'),
		value: knownReviewer(),
		ignoreFocusOut: true,
		validateInput: (text) => (text.trim() === '' ? l10n.t('请写单位或姓名') : undefined),
	});
}

/** One notice; what was not taken can be looked at. */
async function tell({ told }: AnswersRead, taken: AnswersTaken | undefined): Promise<void> {
	const done = l10n.t('一致 {0} 处已签核，更正 {1} 处', taken?.confirmed ?? 0, taken?.corrected ?? 0);
	if (told.length === 0) return void window.showInformationMessage(plainMessage(done));
	const look = l10n.t('查看');
	if ((await window.showWarningMessage(plainMessage(l10n.t('{0}；{1} 行没有采用', done, told.length)), look)) !== look) return;
	const content = told.map(({ row, message }) => `${l10n.t('第 {0} 行：{1}', row, message)}\n`).join('');
	await window.showTextDocument(await workspace.openTextDocument({ content }));
}
