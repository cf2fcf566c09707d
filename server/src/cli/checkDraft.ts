import { contentOf } from '../project/decode';
import { type Draft, isUnreadable, readDraft } from '../project/drafts';
import type { Files } from '../project/files';
import type { ProjectFile } from '../project/projects';
import { createSurroundings } from '../project/surroundings';
import { linesOf } from '../report/lines';
import { readReport } from '../report/report';
import type { Source } from '../rules/context';
import type { Finding, Related } from '../rules/rule';
import { findingsOn } from './findingsOn';
import { mendedText } from './mending';
import { shownPath, visible } from './terminal';

/** A draft to check. */
export interface Job {
	readonly path: string;
	/** Whether the user named this very file: then it is checked though the project leaves it out. */
	readonly isNamed: boolean;
	/** Why it can't be read, where that is known already. */
	readonly reason?: string;
}

/** A text with what was found in it. */
export interface CheckedText {
	readonly path: string;
	readonly text: string;
	readonly findings: readonly Finding[];
}

/** All that came of checking one draft. Plain data: it may come from another thread. */
export interface CheckedDraft {
	/** Lines for the user about this draft, ready to be shown. */
	readonly said: readonly string[];
	/** Whether something of it could not be done. */
	readonly hasFailed: boolean;
	/** Undefined for what can't be read, and for what the project leaves out. */
	readonly checked?: CheckedText;
	/** The draft with every certain fix made, where that was asked for and changes it; nothing is saved yet. */
	readonly mended?: Mended;
	/** Mistakes in the files beside the draft, as lines for the user, by file. */
	readonly problems: ReadonlyMap<string, readonly string[]>;
}

export interface Mended {
	readonly checked: CheckedText;
	/** What is to be saved, and what the file must hold until then. */
	readonly content: string;
	readonly before: Uint8Array;
}

export interface CheckOptions {
	/** The folder that paths are shown relative to. */
	readonly folder: string;
	readonly isMending: boolean;
}

/** A function that checks drafts one after the other and remembers what lies beside them. */
export function createChecker(files: Files, options: CheckOptions): (job: Job) => Promise<CheckedDraft> {
	const surroundings = createSurroundings(files);
	return async (job) => {
		const draft = job.reason === undefined ? await readDraft(files, job.path) : { path: job.path, reason: job.reason };
		const nameOf = (path: string) => visible(shownPath(options, path));
		if (isUnreadable(draft)) return { said: [`${nameOf(job.path)}：${draft.reason}`], hasFailed: true, problems: new Map() };
		const said: string[] = [];
		const say = (words: string) => void said.push(`${nameOf(job.path)}：${words}`);
		if (draft.remark) say(draft.remark);
		const report = readReport(draft.text);
		const beside = await surroundings.of({ path: draft.path, report });
		const problems = new Map(beside.files.map((file) => [file.path, problemsIn(file, nameOf(file.path))]));
		if (beside.isExcluded && !job.isNamed) return { said, hasFailed: false, problems };
		const find = (text: string) => findingsOn(draft.path, text === draft.text ? report : readReport(text), beside, say);
		const checked = checkedText(draft, find(draft.text));
		const mended = options.isMending ? mendedDraft(draft, checked.findings, find, say) : undefined;
		return { said, hasFailed: false, checked, ...(mended && { mended }), problems };
	};
}

function problemsIn({ text, problems }: ProjectFile, name: string): readonly string[] {
	const lines = linesOf(text);
	return problems.map(({ span, message }) => {
		const { line, character } = lines.positionAt(span.start);
		return `${name}:${line + 1}:${character + 1}：${visible(message)}`;
	});
}

/** Other encodings and other formats are left alone. */
function mendedDraft(
	draft: Draft,
	findings: readonly Finding[],
	find: (text: string) => readonly Finding[],
	say: (words: string) => void,
): Mended | undefined {
	const text = mendedText(draft.text, findings, find);
	if (text === draft.text) return undefined;
	if (draft.isConverted) say('是 Word 或 PDF 文档，未作修正；请先用 hegao import 转成文本');
	else if (draft.remark) say('不是完好的 UTF-8，未作修正；请先转为 UTF-8');
	else {
		const checked = checkedText({ ...draft, text }, find(text));
		return { checked, content: contentOf(draft, text), before: draft.bytes };
	}
	return undefined;
}

/** A finding points into other texts; of those that are reports only path and text go along. */
function checkedText({ path, text }: Draft, findings: readonly Finding[]): CheckedText {
	const bare = new Map<Source, Source>();
	const bareSource = (source: Source) => {
		const known = bare.get(source) ?? { path: source.path, text: source.text };
		bare.set(source, known);
		return known;
	};
	const bareRelated = ({ source, ...related }: Related): Related => (source ? { ...related, source: bareSource(source) } : related);
	return { path, text, findings: findings.map((finding) => ({ ...finding, related: finding.related.map(bareRelated) })) };
}
