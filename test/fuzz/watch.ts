import { Worker } from 'node:worker_threads';

/** Ends the program, and says at what, when something takes longer than so many seconds: a loop without end can't be told from within. */
export function watchFor(seconds: number): { begin(what: string): void; stop(): void } {
	const worker = new Worker(watching, { eval: true, workerData: seconds });
	return { begin: (what) => worker.postMessage(what), stop: () => void worker.terminate() };
}

const watching = `
const { parentPort, workerData: seconds } = require('node:worker_threads');
let timer;
parentPort.on('message', (what) => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		require('node:fs').writeSync(2, '\\n✗ no end after ' + seconds + ' s: ' + what + '\\n');
		process.kill(process.pid, 'SIGKILL');
	}, seconds * 1000);
});
`;
