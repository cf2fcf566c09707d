import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { type CheckedFile, summaryOf } from '../exchange/findings';
import { findingsGithub } from '../exchange/findingsGithub';
import { findingsJson } from '../exchange/findingsJson';
import { findingsJunit } from '../exchange/findingsJunit';
import { findingsSarif } from '../exchange/findingsSarif';
import { draftsAt, reasonOf } from '../project/drafts';
import { linesOf } from '../report/lines';
import { rules } from '../rules/index';
import { oneOf, parseArguments, wholeNumberOf } from './arguments';
import { type CheckedDraft, type CheckedText, type CheckOptions, createChecker, type Job, type Mended } from './checkDraft';
import { progressOf } from './progress';
import { groupsOf, type Shard, shardOf } from './shards';
import { stylish } from './stylish';
import { exit, paintFor, shownPath, type Terminal, UsageError, visible } from './terminal';

const formats = ['stylish', 'json', 'sarif', 'github', 'junit'] as const;

const options = {
	format: { type: 'string', default: 'stylish' },
	fix: { type: 'boolean', default: false },
	'max-warnings': { type: 'string' },
	shard: { type: 'string' },
	workers: { type: 'string' },
} as const;

/** `hegao check <paths…>`: all findings on the drafts named. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	if (positionals.length === 0) throw new UsageError('check 需要文件或文件夹：hegao check 路径…');
	const format = oneOf('--format', values.format, formats);
	const mostWarnings = wholeNumberOf('--max-warnings', values['max-warnings']) ?? Number.POSITIVE_INFINITY;
	const workers = wholeNumberOf('--workers', values.workers);
	const jobs = await jobsAt(positionals, terminal, shardFrom(values.shard));
	const drafts = await checkAll(jobs, { folder: terminal.folder, isMending: values.fix }, terminal, workers);
	const { files, failed } = await settled(drafts, terminal);
	const { errors, warnings } = summaryOf(files);
	terminal.out(written(format, files, terminal));
	if (failed + tellProblems(drafts, terminal) > 0) return exit.usage;
	return errors > 0 || warnings > mostWarnings ? exit.findings : exit.fine;
}

function shardFrom(text: string | undefined): Shard | undefined {
	if (text === undefined) return undefined;
	const [, number, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
	if (number === undefined || of === undefined || number < 1 || number > of)
		throw new UsageError(`--shard 要写成“第几份/共几份”，如 1/4，不能是“${text}”`);
	return { number, of };
}

/** Every draft below the paths, once each, in the order of the paths. */
async function jobsAt(paths: readonly string[], { folder, files }: Terminal, shard: Shard | undefined): Promise<readonly Job[]> {
	const named = new Set(paths.map((path) => resolve(folder, path)));
	const found = (await Promise.all(Array.from(named, (path) => draftsAt(files, path)))).flat();
	const all = new Map(found.map((each) => (typeof each === 'string' ? [each, {}] : [each.path, { reason: each.reason }])));
	const chosen = shard ? shardOf([...all.keys()], shard) : [...all.keys()];
	return chosen.map((path) => ({ path, isNamed: named.has(path), ...all.get(path) }));
}

/** With fewer drafts a thread, starting it takes longer than it saves. */
const draftsAThread = 30;

async function checkAll(
	jobs: readonly Job[],
	checking: CheckOptions,
	terminal: Terminal,
	workers = Math.min(terminal.processors, Math.floor(jobs.length / draftsAThread)),
): Promise<readonly CheckedDraft[]> {
	const progress = progressOf(jobs.length, terminal);
	try {
		return workers > 1 ? await inThreads(jobs, checking, workers, progress.add) : await oneByOne(jobs, checking, terminal, progress.add);
	} finally {
		progress.end();
	}
}

async function oneByOne(
	jobs: readonly Job[],
	checking: CheckOptions,
	{ files }: Terminal,
	onChecked: (count: number) => void,
): Promise<readonly CheckedDraft[]> {
	const checkOne = createChecker(files, checking);
	const drafts: CheckedDraft[] = [];
	for (const job of jobs) {
		drafts.push(await checkOne(job));
		onChecked(1);
	}
	return drafts;
}

/** The same in several threads: series stay together, and what comes of them is put back in the drafts' order. */
async function inThreads(
	jobs: readonly Job[],
	checking: CheckOptions,
	workers: number,
	onChecked: (count: number) => void,
): Promise<readonly CheckedDraft[]> {
	const { checkInThreads } = await import('./workers');
	const byPath = new Map(jobs.map((job) => [job.path, job]));
	const groups = groupsOf([...byPath.keys()]);
	const sent = groups.map((group) => group.flatMap((path) => byPath.get(path) ?? []));
	const answers = await checkInThreads(sent, checking, Math.min(workers, groups.length), onChecked);
	const answerOf = new Map(groups.flat().map((path, index) => [path, answers[index]]));
	return jobs.flatMap(({ path }) => answerOf.get(path) ?? []);
}

/** What is known of each draft is told, and fixes are saved, only when all are checked: no draft is read beside one that is half mended. */
async function settled(drafts: readonly CheckedDraft[], terminal: Terminal) {
	const files: CheckedFile[] = [];
	let failed = 0;
	for (const { said, hasFailed, checked, mended } of drafts) {
		for (const words of said) terminal.err(`hegao: ${words}\n`);
		const reason = mended && (await saved(mended, terminal));
		if (reason !== undefined) terminal.err(`hegao: ${visible(shownPath(terminal, mended?.checked.path ?? ''))}：${reason}\n`);
		if (hasFailed || reason !== undefined) failed++;
		const final = mended && reason === undefined ? mended.checked : checked;
		if (final) files.push(checkedFile(final, terminal));
	}
	return { files, failed };
}

/** Undefined when all went well, else why not. */
async function saved({ checked, content, before }: Mended, { files }: Terminal): Promise<string | undefined> {
	return files.write(checked.path, content, before).then(
		() => undefined,
		(error) => `未能保存修正，${reasonOf(error)}`,
	);
}

function checkedFile({ path, text, findings }: CheckedText, terminal: Terminal): CheckedFile {
	return { path: shownPath(terminal, path), text, lines: linesOf(text), findings, pathOf: (source) => shownPath(terminal, source) };
}

/** Tells each mistake in the files beside drafts once; gives how many there are. */
function tellProblems(drafts: readonly CheckedDraft[], terminal: Terminal): number {
	const problems = [...new Map(drafts.flatMap((draft) => [...draft.problems])).values()].flat();
	for (const words of problems) terminal.err(`hegao: ${words}\n`);
	return problems.length;
}

function written(format: (typeof formats)[number], files: readonly CheckedFile[], terminal: Terminal): string {
	switch (format) {
		case 'json':
			return findingsJson(files);
		case 'sarif':
			return findingsSarif(files, rules, version);
		case 'github':
			return findingsGithub(files);
		case 'junit':
			return findingsJunit(files);
		case 'stylish':
			return stylish(files, summaryOf(files), paintFor(terminal.hasColours));
	}
}
