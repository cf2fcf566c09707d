import { allSections, type Section } from '../../server/src/report/outline';
import { readReport } from '../../server/src/report/report';

/** The paragraphs of a text, as they read when put together. */
export function paragraphs(text: string): readonly string[] {
	return readReport(text).paragraphs.map((paragraph) => paragraph.text);
}

/** An outline as lines: depth by indent, kind, number, title. */
export function outline(text: string): string {
	const rows = [...allSections(readReport(text).outline.sections)].map(row);
	return rows.join('\n');
}

function row({ level, kind, number, title }: Section): string {
	return `${'  '.repeat(level - 1)}${[kind, number, title].filter((part) => part !== '').join(' ')}`;
}

/** A text written indented in a test: the first and last line break and the common indent go. */
export function text(indented: string): string {
	const lines = indented.replace(/^\n|\n\t*$/g, '').split('\n');
	const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^\t*/.exec(line)?.[0].length ?? 0));
	return lines.map((line) => line.slice(indent)).join('\n');
}
