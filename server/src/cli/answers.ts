import { resolve } from 'node:path';
import type { Told } from '../project/checkSheet/answers';
import { type AnswerPlan, type Corrected, planFor } from '../project/checkSheet/plan';
import { readSheet } from '../project/checkSheet/read';
import { type Signature, signedBy } from '../project/checkSheet/signing';
import { contentOf } from '../project/decode';
import { type Draft, reasonOf } from '../project/drafts';
import { asideNotice } from '../project/entryRewriting';
import { signAll } from '../project/signing';
import { type Beside, createSurroundings } from '../project/surroundings';
import { today } from '../project/today';
import { readReport } from '../report/report';
import { applied } from '../rules/edits';
import { save } from './output';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError, visible } from './terminal';

export interface AnswerOptions {
	/** The sheet that came back. */
	readonly answers: string;
	/** Whose name is signed where a row has none. */
	readonly by?: string | undefined;
	/** Whether corrections are made in the draft, not only listed. */
	readonly apply: boolean;
}

/** `hegao import --answers SHEET DRAFT`: signs off what departments confirmed; lists what they correct, or makes the corrections. */
export async function importAnswers(path: string, options: AnswerOptions, terminal: Terminal): Promise<number> {
	const draft = await readOne(path, terminal);
	const sheet = await readSheet(terminal.files, resolve(terminal.folder, options.answers));
	if ('reason' in sheet) terminal.err(`hegao: ${visible(options.answers)}：${sheet.reason}\n`);
	if (!draft || 'reason' in sheet) return exit.usage;
	const report = readReport(draft.text);
	const beside = await createSurroundings(terminal.files).of({ path: draft.path, report });
	const plan = planFor(report, sheet.rows);
	const told = [...sheet.told, ...plan.told];
	const corrected = options.apply ? plan.corrections : [];
	const signature = signatureFor(plan, corrected, beside, options.by);
	if (!(await madeAndSigned(draft, signature, beside.root, terminal))) return exit.usage;
	terminal.out(summary({ ...plan, told }, options.apply));
	return told.length > 0 || corrected.length < plan.corrections.length ? exit.findings : exit.fine;
}

function signatureFor(
	{ confirmed }: AnswerPlan,
	corrected: readonly Corrected[],
	{ reviewer, name }: Beside,
	given: string | undefined,
): Signature {
	const by = given ?? reviewer ?? '';
	const nameless = [...confirmed, ...corrected].find(({ answer }) => by === '' && answer.by === '');
	if (nameless) throw new UsageError(`第 ${nameless.answer.line + 1} 行没有写核对人，请加 --by 单位或姓名`);
	return { confirmed, corrected, by, date: today(), file: name };
}

/** The text first, since what is signed is what stands in it then. */
async function madeAndSigned(draft: Draft, signature: Signature, root: string, terminal: Terminal): Promise<boolean> {
	const text = applied(
		draft.text,
		signature.corrected.map(({ edit }) => edit),
	);
	if (text !== draft.text && !(await saved(draft, text, terminal))) return false;
	const report = readReport(text);
	try {
		const written = await signAll(terminal.files, root, report, signature.file, signedBy(report, signature));
		const words = 'reason' in written ? written.reason : asideNotice(written.value);
		if (words !== '') terminal.err(`hegao: ${visible(words)}\n`);
		return !('reason' in written);
	} catch (error) {
		terminal.err(`hegao: 签核未能保存，${reasonOf(error)}\n`);
		return false;
	}
}

async function saved(draft: Draft, text: string, terminal: Terminal): Promise<boolean> {
	if (draft.isConverted || draft.remark) {
		terminal.err(`hegao: ${visible(draft.path)}：不是 UTF-8 文本，没有改动；请先用 hegao import 转成文本\n`);
		return false;
	}
	return (await save(draft.path, contentOf(draft, text), draft.bytes, terminal)) === exit.fine;
}

// Output

function summary({ confirmed, corrections, told }: AnswerPlan, isApplied: boolean): string {
	const done = isApplied ? '已写入文稿并签核' : '尚未写入文稿，核对后加 --apply 写入';
	return [
		`一致 ${confirmed.length} 处，已签核\n`,
		...(corrections.length > 0 ? [`更正 ${corrections.length} 处，${done}：\n`, ...corrections.map(correctionLines)] : []),
		...(told.length > 0 ? [`没有采用 ${told.length} 行：\n`, ...told.map(toldLine)] : []),
	].join('');
}

function correctionLines({ fact, answer, edit, after }: Corrected): string {
	const note = answer.note === '' ? '' : `（${answer.note}）`;
	return visibleLines([`  第 ${answer.line + 1} 行：${fact.text} → ${answer.correction || edit.newText}${note}`, `    ${after}`]);
}

function toldLine({ line, message }: Told): string {
	return visibleLines([`  第 ${line + 1} 行：${message}`]);
}

function visibleLines(lines: readonly string[]): string {
	return lines.map((line) => `${visible(line)}\n`).join('');
}
