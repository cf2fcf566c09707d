// Makes the package that users install.
import { spawnSync } from 'node:child_process';
import { repository } from './places.mjs';

export function pack() {
	const options = { cwd: repository, encoding: 'utf8', shell: process.platform === 'win32' };
	const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], options);
	if (status !== 0) throw new Error(`打包失败：\n${stdout}${stderr}`);
}
