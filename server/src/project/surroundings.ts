import { dirname, join } from 'node:path';
import { type Context, emptyContext } from '../rules/context';
import type { Files } from './files';
import { seriesOf, type Volume } from './series';
import { createTextStore, type TextStore } from './texts';

/** What surrounds drafts, read through one small interface and remembered until files change. */
export interface Surroundings {
	/** What rules may know beside a draft. Never throws: what can't be read is not there. */
	contextOf(draft: Volume): Promise<Context>;
	/** Forgets what was read of a file; of all files when none is named. */
	forget(path?: string): void;
}

export function createSurroundings(files: Files): Surroundings {
	const store = createTextStore(files);
	return {
		contextOf: (draft) => contextOf(files, store, draft).catch(() => emptyContext),
		forget: (path) => store.forget(path),
	};
}

async function contextOf(files: Files, store: TextStore, draft: Volume): Promise<Context> {
	const series = await seriesOf(draft, await siblingsOf(files, draft.path), store);
	return { ...emptyContext, ...series };
}

const reportName = /\.(?:txt|md|docx|pdf)$/i;
const otherName = /^(?:readme|changelog|contributing|license)\b/i;

/** Files in a draft's own folder that may be reports. */
async function siblingsOf(files: Files, path: string): Promise<readonly string[]> {
	const folder = dirname(path);
	const entries = await files.list(folder).catch(() => []);
	return entries
		.filter(({ name, kind }) => kind === 'file' && reportName.test(name) && !otherName.test(name))
		.map(({ name }) => join(folder, name));
}
