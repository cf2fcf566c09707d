import { dirname } from 'node:path';
import type { Entry, Files } from '../../server/src/project/files';

export function bytesOf(content: string | Uint8Array): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A disk in memory: paths and what stands there, some of which can't be read, and all of which may be read-only. */
export function memoryFiles(
	stored: Map<string, Uint8Array>,
	locked: readonly string[] = [],
	isReadOnly = false,
	onRead: (path: string, stored: Map<string, Uint8Array>) => void = () => {},
): Files {
	return {
		async read(path) {
			if (locked.includes(path)) throw failure('EACCES');
			const bytes = stored.get(path);
			if (!bytes) throw failure('ENOENT');
			onRead(path, stored);
			return bytes;
		},
		list: async (folder) => entriesOf([...stored.keys()], folder),
		async kindOf(path) {
			if (stored.has(path)) return 'file';
			return [...stored.keys()].some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined;
		},
		async write(path, text, expected) {
			if (isReadOnly) throw failure('EROFS');
			if (expected !== undefined && !isSame(stored.get(path) ?? null, expected)) throw failure('ECHANGED');
			stored.set(path, bytesOf(text));
		},
		async copy(from, to) {
			if (isReadOnly) throw failure('EROFS');
			if (stored.has(to)) throw failure('EEXIST');
			stored.set(to, stored.get(from) ?? bytesOf(''));
		},
	};
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
	return one === null || other === null ? one === other : Buffer.from(one).equals(other);
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
