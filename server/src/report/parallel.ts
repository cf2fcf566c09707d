import { allSections, type Section } from './outline';
import type { Report } from './report';

/** One heading of a row that leaves the pattern all the others keep. */
export interface PatternBreak {
	readonly section: Section;
	/** Another heading of the row, which keeps it. */
	readonly model: Section;
	/** The pattern in words: “坚持”开头. */
	readonly pattern: string;
}

/** Headings that are read as one row: numbered sections, dashes, lead sentences paragraph after paragraph. */
export function headingRows(report: Report): readonly (readonly Section[])[] {
	const numbered = report.headingRuns
		.filter(({ style }) => style === '（一）')
		.map(({ members }) => members.map(({ section }) => section).filter(({ kind }) => kind === 'section'));
	const leads = [report.outline.sections, ...Array.from(allSections(report.outline.sections), ({ children }) => children)].flatMap(
		(siblings) => leadRows(report, siblings),
	);
	return [...numbered, ...leads].filter((row) => row.length >= fewestForLength);
}

const fewestForLength = 4;

/** Lead sentences of neighbouring paragraphs that are marked alike. */
function leadRows(report: Report, siblings: readonly Section[]): readonly (readonly Section[])[] {
	const rows: Section[][] = [];
	let before: Section | undefined;
	for (const section of siblings) {
		const continues = before && section.paragraphs.start === before.paragraphs.end && markOf(report, section) === markOf(report, before);
		if (section.kind === 'lead' && section.isRunIn) {
			if (continues) rows.at(-1)?.push(section);
			else rows.push([section]);
		}
		before = section.kind === 'lead' && section.isRunIn ? section : undefined;
	}
	return rows;
}

function markOf(report: Report, { numbering, paragraphs }: Section): string {
	if (numbering) return numbering.style;
	return report.paragraphs[paragraphs.start]?.text.startsWith('—') ? '—' : '';
}

/** What of a title may be the same all along a row; undefined where it can't tell. */
interface Trait {
	readonly fewest: number;
	read(title: string): string | undefined;
	describe(value: string): string;
}

const traits: readonly Trait[] = [
	{ fewest: 6, read: (title) => title.slice(0, 2), describe: (value) => `以“${value}”开头` },
	{ fewest: 6, read: (title) => title.slice(-3), describe: (value) => `以“${value}”结尾` },
	{ fewest: 5, read: frameOf, describe: (value) => `用“${value}”的句式` },
	{ fewest: 4, read: clauseLengthsOf, describe: (value) => `为${value}字` },
	{ fewest: 6, read: shortLengthOf, describe: (value) => `为${value}字` },
];

/** 坚持以…为…，推进…双…: the words around what changes. */
function frameOf(title: string): string | undefined {
	const [, first, middle, last] = /^(坚持以|以).+?(为).+[，,](.{2}).+$/.exec(title) ?? [];
	if (first === undefined) return undefined;
	const double = /[双两再三](?=.{1,2}$)/.exec(title)?.[0] ?? '';
	return `${first}…${middle}…，${last}…${double && `${double}…`}`;
}

const longestClause = 9;

/** 4＋4 for 稳中求进，提质增效: two clauses cut to measure. */
function clauseLengthsOf(title: string): string | undefined {
	const clauses = title.split(/[，,、]/).map(({ length }) => length);
	return clauses.length === 2 && clauses.every((length) => length <= longestClause) ? clauses.join('＋') : undefined;
}

/** Short titles in one piece; the longer they are the more their lengths meet by chance. */
function shortLengthOf(title: string): string | undefined {
	return title.length <= 8 && !/[，,、]/.test(title) ? String(title.length) : undefined;
}

/** The one heading of a row that alone lacks what all others share; undefined where none or several do. */
export function patternBreakIn(row: readonly Section[]): PatternBreak | undefined {
	for (const { fewest, read, describe } of traits) {
		if (row.length < fewest) continue;
		const values = row.map(({ title }) => read(title));
		const common = mostFrequent(values);
		const odd = row.filter((_, index) => values[index] !== common);
		const [section] = odd;
		// A paragraph before or after a row of unnumbered ones may not belong to it.
		const isEdge = section?.numbering === undefined && (section === row[0] || section === row.at(-1));
		const model = row.find((_, index) => values[index] === common);
		if (common !== undefined && section && model && odd.length === 1 && !isEdge) return { section, model, pattern: describe(common) };
	}
	return undefined;
}

function mostFrequent(values: readonly (string | undefined)[]): string | undefined {
	const counts = new Map<string, number>();
	for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
