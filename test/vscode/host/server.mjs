// The workbench as a server: started in a process group of its own, ended with all that it started.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { installWorkbench } from './install.mjs';

// No gallery, so that nothing is looked up on a network.
const environment = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

const quietSettings = {
	'chat.disableAIFeatures': true,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'git.enabled': false,
	// A browser's window saves by itself after a while, a desktop's does not.
	'files.autoSave': 'off',
	'update.mode': 'none',
	'extensions.autoCheckUpdates': false,
};

/** Starts on a free port; resolves to its origin and a function that ends it. */
export async function startServer({ userData, extensions, options = [], settings = {} }) {
	mkdirSync(join(userData, 'User'), { recursive: true });
	writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
	const { node, entry } = installWorkbench();
	const server = spawn(node, [entry, ...fixedOptions, '--user-data-dir', userData, '--extensions-dir', extensions, ...options], {
		env: environment,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stop = () => endGroup(server);
	process.once('exit', stop);
	return { origin: await originOf(server), stop };
}

const fixedOptions = [
	...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
	...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'],
];

// The log names the port that was free; what came before it explains a failure.
async function originOf(server) {
	const seen = [];
	server.stderr.on('data', (data) => seen.push(String(data)));
	for await (const line of createInterface({ input: server.stdout })) {
		seen.push(line);
		const origin = /listening on (http:\/\/[\d.:]+)/.exec(line)?.[1];
		if (origin) return keepReading(server, origin);
	}
	throw new Error(`编辑器没有启动：\n${seen.join('\n')}`);
}

// An unread pipe would fill and stop the server.
function keepReading(server, origin) {
	server.stdout.resume();
	return origin;
}

function endGroup({ pid, exitCode, signalCode }) {
	if (exitCode !== null || signalCode !== null) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch (error) {
		if (error.code !== 'ESRCH') throw error;
	}
}
