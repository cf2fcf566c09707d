// Installs a packaged extension the way a user does, into an extensions folder of the test's own.
import { spawnSync } from 'node:child_process';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { installWorkbench } from './install.mjs';

export function installExtension({ executable, isStandIn }, vsix, { userData, extensions }) {
	const [command, ...first] = isStandIn
		? serverCommand()
		: resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
	const parameters = [...first, '--user-data-dir', userData, '--extensions-dir', extensions, '--install-extension', vsix];
	const { status, stdout, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8', shell: process.platform === 'win32' });
	if (status !== 0) throw new Error(`${vsix} 安装失败：${error ?? ''}${stdout}${stderr}`);
}

function serverCommand() {
	const { node, entry } = installWorkbench();
	return [node, entry];
}
