import { Worker } from 'node:worker_threads';

/** Ends the program, and says at what, when something takes more than so many seconds of the processor: a loop without end can't be told from within. */
export function watchFor(seconds: number): { begin(what: string): void; stop(): void } {
	const worker = new Worker(watching, { eval: true, workerData: seconds });
	return { begin: (what) => worker.postMessage(what), stop: () => void worker.terminate() };
}

const watching = `
const { parentPort, workerData: seconds } = require('node:worker_threads');
let at = '';
let began = 0;
let spent = 0;
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
parentPort.on('message', (what) => { at = what; began = Date.now(); spent = used(); });
setInterval(() => {
	// Work without end takes the processor's time; waiting without end takes none, and a busy machine makes everything wait.
	if (at === '' || (used() - spent < seconds && Date.now() - began < 10_000 * seconds)) return;
	require('node:fs').writeSync(2, '\\n✗ no end after ' + seconds + ' s: ' + at + '\\n');
	process.kill(process.pid, 'SIGKILL');
}, 1000);
`;
