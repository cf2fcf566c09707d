// The extension in a real workbench: what its tests there measure and print.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const suites = fileURLToPath(new URL('../vscode/run.mjs', import.meta.url));

const measured = {
	activation: /启动扩展 (\d+) 毫秒/,
	'activation of an extension that does nothing': /自带的 Grunt 扩展 (\d+) 毫秒/,
	'without findings after the server was killed': /服务中断 (\d+) 毫秒/,
	'Node.js alone': /启动扩展.*启动 Node\.js (\d+) 毫秒/,
};

export function workbenchTimes() {
	const { stdout, stderr, status } = spawnSync(process.execPath, [suites], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`npm run test:vscode fails:\n${stdout}${stderr}`);
	return Object.fromEntries(Object.entries(measured).map(([name, pattern]) => [name, Number(pattern.exec(stdout)?.[1])]));
}
