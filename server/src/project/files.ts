/** All that Hegao asks of a file system; paths are absolute. Tests serve the same from memory. */
export interface Files {
	/** @throws an error with a `code` as Node's when the file can't be read; ETOOLARGE for a huge one, ENOTFILE for a pipe or a device */
	read(path: string): Promise<Uint8Array>;
	/** The first bytes of a file, for what need not be read to its end; left out where only whole files can be read. @throws as `read`. */
	readStart?(path: string, length: number): Promise<Uint8Array>;
	/** Entries of a folder, sorted by name. @throws as `read`. */
	list(folder: string): Promise<readonly Entry[]>;
	/** What a path is; undefined when there is nothing. */
	kindOf(path: string): Promise<Kind | undefined>;
	/**
	 * Whole or not at all, texts as UTF-8; makes the folder. With `expected`, only where the file holds just that (null: where there is none), so that nobody's work is written over.
	 * @throws as `read`; with the code ECHANGED where the file holds something else by now, ELINKOUT where a link leads out of the folder
	 */
	write(path: string, content: string | Uint8Array, expected?: Uint8Array | null): Promise<void>;
	/** Byte by byte. @throws as `write`, and with the code EEXIST where there is something already. */
	copy(from: string, to: string): Promise<void>;
}

export type Kind = 'file' | 'folder';

export interface Entry {
	readonly name: string;
	readonly kind: Kind;
}
