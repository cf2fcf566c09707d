// Puts a VS Code server build and the Node it needs into the cache folder, for machines that can't download the desktop build.
// Everything comes through npm by package name. Runs once a machine; later calls find the folder and return at once.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache.mjs';

const serverVersion = '4.139.1';
const nodeVersion = '24.21.0';
const nodePackage = `node-${process.platform}-${process.arch}`;

const installed = join(cacheFolder, `workbench-${serverVersion}-node-${nodeVersion}-${process.arch}`);

/** Which workbench, and the two files that start it; installs them first where they are missing. */
export function installWorkbench() {
	if (!existsSync(installed)) buildAside();
	return pathsIn(installed);
}

export function isWorkbenchInstalled() {
	return existsSync(installed);
}

function pathsIn(folder) {
	return {
		version: serverVersion,
		node: join(folder, 'node_modules', nodePackage, 'bin', 'node'),
		entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
	};
}

// Built in a folder of its own and moved when whole, so that an interrupted install is never taken for a finished one.
function buildAside() {
	console.log(`正在安装测试用的编辑器（仅此一次，约一分钟）：${installed}`);
	mkdirSync(cacheFolder, { recursive: true });
	const aside = mkdtempSync(join(cacheFolder, 'workbench-partial-'));
	try {
		build(aside);
		moveUnlessThere(aside, installed);
	} finally {
		rmSync(aside, { recursive: true, force: true });
	}
}

function moveUnlessThere(from, to) {
	try {
		renameSync(from, to);
	} catch (error) {
		// Another run finished first: its folder is as good as ours.
		if (!existsSync(to)) throw error;
	}
}

function build(folder) {
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	const npm = npmWith(folder);
	npm(folder, 'install', '--no-save', `${nodePackage}@${nodeVersion}`, `code-server@${serverVersion}`);
	const editor = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
	npm(editor, 'install', '--omit=dev');
	// The only two native modules without which the server does not start; the rest of the install scripts fetch what tests never use.
	npm(editor, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--ignore-scripts=false');
	npm(join(editor, 'extensions'), 'install', '--omit=dev');
}

function npmWith(folder) {
	const nodeHome = join(folder, 'node_modules', nodePackage);
	const environment = {
		...withoutNpmSettings(process.env),
		PATH: `${join(nodeHome, 'bin')}:${process.env.PATH}`,
		npm_config_nodedir: nodeHome,
		npm_config_ignore_scripts: 'true',
		npm_config_audit: 'false',
		npm_config_fund: 'false',
	};
	return (cwd, ...parameters) => run(cwd, parameters, environment);
}

// `npm test` hands its own settings down (prefix, omit …), which are about this project and not about the folder installed here.
function withoutNpmSettings(environment) {
	const foreign = /^npm_(?:package|lifecycle|command|execpath|node_execpath|config_(?:local_prefix|prefix|global_prefix|omit|save))/;
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.test(name)));
}

function run(cwd, parameters, env) {
	const result = spawnSync('npm', parameters, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
	if (result.status === 0) return;
	throw new Error(`npm ${parameters.join(' ')} 失败（${cwd}）：\n${result.error ?? ''}${result.stdout}${result.stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(installWorkbench().entry);
