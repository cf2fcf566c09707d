import type { Blank, DeletedFigure, Figure, Figures } from '../../../server/src/protocol/figures';
import { l10n } from '../l10n';

export const filters = ['all', 'unchecked', 'conflicting', 'changed', 'blank'] as const;
export type Filter = (typeof filters)[number];
export type Grouping = 'indicator' | 'section';

export type Row = { readonly kind: 'group'; readonly id: string; readonly label: string; readonly rows: readonly Leaf[] } | Leaf;

/** A row that stands for one thing in the report. */
export type Leaf =
	/** `isNamed`: the indicator stands in the row itself. */
	| { readonly kind: 'figure'; readonly id: string; readonly group: string; readonly figure: Figure; readonly isNamed: boolean }
	| { readonly kind: 'blank'; readonly id: string; readonly blank: Blank }
	| { readonly kind: 'deleted'; readonly id: string; readonly deleted: DeletedFigure };

type Group = Extract<Row, { kind: 'group' }>;

/** What needs an eye comes first: conflicts, what has changed since it was signed, what was sent back, what nobody has looked at, blanks, the rest. */
export function rowsOf(figures: Figures, filter: Filter, grouping: Grouping): readonly Row[] {
	const groups = [
		...grouped(
			figures.figures.filter((figure) => fitsFilter(figure, filter)),
			grouping,
		),
		...blanksIn(figures, filter),
		...deletedIn(figures, filter),
	];
	// Sections stay in their order: whoever goes by them reads along.
	const sorted = grouping === 'section' ? groups : groups.toSorted((one, other) => rankOf(one) - rankOf(other));
	return sorted.map((group) => (grouping === 'indicator' ? unfolded(group) : group));
}

/** Whether a figure is still to be looked at. */
export function isToBeChecked({ state }: Figure): boolean {
	return state === 'unchecked' || state === 'fallen';
}

export function filterName(filter: Filter): string {
	switch (filter) {
		case 'all':
			return l10n.t('全部');
		case 'unchecked':
			return l10n.t('未核');
		case 'conflicting':
			return l10n.t('有矛盾');
		case 'changed':
			return l10n.t('原文已改');
		case 'blank':
			return l10n.t('待填');
	}
}

function fitsFilter(figure: Figure, filter: Filter): boolean {
	switch (filter) {
		case 'all':
			return true;
		case 'unchecked':
			return isToBeChecked(figure);
		case 'conflicting':
			return figure.conflicts.length > 0;
		case 'changed':
			return figure.state === 'fallen';
		case 'blank':
			return false;
	}
}

function grouped(figures: readonly Figure[], grouping: Grouping): readonly Group[] {
	const groups = new Map<string, Leaf[]>();
	for (const figure of figures) {
		const label = labelOf(figure, grouping);
		const group = `${grouping}|${label}`;
		const leaf: Leaf = { kind: 'figure', id: figure.id, group, figure, isNamed: grouping === 'section' };
		groups.set(label, [...(groups.get(label) ?? []), leaf]);
	}
	return Array.from(groups, ([label, rows]) => ({ kind: 'group', id: `${grouping}|${label}`, label, rows }));
}

function labelOf({ indicator, sections }: Figure, grouping: Grouping): string {
	if (grouping === 'indicator') return indicator || l10n.t('（未认出指标）');
	return sections.slice(0, 2).join(' › ') || l10n.t('（开头）');
}

function blanksIn({ blanks }: Figures, filter: Filter): readonly Group[] {
	if (blanks.length === 0 || (filter !== 'all' && filter !== 'blank')) return [];
	const rows = blanks.map((blank, index): Leaf => ({ kind: 'blank', id: `blank|${index}|${blank.sentence}`, blank }));
	return [{ kind: 'group', id: 'blanks', label: l10n.t('待填'), rows }];
}

function deletedIn({ deleted }: Figures, filter: Filter): readonly Group[] {
	if (deleted.length === 0 || (filter !== 'all' && filter !== 'changed')) return [];
	const rows = deleted.map((each): Leaf => ({ kind: 'deleted', id: `deleted|${each.id}`, deleted: each }));
	return [{ kind: 'group', id: 'deleted', label: l10n.t('原文已删'), rows }];
}

function rankOf({ rows }: Group): number {
	return Math.min(...rows.map(leafRank));
}

function leafRank(leaf: Leaf): number {
	if (leaf.kind === 'deleted') return 1;
	if (leaf.kind === 'blank') return 4;
	const { figure } = leaf;
	if (figure.state === 'checked') return 5;
	if (figure.conflicts.length > 0) return 0;
	return { fallen: 1, returned: 2, unchecked: 3 }[figure.state];
}

function unfolded(group: Group): Row {
	const [only, ...others] = group.rows;
	return only?.kind === 'figure' && others.length === 0 ? { ...only, isNamed: true } : group;
}

/** The same rows, those that were there before in their old order: what is ticked stays under the pointer. */
export function inOrderOf(before: readonly Row[], rows: readonly Row[]): readonly Row[] {
	const places = new Map(before.map((row, index) => [placeKey(row), index]));
	const placeOf = (row: Row) => places.get(placeKey(row)) ?? before.length;
	return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** A group of which one figure is left becomes that figure's row. */
function placeKey(row: Row): string {
	return row.kind === 'figure' ? row.group : row.id;
}
