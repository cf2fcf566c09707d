import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Session } from './session';

/** Shows long work in the client's own way, with a way to end it; short work goes unseen. */
export interface Progress {
	/** One more is being done. */
	step(): void;
	isCancelled(): boolean;
	end(): void;
}

/** In milliseconds; what takes less is over before anyone has read of it. */
const patience = 1000;

export function createProgress({ client, connection }: Session, total: number): Progress {
	const begun = Date.now();
	let done = 0;
	let isEnded = false;
	let isShown = false;
	let reporter: WorkDoneProgressServerReporter | undefined;
	let isCancelled = false;
	async function show(): Promise<void> {
		const made = await connection.window.createWorkDoneProgress();
		made.begin('核查文件夹里的报告', 0, undefined, true);
		made.token.onCancellationRequested(() => {
			isCancelled = true;
		});
		if (isEnded) made.done();
		else reporter = made;
	}
	return {
		step() {
			done++;
			if (!isShown && client.window?.workDoneProgress && Date.now() - begun > patience) {
				isShown = true;
				void show();
			}
			reporter?.report(Math.floor((done * 100) / total), `${done}/${total}`);
		},
		isCancelled: () => isCancelled,
		end() {
			isEnded = true;
			reporter?.done();
		},
	};
}
