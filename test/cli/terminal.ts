import { run } from '../../server/src/cli/run';
import { nodeFiles } from '../../server/src/project/nodeFiles';
import { bytesOf, memoryFiles } from '../project/memoryFiles';

export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	/** The files as they are afterwards. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface World {
	/** Contents by path below /desk; bytes or text. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Paths that must not be read. */
	readonly locked?: readonly string[];
	/** Whether nothing can be saved. */
	readonly isReadOnly?: boolean;
	readonly hasColours?: boolean;
	readonly showsProgress?: boolean;
	/** What happens right behind each reading of a file: another program at work. */
	readonly onRead?: (path: string, stored: Map<string, Uint8Array>) => void;
}

/** Runs a command line in a folder of this machine. */
export async function hegaoIn(folder: string, ...args: readonly string[]): Promise<Omit<Ran, 'files'>> {
	const texts = { out: '', err: '' };
	const code = await run(args, { folder, files: nodeFiles, hasColours: false, showsProgress: false, processors: 1, ...writers(texts) });
	return { code, ...texts };
}

/** Runs a command line on files in memory, in the folder /desk. */
export async function hegao(
	args: readonly string[],
	{ files = {}, locked = [], isReadOnly = false, hasColours = false, showsProgress = false, onRead = () => {} }: World = {},
): Promise<Ran> {
	const stored = new Map(Object.entries(files).map(([name, content]) => [`/desk/${name}`, bytesOf(content)]));
	const texts = { out: '', err: '' };
	const code = await run(args, {
		folder: '/desk',
		files: memoryFiles(
			stored,
			locked.map((name) => `/desk/${name}`),
			isReadOnly,
			onRead,
		),
		hasColours,
		showsProgress,
		processors: 1,
		...writers(texts),
	});
	return { code, ...texts, files: stored };
}

function writers(texts: { out: string; err: string }) {
	return {
		out(text: string) {
			texts.out += text;
		},
		err(text: string) {
			texts.err += text;
		},
	};
}
