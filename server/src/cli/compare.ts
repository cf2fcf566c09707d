import { differencesJson } from '../exchange/differencesJson';
import { type DifferenceRow, differenceRows, type Side } from '../exchange/differencesRows';
import { csvTable, markdownLine, markdownTable, type Table } from '../exchange/table';
import { linesOf } from '../report/lines';
import { readReport } from '../report/report';
import { compareReports, type Differences } from '../rules/compare';
import { oneOf, parseArguments } from './arguments';
import { columnTable } from './columns';
import { readOne } from './readOne';
import { exit, type Terminal, UsageError, visible } from './terminal';

const formats = ['table', 'markdown', 'json', 'csv'] as const;

/** `hegao compare OLD NEW`: what became of one year's report in the next year's, or of one draft in the next. */
export async function compare(args: readonly string[], terminal: Terminal): Promise<number> {
	const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'table' } });
	const format = oneOf('--format', values.format, formats);
	const [oldPath, newPath, ...others] = positionals;
	if (oldPath === undefined || newPath === undefined || others.length > 0)
		throw new UsageError('compare 需要两个文件：hegao compare 旧稿 新稿');
	const [old, current] = [await readOne(oldPath, terminal), await readOne(newPath, terminal)];
	if (!old || !current) return exit.usage;
	terminal.out(written(format, { path: oldPath, text: old.text }, { path: newPath, text: current.text }));
	return exit.fine;
}

interface Text {
	readonly path: string;
	readonly text: string;
}

function written(format: (typeof formats)[number], old: Text, current: Text): string {
	const sides = { old: sideOf(old), current: sideOf(current) };
	const differences = compareReports(sides.old.report, sides.current.report);
	if (format === 'json') return differencesJson(differences, sides);
	const rows = differenceRows(differences, sides);
	if (format === 'csv') return csvTable(tableOf(rows, columns));
	const title = `${differences.kind === 'years' ? '两年对照' : '两稿对照'}：${old.path} → ${current.path}`;
	const chapters = chaptersOf(rows);
	if (format === 'markdown') return [`# ${markdownLine(title)}\n`, summary(differences), ...chapters.map(markdownChapter)].join('\n');
	return [`${visible(title)}\n${summary(differences)}`, ...chapters.map(terminalChapter)].join('\n');
}

function sideOf({ text }: Text): Side {
	return { report: readReport(text), lines: linesOf(text) };
}

function summary({ figures, sections, paragraphs, kind }: Differences): string {
	const count = (all: readonly { readonly status: string }[], status: string) => all.filter((each) => each.status === status).length;
	const inWords = (all: readonly { readonly status: string }[]) =>
		Object.entries(statusNames)
			.filter(([status]) => count(all, status) > 0)
			.map(([status, name]) => `${name} ${count(all, status)}`)
			.join('、');
	const parts = [`数据：${inWords(figures)}`, `章节：${inWords(sections)}`];
	return `${[...parts, ...(kind === 'drafts' ? [`段落：${inWords(paragraphs)}`] : [])].join('；')}\n`;
}

const statusNames = { changed: '改动', added: '增加', dropped: '删去', moved: '移动', retitled: '改题', same: '未变' } as const;

type Column = { readonly name: string; readonly of: (row: DifferenceRow) => string };

const figureColumns: readonly Column[] = [
	{ name: '原行', of: (row) => row.oldLine },
	{ name: '新行', of: (row) => row.newLine },
	{ name: '原', of: (row) => row.old },
	{ name: '新', of: (row) => row.current },
	{ name: '变化', of: (row) => row.change },
	{ name: '指标', of: (row) => row.subject },
];
const excerptColumns: readonly Column[] = [
	{ name: '原句', of: (row) => row.oldExcerpt },
	{ name: '新句', of: (row) => row.newExcerpt },
];
const columns: readonly Column[] = [{ name: '类别', of: (row) => row.category }, ...figureColumns, ...excerptColumns];

function tableOf(rows: readonly DifferenceRow[], shown: readonly Column[]): Table {
	return { head: shown.map(({ name }) => name), rows: rows.map((row) => shown.map(({ of }) => of(row))) };
}

interface Chapter {
	readonly title: string;
	readonly rows: readonly DifferenceRow[];
}

function chaptersOf(rows: readonly DifferenceRow[]): readonly Chapter[] {
	const titles = [...new Set(rows.map(({ category }) => category))];
	return titles.map((title) => ({ title, rows: rows.filter(({ category }) => category === title) }));
}

/** Columns in which some row has something. */
function used(shown: readonly Column[], rows: readonly DifferenceRow[]): readonly Column[] {
	return shown.filter(({ of }) => rows.some((row) => of(row) !== ''));
}

function markdownChapter({ title, rows }: Chapter): string {
	return `## ${title}（${rows.length}）\n\n${markdownTable(tableOf(rows, used([...figureColumns, ...excerptColumns], rows)))}`;
}

/** Each row with the words around its figures under it. */
function terminalChapter({ title, rows }: Chapter): string {
	const [head, ...lines] = columnTable(tableOf(rows, used(figureColumns, rows)))
		.trimEnd()
		.split('\n');
	const excerpts = (row: DifferenceRow | undefined) =>
		used(excerptColumns, row ? [row] : []).map(({ name, of }) => `    ${name}  ${visible(row ? of(row) : '')}`);
	return `${[`${title}（${rows.length}）`, head, ...lines.flatMap((line, at) => [line, ...excerpts(rows[at])])].join('\n')}\n`;
}
