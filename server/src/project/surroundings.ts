import { dirname, join } from 'node:path';
import { type Context, emptyContext } from '../rules/context';
import type { AcceptedEntry } from './accepted';
import { mayBeReport } from './fileKinds';
import type { Files } from './files';
import { fitsGlob, globOf, mostAlternatives, withoutBraces } from './globs';
import { type Project, type ProjectFile, readProject } from './projects';
import { isReportName, isTitled } from './reportFiles';
import { nameIn } from './root';
import { type Series, type Shelf, type Subject, seriesOf, shelfOf, subjectOf, type Volume } from './series';
import type { Tiers } from './settings';
import { createTextStore } from './texts';

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
	/** The text of a file as drafts are read; undefined for what can't be read. */
	textAt(path: string): Promise<string | undefined>;
	/** All that findings on a draft rest on beside its own text: while these texts are the same and in this order, so are the findings. */
	restsOn(subject: Subject): Promise<readonly string[]>;
	/** The files that are reports of a draft's place, itself left out: of all years, of its own too. */
	seriesFiles(draft: Volume): Promise<readonly string[]>;
	/** Whether a text file is a report that the project wants checked: by its name, by `series` in report.yml, or a .txt by its first line. */
	isReport(path: string): Promise<boolean>;
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
	const shelves = createMemory<Shelf>();
	const shelfFor = (path: string, project: Project) => {
		const key = project.settings.series ? project.root : `${project.root}\0${dirname(path)}`;
		return shelves.of(key, async () => shelfOf(await candidatesFor(files, path, project), store));
	};
	const projects = createMemory<Project>();
	const projectOf = (path: string) => projects.of(dirname(path), () => readProject(files, path));
	const othersOf = async (subject: Subject) => {
		const shelf = await shelfFor(subject.path, await projectOf(subject.path));
		return (await shelf.alike(subject)).map(({ path }) => path);
	};
	return {
		async of(draft) {
			const project = await projectOf(draft.path);
			const subject = subjectOf(draft);
			return besideOf(subject, project, await seriesOf(subject, await shelfFor(draft.path, project), store));
		},
		textAt: store.textAt,
		async restsOn(subject) {
			const others = await othersOf(subject);
			const texts = await Promise.all(others.map(store.textAt));
			return [projectText(await projectOf(subject.path)), ...others, ...texts.map((text) => text ?? '')];
		},
		seriesFiles: (draft) => othersOf(subjectOf(draft)),
		async isReport(path) {
			const { root, settings } = await projectOf(path);
			const name = nameIn(root, path);
			if (fits(settings.exclude, name)) return false;
			return isReportName(path) || fits(settings.series, name) || (/\.txt$/i.test(path) && isTitled(await store.startOf(path)));
		},
		forget(path) {
			store.forget(path);
			shelves.forget();
			projects.forget();
		},
	};
}

interface Memory<Value> {
	/** What `read` gave for this key before, else what it gives now. */
	of(key: string, read: () => Promise<Value>): Promise<Value>;
	forget(): void;
}

function createMemory<Value>(): Memory<Value> {
	const known = new Map<string, Promise<Value>>();
	return {
		of(key, read) {
			const value = known.get(key) ?? read();
			known.set(key, value);
			return value;
		},
		forget: () => known.clear(),
	};
}

const projectTexts = new WeakMap<Project, string>();

/** All that a project's own files say; made once for each reading. */
function projectText(project: Project): string {
	const { files, ...said } = project;
	const text = projectTexts.get(project) ?? JSON.stringify(said);
	projectTexts.set(project, text);
	return text;
}

function besideOf({ path }: Subject, project: Project, series: Series): Beside {
	const { root, settings, lexicon, ledger, accepted } = project;
	const name = nameIn(root, path);
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
			return mayBeReport(name, 'text', 'word', 'pdf') ? [join(folder, name)] : [];
		}),
	);
	return found.flat();
}
