import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { commands } from 'vscode';

/** Milliseconds that starting Node.js alone takes on a machine that does nothing else. */
const usualStart = 50;

export function timeToStartNode(): number {
	const before = performance.now();
	execFileSync(process.execPath, ['-e', '0'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
	return performance.now() - before;
}

/** How many times as long as usual things may take on this machine, by what starting Node.js alone took just now. */
export function allowance(starting: number): number {
	return Math.max(1, starting / usualStart);
}

/**
 * A workbench goes on starting for seconds after its tests have begun, and answers whatever an extension asks of it a second late, which is no
 * time of ours. So it is asked things until it answers three of them in a row promptly.
 */
export async function workbenchAnswers(starting: number): Promise<void> {
	const prompt = usualStart * allowance(starting);
	for (let inARow = 0, asked = 0; inARow < 3; asked++) {
		assert.ok(asked < 500, `the workbench never answers within ${prompt} ms`);
		inARow = (await timeOf(() => commands.getCommands())) <= prompt ? inARow + 1 : 0;
	}
}

export async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
	const before = performance.now();
	await work();
	return performance.now() - before;
}
