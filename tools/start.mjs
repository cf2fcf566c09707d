// `npm start`: builds, checks the example reports on the command line, and says how to open them in VS Code; at a terminal it opens them there.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const examples = join(repository, 'examples');
const isWindows = process.platform === 'win32';

const built = node('esbuild.mjs');
if (built === 0) show();
process.exitCode = built;

function show() {
	console.log('核对 examples 文件夹里的三份报告和一份故意写错的练习稿：\n');
	// The practice draft has findings, so this ends with 1; only 2 and more mean that something failed.
	const checked = node('dist/cli.js', 'check', 'examples');
	if (checked > 1) process.exit(checked);
	console.log(`\n在 VS Code 里看：code --extensionDevelopmentPath=${quoted(repository)} ${quoted(examples)}`);
	console.log('打开后点开“练习”里的送审稿，看“问题”面板和大纲；答案在 examples/练习/README.md。');
	if (process.stdout.isTTY && !process.env.CI) openEditor();
}

/** Runs a program of ours and gives its exit code. */
function node(...args) {
	const { status, error } = spawnSync(process.execPath, args, { cwd: repository, stdio: 'inherit' });
	if (error) console.error(error.message);
	return status ?? 2;
}

function openEditor() {
	const code = onPath(isWindows ? ['code.cmd', 'code.exe'] : ['code']);
	if (!code) return console.log('（没有找到 code 命令，请照上面的命令自己打开。）');
	const [program, ...args] = [code, `--extensionDevelopmentPath=${repository}`, examples];
	// A .cmd file can be run by a shell only, which needs the quotes.
	const editor = isWindows
		? spawn([program, ...args].map(quoted).join(' '), { shell: true, stdio: 'ignore' })
		: spawn(program, args, { stdio: 'ignore', detached: true });
	editor.on('error', ({ message }) => console.log(`（没能打开 VS Code：${message}）`));
	editor.unref();
}

function onPath(names) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isRunnable);
}

function isRunnable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function quoted(text) {
	return /[^\w@%+=:,./\\-]/.test(text) ? `"${text}"` : text;
}
