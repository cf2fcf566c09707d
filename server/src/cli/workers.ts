import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckedDraft, CheckOptions, Job } from './checkDraft';

/**
 * Checks groups of drafts in so many threads, each of which takes the next group when it is done with one; the answers come in the groups' order.
 * Own code, since it is one loop: the libraries for it find their own files by `import.meta.url`, which a bundle has not.
 * @throws what ends a thread
 */
export async function checkInThreads(
	groups: readonly (readonly Job[])[],
	options: CheckOptions,
	threads: number,
	onChecked: (count: number) => void,
): Promise<readonly CheckedDraft[]> {
	const answers: CheckedDraft[][] = [];
	let next = 0;
	const work = async () => {
		const thread = new Worker(join(__dirname, 'worker.js'), { workerData: options });
		try {
			while (next < groups.length) {
				const index = next++;
				const group = groups[index] ?? [];
				thread.postMessage(group);
				[answers[index]] = await once(thread, 'message');
				onChecked(group.length);
			}
		} finally {
			await thread.terminate();
		}
	};
	await Promise.all(Array.from({ length: threads }, work));
	return answers.flat();
}
