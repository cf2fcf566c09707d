import type { SectionSummary } from '../../../server/src/protocol/sections';

/** A section as a row of the view. */
export interface SectionRow {
	/** Stays with a section while it is moved or edited, so that what was folded and selected stays so. */
	readonly id: string;
	readonly section: SectionSummary;
	readonly rows: readonly SectionRow[];
}

export interface SectionRows {
	readonly rows: readonly SectionRow[];
	/** How many ids have been given. */
	readonly given: number;
}

export const noRows: SectionRows = { rows: [], given: 0 };

/** A section keeps the id of the one with its title, wherever that stood; else of the one that stood in its place; else it gets one of its own. */
export function rowsOf(sections: readonly SectionSummary[], before: SectionRows): SectionRows {
	const kept = idsByTitle(sections, before.rows);
	const taken = new Set(kept.values());
	let { given } = before;
	const rowOf = (section: SectionSummary, inPlace: SectionRow | undefined): SectionRow => {
		const isFree = inPlace !== undefined && !taken.has(inPlace.id) && inPlace.section.kind === section.kind;
		const id = kept.get(section) ?? (isFree ? inPlace.id : String(++given));
		taken.add(id);
		const old = flat(before.rows).find((row) => row.id === id)?.rows ?? [];
		return { id, section, rows: section.children.map((child, index) => rowOf(child, old[index])) };
	};
	return { rows: sections.map((section, index) => rowOf(section, before.rows[index])), given };
}

/** The innermost section around a line of the text. */
export function rowAt(rows: readonly SectionRow[], line: number): SectionRow | undefined {
	const row = rows.find(({ section: { range } }) => range.start.line <= line && line <= range.end.line);
	return row && (rowAt(row.rows, line) ?? row);
}

export function parentOf(rows: readonly SectionRow[], id: string): SectionRow | undefined {
	return flat(rows).find((row) => row.rows.some((child) => child.id === id));
}

/** Every row, parents before their children. */
export function flat(rows: readonly SectionRow[]): readonly SectionRow[] {
	return rows.flatMap((row) => [row, ...flat(row.rows)]);
}

/** The outline as text: a heading a line, indented by its level. */
export function outlineText(rows: readonly SectionRow[], depth = 0): string {
	return rows
		.map(({ section: { number, title }, rows: below }) => `${'　'.repeat(depth * 2)}${number}${title}\n${outlineText(below, depth + 1)}`)
		.join('');
}

function idsByTitle(sections: readonly SectionSummary[], before: readonly SectionRow[]): ReadonlyMap<SectionSummary, string> {
	const old = new Map<string, string[]>();
	for (const { id, section } of flat(before)) old.set(keyOf(section), [...(old.get(keyOf(section)) ?? []), id]);
	const kept = new Map<SectionSummary, string>();
	for (const section of all(sections)) {
		const id = old.get(keyOf(section))?.shift();
		if (id !== undefined) kept.set(section, id);
	}
	return kept;
}

function keyOf({ kind, title }: SectionSummary): string {
	return `${kind} ${title}`;
}

function all(sections: readonly SectionSummary[]): readonly SectionSummary[] {
	return sections.flatMap((section) => [section, ...all(section.children)]);
}
