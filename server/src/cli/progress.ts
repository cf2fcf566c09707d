import type { Terminal } from './terminal';

/** Fewer drafts are checked before a bar could be read. */
const fewest = 20;
const width = 30;

export interface Progress {
	/** So many more are done. */
	add(count: number): void;
	/** Takes the bar away, so that what follows has its line. */
	end(): void;
}

/** A bar on standard error, where that is a terminal and there is enough to do. */
export function progressOf(total: number, { showsProgress, err }: Terminal): Progress {
	if (!showsProgress || total < fewest) return { add() {}, end() {} };
	let done = 0;
	let shown = '';
	return {
		add(count) {
			done += count;
			const filled = Math.round((done / total) * width);
			const bar = `\r核对 ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`;
			if (bar === shown) return;
			shown = bar;
			err(bar);
		},
		end: () => err('\r\u001b[K'),
	};
}
