import { parentPort, workerData } from 'node:worker_threads';
import { nodeFiles } from '../project/nodeFiles';
import { type CheckedDraft, createChecker, type Job } from './checkDraft';

// A thread of `hegao check`: it is sent groups of drafts, and answers each with what came of them.
const check = createChecker(nodeFiles, workerData);

parentPort?.on('message', async (group: readonly Job[]) => {
	const answers: CheckedDraft[] = [];
	for (const job of group) answers.push(await check(job));
	parentPort?.postMessage(answers);
});
