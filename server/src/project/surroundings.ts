import { dirname, join } from 'node:path';
import { type Context, emptyContext } from '../rules/context';
import type { AcceptedEntry } from './accepted';
import type { Files } from './files';
import { fitsGlob, globOf, mostAlternatives, withoutBraces } from './globs';
import { type Project, type ProjectFile, readProject } from './projects';
import { nameIn } from './root';
import { seriesOf, type Volume } from './series';
import type { Tiers } from './settings';
import { createTextStore, type TextStore } from './texts';

/** What a draft is checked with. */
export interface Beside {
	readonly root: string;
	/** The draft relative to the root, with `/`. */
	readonly name: string;
	readonly context: Context;
	/** Of rules, as the project sets them for this draft. */
	readonly tiers: Tiers;
	readonly accepted: readonly AcceptedEntry[];
	/** Whether the project leaves this draft out. */
	readonly isExcluded: boolean;
	/** Who accepts findings here, as far as the project says. */
	readonly reviewer: string | undefined;
	/** The project's own files with what is wrong in them. */
	readonly files: readonly ProjectFile[];
}

/** What surrounds drafts, read through one small interface and remembered until files change. */
export interface Surroundings {
	/** Never throws: what can't be read is not there. */
	of(draft: Volume): Promise<Beside>;
	/** Forgets what was read of a file; of all files when none is named. */
	forget(path?: string): void;
}

/** What a draft without a file is checked with. */
export const nothingBeside: Beside = {
	root: '',
	name: '',
	context: emptyContext,
	tiers: {},
	accepted: [],
	isExcluded: false,
	reviewer: undefined,
	files: [],
};

export function createSurroundings(files: Files): Surroundings {
	const store = createTextStore(files);
	const projects = new Map<string, Promise<Project>>();
	const projectOf = (path: string) => {
		const project = projects.get(dirname(path)) ?? readProject(files, path);
		projects.set(dirname(path), project);
		return project;
	};
	return {
		of: async (draft) => besideOf(draft, await projectOf(draft.path), files, store),
		forget(path) {
			store.forget(path);
			projects.clear();
		},
	};
}

async function besideOf(draft: Volume, project: Project, files: Files, store: TextStore): Promise<Beside> {
	const { root, settings, lexicon, ledger, accepted } = project;
	const name = nameIn(root, draft.path);
	const series = await seriesOf(draft, await candidatesFor(files, draft.path, project), store);
	return {
		root,
		name,
		context: { ...series, lexicon, ledger, ...(settings.profile && { profile: settings.profile }) },
		tiers: Object.assign({}, settings.tiers, ...settings.overrides.filter((each) => fits(each.files, name)).map(({ tiers }) => tiers)),
		accepted,
		isExcluded: fits(settings.exclude, name),
		reviewer: settings.reviewer,
		files: project.files,
	};
}

function fits(globs: readonly string[] | undefined, name: string): boolean {
	const path = name.split('/');
	return globs?.some((glob) => withoutBraces(glob, mostAlternatives)?.some((each) => fitsGlob(globOf(each), path))) ?? false;
}

const reportName = /\.(?:txt|md|docx|pdf)$/i;
const otherName = /^(?:readme|changelog|contributing|license)\b/i;

/** Files that may be other years' reports: those the project names, else those in the draft's own folder and at the root. */
async function candidatesFor(files: Files, path: string, { root, settings }: Project): Promise<readonly string[]> {
	if (settings.series) return (await filesBelow(files, root, deepest)).filter((file) => fits(settings.series, nameIn(root, file)));
	const folders = new Set([root, dirname(path)]);
	const lists = await Promise.all(Array.from(folders, (folder) => filesBelow(files, folder, 1)));
	return lists.flat();
}

const deepest = 6;

async function filesBelow(files: Files, folder: string, depth: number): Promise<readonly string[]> {
	if (depth === 0) return [];
	const entries = await files.list(folder).catch(() => []);
	const found = await Promise.all(
		entries.map(async ({ name, kind }) => {
			if (name.startsWith('.') || name === 'node_modules') return [];
			if (kind === 'folder') return filesBelow(files, join(folder, name), depth - 1);
			return reportName.test(name) && !otherName.test(name) ? [join(folder, name)] : [];
		}),
	);
	return found.flat();
}
