// Runs the suites in a real workbench: once with the extension under development, once with the packaged one installed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuites } from './bundle.mjs';
import { chooseEditor } from './host/editor.mjs';
import { installExtension } from './host/extension.mjs';

const repository = resolve(import.meta.dirname, '../..');
const stub = join(import.meta.dirname, 'stub');
const vsix = join(repository, 'hegao.vsix');

const editor = await chooseEditor();
await bundleSuites();
pack();
await runIn('development', repository, () => {});
await runIn('installed', stub, (folders) => installExtension(editor, vsix, folders));

function pack() {
	const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], { cwd: repository, encoding: 'utf8', shell: process.platform === 'win32' });
	if (status !== 0) throw new Error(`打包失败：\n${stdout}${stderr}`);
}

async function runIn(suites, extensionDevelopmentPath, prepare) {
	const home = mkdtempSync(join(tmpdir(), 'hegao-'));
	try {
		const places = placesIn(home, suites);
		prepare(places);
		await runSuites(places, extensionDevelopmentPath);
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

// Everything a run writes lies in one folder that goes with it; the workspace is a copy, so suites may edit and save.
function placesIn(home, suites) {
	const workspace = join(home, 'workspace');
	cpSync(join(repository, 'examples'), workspace, { recursive: true });
	cpSync(join(import.meta.dirname, 'fixture'), join(workspace, 'fixture'), { recursive: true });
	return {
		workspace,
		userData: join(home, 'user'),
		extensions: join(home, 'extensions'),
		output: join(home, 'console.txt'),
		verdict: join(home, 'verdict.txt'),
		suites: join(repository, 'dist', 'vscode', 'suites', suites),
	};
}

async function runSuites(places, extensionDevelopmentPath) {
	writeFileSync(places.output, '');
	const ended = await runTests({
		vscodeExecutablePath: editor.executable,
		extensionDevelopmentPath,
		extensionTestsPath: join(repository, 'dist', 'vscode', 'inside', 'index.js'),
		extensionTestsEnv: { HEGAO_TEST_CONSOLE: places.output, HEGAO_TEST_VERDICT: places.verdict, HEGAO_TEST_SUITES: places.suites, HEGAO_VSIX: vsix },
		launchArgs: [places.workspace, `--user-data-dir=${places.userData}`, `--extensions-dir=${places.extensions}`],
	}).then(
		() => undefined,
		(error) => error,
	);
	process.stdout.write(readFileSync(places.output, 'utf8'));
	judge(places.verdict, ended);
}

// An extension host that dies ends like one that passed; only the verdict tells them apart.
function judge(verdict, ended) {
	if (!existsSync(verdict)) throw new Error(`测试没有跑完，没有结论${ended ? `：${ended.message}` : ''}`);
	if (readFileSync(verdict, 'utf8') !== '0' || ended) throw new Error('编辑器中的测试未通过');
}
