import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { l10n } from './l10n';
import { plainMessage } from './plainMessage';

/** The report that is opened first: the one with mistakes in it. */
const practice = '练习/云溪镇政府工作报告2025送审稿.txt';

/** 打开示例: a copy of the packaged examples, to be changed at will. */
export function registerSample({ extensionUri, globalStorageUri }: ExtensionContext): Disposable {
	return commands.registerCommand('hegao.openSample', async (chosen?: Uri) => {
		const parent = chosen ?? (await chooseFolder(globalStorageUri));
		if (!parent) return undefined;
		const folder = await freshFolder(parent, l10n.t('核稿示例'));
		await workspace.fs.copy(Uri.joinPath(extensionUri, 'examples'), folder, { overwrite: false });
		await show(folder);
		return folder;
	});
}

async function chooseFolder(globalStorageUri: Uri): Promise<Uri | undefined> {
	const here = l10n.t('放在扩展自己的文件夹里');
	const elsewhere = l10n.t('选一个文件夹…');
	// Asked from the walkthrough, which may still be coming up and takes the focus when it has.
	const picked = await window.showQuickPick([here, elsewhere], { title: l10n.t('示例放在哪里？'), ignoreFocusOut: true });
	if (picked === here) return globalStorageUri;
	if (picked !== elsewhere) return undefined;
	const options = { canSelectFolders: true, canSelectFiles: false, openLabel: l10n.t('放在这里') };
	return (await window.showOpenDialog(options))?.[0];
}

/** A name that nothing has yet: whatever is there stays. */
async function freshFolder(parent: Uri, name: string): Promise<Uri> {
	for (let number = 1; ; number++) {
		const folder = Uri.joinPath(parent, number === 1 ? name : `${name} ${number}`);
		const isTaken = await workspace.fs.stat(folder).then(
			() => true,
			() => false,
		);
		if (!isTaken) return folder;
	}
}

/** In this window as it is, whatever it has open: loaded anew it would lose what the drafter came from, the walkthrough say. */
async function show(folder: Uri): Promise<void> {
	await window.showTextDocument(Uri.joinPath(folder, practice), { preview: false });
	await commands.executeCommand('workbench.actions.view.problems');
	const newWindow = l10n.t('在新窗口打开');
	// Not waited for: who does not answer is shown the sample all the same.
	void window.showInformationMessage(plainMessage(l10n.t('示例已复制到 {0}。', folder.fsPath)), newWindow).then((answer) => {
		if (answer === newWindow) void commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
	});
}
