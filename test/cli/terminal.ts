import { dirname } from 'node:path';
import { run } from '../../server/src/cli/run';
import type { Entry, Files } from '../../server/src/project/files';

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
}

/** Runs a command line on files in memory, in the folder /desk. */
export async function hegao(
	args: readonly string[],
	{ files = {}, locked = [], isReadOnly = false, hasColours = false }: World = {},
): Promise<Ran> {
	const stored = new Map(Object.entries(files).map(([name, content]) => [`/desk/${name}`, bytesOf(content)]));
	const texts = { out: '', err: '' };
	const code = await run(args, {
		folder: '/desk',
		files: filesIn(
			stored,
			locked.map((name) => `/desk/${name}`),
			isReadOnly,
		),
		hasColours,
		out: (text) => {
			texts.out += text;
		},
		err: (text) => {
			texts.err += text;
		},
	});
	return { code, ...texts, files: stored };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Files in memory, by absolute path. */
export function filesIn(stored: Map<string, Uint8Array>, locked: readonly string[] = [], isReadOnly = false): Files {
	return {
		async read(path) {
			if (locked.includes(path)) throw failure('EACCES');
			const bytes = stored.get(path);
			if (!bytes) throw failure('ENOENT');
			return bytes;
		},
		list: async (folder) => entriesOf([...stored.keys()], folder),
		async kindOf(path) {
			if (stored.has(path)) return 'file';
			return [...stored.keys()].some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined;
		},
		async write(path, content) {
			if (isReadOnly) throw failure('EROFS');
			stored.set(path, bytesOf(content));
		},
	};
}

function entriesOf(paths: readonly string[], folder: string): readonly Entry[] {
	const names = new Map<string, Entry>();
	for (const path of paths) {
		if (!path.startsWith(`${folder}/`)) continue;
		const [name = ''] = path.slice(folder.length + 1).split('/');
		names.set(name, { name, kind: dirname(path) === folder ? 'file' : 'folder' });
	}
	return [...names.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function failure(code: string): Error {
	return Object.assign(new Error(code), { code });
}
