import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a `file:` URI; undefined for texts that are not files, like untitled ones. */
export function pathOf(uri: string): string | undefined {
	try {
		return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
	} catch {
		return undefined;
	}
}

export function uriOf(path: string): string {
	return pathToFileURL(path).href;
}
