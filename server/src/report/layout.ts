import { columnsOf, isBlank, sentenceEnds } from './characters';

/** A line of the source without the blanks at its ends. */
export interface SourceLine {
	readonly start: number;
	readonly end: number;
	/** Blank columns before `start`. */
	readonly indent: number;
}

/**
 * The lines of a text that have something on them, grouped into paragraphs. Text that was wrapped to a page's width (copied from a
 * PDF) is put together again; elsewhere a line is a paragraph, save where it plainly breaks off in the middle.
 */
export function joinedLines(source: string): readonly (readonly SourceLine[])[] {
	const lines = visibleLines(source);
	const page = pageOf(source, lines);
	const continues = page === undefined ? breaksOff : continuesWrapped(page);
	const groups: SourceLine[][] = [];
	for (const line of lines) {
		const group = groups.at(-1);
		const previous = group?.at(-1);
		if (group && previous && continues(source, previous, line, group)) group.push(line);
		else groups.push([line]);
	}
	return groups;
}

type Continues = (source: string, previous: SourceLine, line: SourceLine, group: readonly SourceLine[]) => boolean;

function visibleLines(source: string): readonly SourceLine[] {
	const lines: SourceLine[] = [];
	let from = 0;
	for (let at = 0; at <= source.length; at++) {
		const code = at < source.length ? source.charCodeAt(at) : 10;
		if (code !== 10 && code !== 13 && code !== 12) continue;
		const line = trimmed(source, from, at);
		if (line.end > line.start) lines.push(line);
		from = at + 1;
	}
	return lines;
}

function trimmed(source: string, from: number, to: number): SourceLine {
	let start = from;
	let end = to;
	let indent = 0;
	while (start < end && isBlank(source.charCodeAt(start))) indent += columnsOf(source.charCodeAt(start++));
	while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
	return { start, end, indent };
}

// Wrapped text

/** The page that a text was wrapped to, in columns. */
interface Page {
	readonly width: number;
	/** Lines this near to the width count as full: a line may lack its paragraph's indent, or gain a hanging mark. */
	readonly slack: number;
}

const mostSlack = 6;
const fewestWrappedLines = 6;

/** The page a text was wrapped to; undefined where a line is a paragraph. */
function pageOf(source: string, lines: readonly SourceLine[]): Page | undefined {
	const widths = lines.map((line) => (line.end - line.start > 120 ? 0 : columns(source, line)));
	const width = widestFrequent(widths.filter((each) => each >= 30));
	if (width === undefined) return undefined;
	const full = lines.filter((_, index) => Math.abs((widths[index] ?? 0) - width) <= mostSlack);
	const cut = full.filter((line) => !endsSentence(source, line));
	const isWrapped = full.length >= fewestWrappedLines && full.length * 5 >= lines.length * 2 && cut.length * 2 > full.length;
	return isWrapped ? { width, slack: slackOf(source, cut, width) } : undefined;
}

/** How far lines that surely go on fall short of the width: nearly nothing where every line was filled, more where first lines lack an indent. */
function slackOf(source: string, cut: readonly SourceLine[], width: number): number {
	const shortfalls = cut.map((line) => width - columns(source, line)).sort((one, other) => one - other);
	const common = shortfalls[Math.floor(shortfalls.length * 0.99)] ?? mostSlack;
	return Math.min(mostSlack, Math.max(1, common));
}

function continuesWrapped({ width, slack }: Page): Continues {
	return (source, previous, line, group) => {
		if (isDangling(source, previous, line) || continuesMeetingLine(source, previous, line)) return true;
		if (line.indent >= widestStrayIndent) return false;
		const before = columns(source, previous);
		if (!endsSentence(source, previous)) {
			const lost = group.length === 1 ? mostSlack : narrowest;
			return before + firstWordColumns(source, line) > width - lost && !(endsClause(source, previous) && isNumbered(source, line));
		}
		if (before < width - slack || isNumbered(source, line)) return false;
		return !isIndentedFirstLine(columns(source, line), width, slack);
	};
}

/** Columns that a full line may lack besides its paragraph's indent: marks are squeezed, digits are not quite half as wide as a character. */
const narrowest = 4;

/** The columns of what can't be torn apart at a line's head: a number, a character with the mark behind it. A full line had no room for it. */
function firstWordColumns(source: string, line: SourceLine): number {
	const head = source.slice(line.start, Math.min(line.end, line.start + 24));
	const word = /^[“‘《〈（]*(?:[\d.,%A-Za-z]+|.)[，。、；：！？）》”’〉％]*/su.exec(head)?.[0] ?? '';
	return columns(word, { start: 0, end: word.length });
}

