import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { type CheckedFile, isOpen, summaryOf } from '../exchange/findings';
import { findingsGithub } from '../exchange/findingsGithub';
import { findingsJson } from '../exchange/findingsJson';
import { findingsJunit } from '../exchange/findingsJunit';
import { findingsSarif } from '../exchange/findingsSarif';
import { withSuppressions } from '../project/checking';
import { type Draft, draftsAt, isUnreadable, readDraft, reasonOf } from '../project/drafts';
import type { ProjectFile } from '../project/projects';
import { type Beside, createSurroundings } from '../project/surroundings';
import { linesOf } from '../report/lines';
import { type Report, readReport } from '../report/report';
import { rules } from '../rules/index';
import { mend } from '../rules/mend';
import type { Edit, Finding } from '../rules/rule';
import { runRules } from '../rules/run';
import { oneOf, parseArguments } from './arguments';
import { stylish } from './stylish';
import { exit, paintFor, shownPath, type Terminal, UsageError, visible } from './terminal';

const formats = ['stylish', 'json', 'sarif', 'github', 'junit'] as const;

const options = {
	format: { type: 'string', default: 'stylish' },
	fix: { type: 'boolean', default: false },
	'max-warnings': { type: 'string' },
} as const;

/** `hegao check <paths…>`: all findings on the drafts named. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, options);
	if (positionals.length === 0) throw new UsageError('check 需要文件或文件夹：hegao check 路径…');
	const format = oneOf('--format', values.format, formats);
	const mostWarnings = wholeNumberOf(values['max-warnings']);
	const drafts = await readAll(positionals, terminal);
	const surroundings = createSurroundings(terminal.files);
	const files: CheckedFile[] = [];
	let failed = drafts.failed;
	const named = new Set(positionals.map((path) => resolve(terminal.folder, path)));
	const projectFiles = new Map<string, ProjectFile>();
	for (const draft of drafts.read) {
		const report = readReport(draft.text);
		const beside = await surroundings.of({ path: draft.path, report });
		for (const file of beside.files) projectFiles.set(file.path, file);
		if (beside.isExcluded && !named.has(draft.path)) continue;
		const saved = values.fix ? await fixed(draft, terminal, beside) : draft;
		if (!saved) failed++;
		files.push(
			checkedFile(terminal, saved && saved !== draft ? { ...saved, report: readReport(saved.text) } : { ...draft, report }, beside),
		);
	}
	failed += tellProblems(terminal, projectFiles);
	const summary = summaryOf(files);
	terminal.out(written(format, files, terminal));
	if (failed > 0) return exit.usage;
	return summary.errors > 0 || summary.warnings > mostWarnings ? exit.findings : exit.fine;
}

function wholeNumberOf(text: string | undefined): number {
	if (text === undefined) return Number.POSITIVE_INFINITY;
	if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings 要一个不小于 0 的整数，不能是“${text}”`);
	return Number(text);
}

/** Every draft below the paths, once each; what can't be read is named and counted. */
async function readAll(
	paths: readonly string[],
	terminal: Terminal,
): Promise<{ readonly read: readonly Draft[]; readonly failed: number }> {
	const read = new Map<string, Draft>();
	let failed = 0;
	for (const path of paths) {
		for (const found of await draftsAt(terminal.files, resolve(terminal.folder, path))) {
			if (typeof found === 'string' && read.has(found)) continue;
			const draft = typeof found === 'string' ? await readDraft(terminal.files, found) : found;
			if (isUnreadable(draft)) failed++;
			else read.set(draft.path, draft);
			const remark = isUnreadable(draft) ? draft.reason : draft.remark;
			if (remark) terminal.err(`hegao: ${visible(shownPath(terminal, draft.path))}：${remark}\n`);
		}
	}
	return { read: [...read.values()], failed };
}

function checkedFile(terminal: Terminal, { path, text, report }: Draft & { readonly report: Report }, beside: Beside): CheckedFile {
	const findings = findingsOn(terminal, path, report, beside);
	return { path: shownPath(terminal, path), text, lines: linesOf(text), findings, pathOf: (source) => shownPath(terminal, source) };
}

/** Tells each mistake in the files beside drafts once; gives how many there are. */
function tellProblems(terminal: Terminal, files: ReadonlyMap<string, ProjectFile>): number {
	let count = 0;
	for (const { path, text, problems } of files.values()) {
		const lines = linesOf(text);
		for (const { span, message } of problems) {
			const { line, character } = lines.positionAt(span.start);
			terminal.err(`hegao: ${visible(shownPath(terminal, path))}:${line + 1}:${character + 1}：${visible(message)}\n`);
			count++;
		}
	}
	return count;
}

function findingsOn(terminal: Terminal, path: string, report: Report, beside: Beside): readonly Finding[] {
	const findings = runRules(report, {
		context: beside.context,
		tiers: beside.tiers,
		onFailure: (rule, error) =>
			terminal.err(`hegao: ${visible(shownPath(terminal, path))}：规则 ${rule.id} 出错，已跳过（${String(error)}）\n`),
	});
	return withSuppressions(findings, path, report, beside);
}

/** The draft with every certain fix made, and saved so if that changed it; undefined when it can't be saved. Other encodings are left alone. */
async function fixed(draft: Draft, terminal: Terminal, beside: Beside): Promise<Draft | undefined> {
	const text = mendedText(draft, terminal, beside);
	if (text === draft.text) return draft;
	const say = (words: string) => terminal.err(`hegao: ${visible(shownPath(terminal, draft.path))}：${words}\n`);
	if (draft.isConverted) {
		say('是 Word 或 PDF 文档，未作修正；请先用 hegao import 转成文本');
		return draft;
	}
	if (draft.remark) {
		say('不是完好的 UTF-8，未作修正；请先转为 UTF-8');
		return draft;
	}
	try {
		await terminal.files.write(draft.path, draft.hasByteOrderMark ? `\ufeff${text}` : text, draft.bytes);
		return { ...draft, text };
	} catch (error) {
		say(`未能保存修正，${reasonOf(error)}`);
		return undefined;
	}
}

/** A fix may make room for another: a few rounds, so that checking again finds nothing left to fix. */
const mostRounds = 10;

function mendedText({ path, text }: Draft, terminal: Terminal, beside: Beside): string {
	let mended = text;
	for (let round = 0; round < mostRounds; round++) {
		const { edits } = mend(findingsOn(terminal, path, readReport(mended), beside).filter(isOpen));
		if (edits.length === 0) break;
		mended = edited(mended, edits);
	}
	return mended;
}

function edited(text: string, edits: readonly Edit[]): string {
	let result = text;
	for (const { span, newText } of edits.toReversed()) result = result.slice(0, span.start) + newText + result.slice(span.end);
	return result;
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
