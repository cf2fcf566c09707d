#!/usr/bin/env node
// Stands in for the desktop editor's executable: takes the same parameters, runs the suite in a server build seen by a headless browser,
// and exits with the suite's code.
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

// A dead extension host or a suite that never ends must not hold the tests for ever.
const patience = 300_000;

// Anything the desktop knows and this doesn't is let through: the extra flags are about windows and sandboxes.
const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });

// An exit, unlike a signal, ends the server's process group.
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => process.exit(1));

const server = await startServer({
	userData: values['user-data-dir'],
	extensions: values['extensions-dir'],
	options: ['--vscode-option', 'enable-smoke-test-driver'],
});
setTimeout(() => giveUp(`${patience / 1000} 秒仍未结束`), patience);
const browser = await launchBrowser();
const page = await browser.newPage();
await page.exposeFunction('codeAutomationLog', () => {});
await page.exposeFunction('codeAutomationExit', (code) => process.exit(code));
page.on('crash', () => giveUp('页面崩溃'));
await page.goto(address(server.origin)).catch((error) => giveUp(error.message));

function address(origin) {
	const remote = (path) => `${origin.replace('http:', 'vscode-remote:')}${path}`;
	const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map((name) => [name, remote(values[name])]);
	const folder = positionals.find((path) => path.startsWith('/'));
	return `${origin}/?folder=${encodeURI(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function giveUp(reason) {
	console.error(`编辑器中的测试中断：${reason}`);
	process.exit(1);
}
