import { join } from 'node:path';
import type { LedgerRow, LexiconTerm } from '../rules/context';
import type { AcceptedEntry } from './accepted';
import { isOfKind } from './fileKinds';
import type { FileProblem, Parsed } from './fileProblem';
import type { Files } from './files';
import { rootOf, settingsName, textAt } from './root';
import type { ProjectSettings } from './settings';

/** A file beside drafts with what is wrong in it. */
export interface ProjectFile {
	readonly path: string;
	readonly text: string;
	readonly problems: readonly FileProblem[];
}

/** What a project's own files say, each read once. */
export interface Project {
	readonly root: string;
	readonly settings: ProjectSettings;
	readonly lexicon: readonly LexiconTerm[];
	readonly ledger: readonly LedgerRow[];
	readonly accepted: readonly AcceptedEntry[];
	/** The files that were read, those without a mistake too. */
	readonly files: readonly ProjectFile[];
}

const acceptedName = join('.hegao', 'accepted.yml');

export function acceptedPath(root: string): string {
	return join(root, acceptedName);
}

/** Reads what stands at the root of a draft's project. */
export async function readProject(files: Files, path: string): Promise<Project> {
	const root = await rootOf(files, path);
	const settings = await readAt(files, join(root, settingsName), loadSettings);
	const values: Partial<ProjectSettings> = settings?.value ?? {};
	const lexicon = await readAll(files, root, values.lexicon, loadLexicon);
	const ledger = await readAll(files, root, values.ledger, loadLedger, readSheet);
	const accepted = await readAt(files, acceptedPath(root), loadAccepted);
	const missing = settings ? [...lexicon.missing, ...ledger.missing].map((name) => notThere(settings.file, name)) : [];
	return {
		root,
		settings: { tiers: {}, overrides: [], ...values },
		lexicon: lexicon.values,
		ledger: ledger.values,
		accepted: accepted?.value ?? [],
		files: [
			...(settings ? [{ ...settings.file, problems: [...settings.file.problems, ...missing] }] : []),
			...lexicon.files,
			...ledger.files,
			...(accepted ? [accepted.file] : []),
		],
	};
}

/** Gives a parser; what reads YAML and tables is loaded with the first such file. */
type Load<Value> = () => Promise<(path: string, text: string) => Parsed<Value>>;

const loadSettings = async () => (await import('./settings')).parseSettings;
const loadLexicon = async () => (await import('./lexicon')).parseLexicon;
const loadLedger = async () => (await import('./ledger')).parseLedger;
const loadAccepted = async () => (await import('./accepted')).parseAccepted;

interface Read<Value> {
	readonly value: Value;
	readonly file: ProjectFile;
}

async function readAt<Value>(files: Files, path: string, load: Load<Value>): Promise<Read<Value> | undefined> {
	const text = await textAt(files, path);
	if (text === undefined) return undefined;
	const { value, problems } = (await load())(path, text);
	return { value, file: { path, text, problems } };
}

/** A ledger in a spreadsheet; its problems name rows, since a sheet has no text. */
async function readSheet(files: Files, path: string, load: Load<readonly LedgerRow[]>): Promise<Read<readonly LedgerRow[]> | undefined> {
	if (!isOfKind(path, 'sheet')) return readAt(files, path, load);
	const bytes = await files.read(path).catch(() => undefined);
	if (!bytes) return undefined;
	const sheet = await (await import('../exchange/xlsx')).readXlsx(bytes);
	if ('reason' in sheet)
		return { value: [], file: { path, text: '', problems: [{ path, span: { start: 0, end: 0 }, message: sheet.reason }] } };
	const { value, problems } = (await import('./ledger')).ledgerFromRows(path, sheet.rows);
	return { value, file: { path, text: '', problems } };
}

interface ReadList<Value> {
	readonly values: readonly Value[];
	readonly files: readonly ProjectFile[];
	/** Names that stand for no file. */
	readonly missing: readonly string[];
}

async function readAll<Value>(
	files: Files,
	root: string,
	names: readonly string[] = [],
	load: Load<readonly Value[]>,
	readOther: typeof readAt<readonly Value[]> = readAt,
): Promise<ReadList<Value>> {
	const read = await Promise.all(names.map((name) => readOther(files, join(root, name), load)));
	const there = read.filter((each) => each !== undefined);
	return {
		values: there.flatMap(({ value }) => value),
		files: there.map(({ file }) => file),
		missing: names.filter((_, index) => read[index] === undefined),
	};
}

function notThere({ path, text }: ProjectFile, name: string): FileProblem {
	const start = Math.max(0, text.indexOf(name));
	return { path, span: { start, end: start + name.length }, message: `“${name}”不存在或不是文本，请核对路径（相对于本文件所在的文件夹）` };
}
