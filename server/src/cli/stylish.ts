import { type CheckedFile, isUnsilenced, type Place, placeOf, rangeOf, type Summary } from '../exchange/findings';
import { widthOf } from '../report/characters';
import type { Span } from '../report/span';
import { type Finding, type Related, tierNames } from '../rules/rule';
import { type Paint, visible } from './terminal';

/** The findings for a person at a terminal: where, the words themselves with the place underlined, what is wrong, where else to look. */
export function stylish(files: readonly CheckedFile[], summary: Summary, paint: Paint): string {
	const open = files.map((file) => ({ ...file, findings: file.findings.filter(isUnsilenced) }));
	const shown = open.filter((file) => file.findings.length > 0).map((file) => fileBlock(file, paint));
	const silenced = files.reduce((sum, { findings }) => sum + findings.filter((finding) => !isUnsilenced(finding)).length, 0);
	return [...shown, summaryLine(files.length, silenced, summary, paint)].join('\n');
}

function fileBlock(file: CheckedFile, paint: Paint): string {
	return `${paint.underline(paint.bold(visible(file.path)))}\n\n${file.findings.map((finding) => findingBlock(file, finding, paint)).join('\n')}`;
}

function findingBlock(file: CheckedFile, finding: Finding, paint: Paint): string {
	const { tier, rule, message, related, fixes } = finding;
	const lines = [
		`  ${place(file, finding.span)}  ${paint[tier](tierNames[tier])}  ${visible(message)}  ${paint.dim(rule)}`,
		...excerpt(file, finding.span, paint[tier], paint),
		...related.map((other) => paint.dim(`    └ ${relatedPlace(file, other)}`)),
		...fixes.map(({ title }) => paint.dim(`    ✎ 可自动修正：${visible(title)}`)),
	];
	return `${lines.join('\n')}\n`;
}

function relatedPlace(file: CheckedFile, related: Related): string {
	const beside = placeOf(file, related);
	const where = related.source ? `${visible(beside.path)}:` : '';
	return `${where}${place(beside, related.span)}  ${remark(beside, related)}`;
}

function place({ lines }: Place, span: Span): string {
	const { line, character } = lines.positionAt(span.start);
	return `${line + 1}:${character + 1}`;
}

/** Columns of text to each side of the place. */
const contextColumns = 36;

function excerpt({ text, lines }: CheckedFile, span: Span, colour: (text: string) => string, paint: Paint): readonly string[] {
	const { start, end } = rangeOf(lines, span);
	const lineStart = lines.startOf(start.line);
	const line = lines.textOf(start.line);
	const from = start.character;
	const to = end.line === start.line ? end.character : line.length;
	const before = cut(line.slice(0, from), 'end');
	const after = cut(line.slice(to), 'start');
	const marked = text.slice(lineStart + from, lineStart + to);
	const gutter = paint.dim('    │ ');
	return [
		`${gutter}${visible(before)}${colour(visible(marked))}${visible(after)}`,
		`${gutter}${' '.repeat(widthOf(before))}${colour('~'.repeat(Math.max(1, widthOf(marked))))}`,
	];
}

/** The part of a text next to the place, with … where it was cut. */
function cut(text: string, keep: 'start' | 'end'): string {
	const characters = Array.from(text);
	const order = keep === 'end' ? characters.toReversed() : characters;
	let columns = 0;
	const end = order.findIndex((character) => {
		columns += widthOf(character);
		return columns > contextColumns;
	});
	if (end < 0) return text;
	const kept = order.slice(0, end);
	return keep === 'end' ? `…${kept.toReversed().join('')}` : `${kept.join('')}…`;
}

/** What stands at another place, unless the message says so already. */
function remark(file: Place, { span, message }: Related): string {
	const words = quote(file, span);
	return message.includes(words) ? message : `${message}：${words}`;
}

function quote({ text }: Place, { start, end }: Span): string {
	const words = visible(text.slice(start, end).replace(/\s+/g, ''));
	return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}

function summaryLine(count: number, silenced: number, { errors, warnings, information }: Summary, paint: Paint): string {
	const counts = `${errors} 处必错，${warnings} 处疑似，${information} 处提示${silenced > 0 ? `（另有 ${silenced} 处已核可）` : ''}`;
	const text = `核对 ${count} 份文稿：${counts}`;
	if (errors > 0) return `${paint.error(`✖ ${text}`)}\n`;
	return warnings > 0 ? `${paint.warning(`▲ ${text}`)}\n` : `${paint.good(`✔ ${text}`)}\n`;
}
