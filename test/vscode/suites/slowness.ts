import { execFileSync } from 'node:child_process';

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
