// What the editor loads as its test run: runs the suites beside it, and leaves output and verdict in files, because neither the console nor
// the exit code of a browser's workbench can be trusted when the extension host dies.
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

export async function run(): Promise<void> {
	sendConsoleTo(setting('HEGAO_TEST_CONSOLE'));
	const failures = await runSuites(setting('HEGAO_TEST_SUITES'));
	writeFileSync(setting('HEGAO_TEST_VERDICT'), String(failures));
	if (failures > 0) throw new Error(`${failures} failed`);
}

async function runSuites(folder: string): Promise<number> {
	// Mocha keeps the console it finds when loaded, so it is loaded after ours is in place.
	const { default: Mocha } = await import('mocha');
	const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 20_000, reporter: 'spec', forbidOnly: true, forbidPending: true });
	for (const name of readdirSync(folder).filter((file) => file.endsWith('.suite.js'))) mocha.addFile(join(folder, name));
	return new Promise((resolve) => mocha.run(resolve));
}

function sendConsoleTo(file: string): void {
	const write = (...parts: readonly unknown[]) => appendFileSync(file, `${format(...parts)}\n`);
	// The host guards its console against assignment.
	for (const method of ['log', 'info', 'warn', 'error']) Object.defineProperty(console, method, { value: write });
}

function setting(name: string): string {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set`);
	return value;
}
