// Which editor the tests run in: the desktop build where there is a screen and a way to download it, else the server build.
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { installWorkbench, isWorkbenchInstalled } from './install.mjs';

// The oldest version that package.json promises to run in.
const desktopVersion = '1.100.0';

export async function chooseEditor() {
	const executable = await desktop();
	if (executable) return say(`桌面版 VS Code ${desktopVersion}`, { executable, isStandIn: false });
	const { version } = installWorkbench();
	const standIn = fileURLToPath(new URL('stand-in.mjs', import.meta.url));
	return say(`服务器版 VS Code（code-server ${version}）与 Chromium`, { executable: standIn, isStandIn: true });
}

function say(name, editor) {
	console.log(`编辑器：${name}`);
	return editor;
}

async function desktop() {
	if (process.env.HEGAO_TEST_EXECUTABLE) return process.env.HEGAO_TEST_EXECUTABLE;
	const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (!hasScreen || isWorkbenchInstalled()) return undefined;
	return downloadAndUnzipVSCode({ version: desktopVersion, timeout: 10_000 }).catch(() => undefined);
}