/** A page break leaves a blank or two before a line; more are a paragraph's indent. */
const widestStrayIndent = 3;

/** A paragraph's first line lacks two characters' width to a full one, whether or not the indent itself was kept. */
function isIndentedFirstLine(columns: number, width: number, slack: number): boolean {
	return columns <= width - 2 && columns >= width - slack;
}

// Text with a paragraph a line

const longestHeadingPiece = 24;

/** Whether a line breaks off so that the next one must be its continuation: an open bracket, a mark that can't begin a line. */
const breaksOff: Continues = (source, previous, line, group) => {
	if (group.length >= 8) return false;
	return (
		isDangling(source, previous, line) ||
		continuesMeetingLine(source, previous, line) ||
		leavesBracketOpen(source, group) ||
		continuesHeading(source, previous, line)
	);
};

function isDangling(source: string, previous: SourceLine, line: SourceLine): boolean {
	const last = source[previous.end - 1] ?? '';
	const first = source[line.start] ?? '';
	return '（《“‘〈('.includes(last) || '，。、；：）》”’〉！？,;)'.includes(first);
}

/** `细颗粒物（PM` ⏎ `2.5` ⏎ `）浓度`: links in web pages tear sentences to lines. Finished sentences stand, whatever they leave open. */
function leavesBracketOpen(source: string, group: readonly SourceLine[]): boolean {
	const first = group[0];
	const last = group.at(-1);
	if (!first || !last || endsSentence(source, last) || last.end - first.start > 4000) return false;
	const text = source.slice(first.start, last.end);
	return text.lastIndexOf('（') > text.lastIndexOf('）') || text.lastIndexOf('《') > text.lastIndexOf('》');
}

/** `三、持续提升政府` ⏎ `治理效能和服务水平`: a numbered heading cut in two. */
function continuesHeading(source: string, previous: SourceLine, line: SourceLine): boolean {
	if (!isNumbered(source, previous) || isNumbered(source, line) || /^附[件表录]/.test(source.slice(line.start, line.end))) return false;
	const adjacent = source.slice(previous.end, line.start).replace(/[^\n]/g, '').length <= 1;
	return adjacent && isShort(previous) && isShort(line) && !endsClause(source, previous) && !endsClause(source, line);
}

/** `——2025年1月8日在某镇第三届` ⏎ `人民代表大会第五次会议上`: a title block's second line, centred and cut anywhere. */
function continuesMeetingLine(source: string, previous: SourceLine, line: SourceLine): boolean {
	const start = source.slice(previous.start, previous.end);
	return /^[—―–－-]+.*日\s*在.*第[^会]*$/.test(start) && /^.*会议?上?$/.test(source.slice(line.start, line.end));
}

function isShort(line: SourceLine): boolean {
	return line.end - line.start <= longestHeadingPiece;
}

// What lines look like

const numbered =
	/^(?:[（(]?[一二三四五六七八九十]{1,3}[、，）)．.]|[（(]?\d{1,2}[）).．、](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}[是要]|——|#)/;

function isNumbered(source: string, line: SourceLine): boolean {
	return numbered.test(source.slice(line.start, Math.min(line.end, line.start + 8)));
}

function endsSentence(source: string, { end }: SourceLine): boolean {
	const last = source[end - 1] ?? '';
	return sentenceEnds.includes(last) || ('”’）'.includes(last) && sentenceEnds.includes(source[end - 2] ?? '\0'));
}

function endsClause(source: string, { end }: SourceLine): boolean {
	return '。！？；：，、…!?;:,”）'.includes(source[end - 1] ?? '');
}

function columns(source: string, { start, end }: Omit<SourceLine, 'indent'>): number {
	let sum = 0;
	for (let at = start; at < end; at++) {
		const code = source.charCodeAt(at);
		if (!isBlank(code)) sum += columnsOf(code);
	}
	return sum;
}

/** The most frequent value, or a slightly larger one that is not much rarer: first lines without their indent may outnumber full ones. */
function widestFrequent(values: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const [most] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
	if (!most) return undefined;
	const near = [...counts].filter(([value, count]) => value <= most[0] + mostSlack && count * 3 >= most[1]);
	return Math.max(...near.map(([value]) => value));
}
