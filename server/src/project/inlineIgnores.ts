import { commentsIn, withoutComments } from '../report/comments';
import { type Lines, linesOf } from '../report/lines';
import type { Span } from '../report/span';
import { rules } from '../rules/index';
import type { Finding } from '../rules/rule';
import type { FileProblem, Parsed } from './fileProblem';
import { suggestion } from './nearest';

/** `<!-- hegao-ignore rule-id [rule-id…] : reason -->` in a Markdown draft. */
export interface InlineIgnore {
	readonly rules: readonly string[];
	/** Empty when none is given. */
	readonly reason: string;
	/** Of the comment, in the draft. */
	readonly span: Span;
	/** From 0: the line whose findings it silences, which is its own, or the next with text on it when it stands alone. */
	readonly line: number;
}

/** The ignores of a draft in the order of their places. An unknown rule is a problem; the ones known beside it hold. */
export function inlineIgnoresIn(path: string, text: string): Parsed<readonly InlineIgnore[]> {
	const comments = commentsIn(text).filter(({ start, end }) => marker.test(text.slice(start, end)));
	if (comments.length === 0) return { value: [], problems: [] };
	const visible = linesOf(withoutComments(text));
	const read = comments.map((span) => ignoreAt(path, text, span, visible));
	return { value: read.flatMap(({ value }) => (value ? [value] : [])), problems: read.flatMap(({ problems }) => problems) };
}

/** The ignore that silences a finding; `lines` are the draft's. */
export function ignoredAt(
	ignores: readonly InlineIgnore[],
	finding: Pick<Finding, 'rule' | 'span'>,
	lines: Lines,
): InlineIgnore | undefined {
	if (ignores.length === 0) return undefined;
	const { line } = lines.positionAt(finding.span.start);
	return ignores.find((ignore) => ignore.line === line && ignore.rules.includes(finding.rule));
}

const marker = /^<!--\s*hegao-ignore(?![\w-])/;

function ignoreAt(path: string, text: string, span: Span, visible: Lines): Parsed<InlineIgnore | undefined> {
	const head = marker.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
	const [written = '', ...reason] = text.slice(span.start + head, span.end - 3).split(/[:：]/);
	const words = Array.from(written.matchAll(/[^\s,，、]+/g), ({ 0: word, index }) => ({ word, at: span.start + head + index }));
	const known = words.filter(({ word }) => ids.includes(word)).map(({ word }) => word);
	const problems = words.filter(({ word }) => !ids.includes(word)).map(({ word, at }) => unknownRule(path, word, at));
	if (words.length === 0)
		problems.push({ path, span, message: '没有写规则，应如 <!-- hegao-ignore figures/growth-mismatch：统计口径不同 -->' });
	const ignore = { rules: known, reason: reason.join('：').trim(), span, line: lineFor(span, visible) };
	return { value: known.length > 0 ? ignore : undefined, problems };
}

const ids: readonly string[] = rules.map(({ id }) => id);

function unknownRule(path: string, word: string, start: number): FileProblem {
	return {
		path,
		span: { start, end: start + word.length },
		message: `没有“${word}”这个规则${suggestion(word, ids) || '，用 hegao rules 查看全部规则'}`,
	};
}

function lineFor({ end }: Span, visible: Lines): number {
	const own = visible.positionAt(end).line;
	for (let line = own; line < visible.count; line++) if (visible.textOf(line).trim() !== '') return line;
	return own;
}
