import { bounds } from '../../server/src/report/facts';
import type { CaseResult } from './faults';
import { aspects, type GoldResult, type Match } from './gold';
import type { Load } from './load';

type Row = readonly string[];

/** Found and strict by category and, below each, by kind. */
export function faultTable(results: readonly CaseResult[]): string {
	const faults = results.filter(({ isFault }) => isFault);
	const rows: Row[] = [['FAULTS', 'found', '', 'strict', '']];
	for (const [category, own] of grouped(faults, (each) => each.case.category)) {
		rows.push(foundRow(category, own));
		for (const [kind, same] of grouped(own, (each) => each.case.kind)) rows.push(foundRow(`  ${kind}`, same));
	}
	return aligned([...rows, foundRow('all', faults), ...contextRows(faults)]);
}

/** Faults that need another year's report to be seen are counted apart. */
function contextRows(faults: readonly CaseResult[]): readonly Row[] {
	const alone = faults.filter(({ case: { context } }) => context.length === 0);
	if (alone.length === faults.length) return [];
	const withYears = faults.filter(({ case: { context } }) => context.length > 0);
	const figures = alone.filter(({ case: { category } }) => category === 'figures');
	return [foundRow('one document', alone), foundRow('  figures', figures), foundRow('with last year’s report', withYears)];
}

function foundRow(name: string, results: readonly CaseResult[]): Row {
	const found = results.filter(({ isFound }) => isFound).length;
	const strict = results.filter(({ isStrict }) => isStrict).length;
	return [name, ...counted(found, results.length), ...counted(strict, results.length)];
}

export function controlTable(results: readonly CaseResult[]): string {
	const controls = results.filter(({ isFault }) => !isFault);
	const loud = controls.filter((each) => each.isLoud).length;
	const any = controls.filter(({ news }) => news.length > 0).length;
	return aligned([
		['CONTROLS', 'reported', ''],
		['errors and warnings', ...counted(loud, controls.length)],
		['any tier', ...counted(any, controls.length)],
	]);
}

export function loadTable({ characters, tiers, families }: Load): string {
	const per = (count: number) => (characters === 0 ? '–' : ((count * 10_000) / characters).toFixed(2));
	const rows = [...Object.entries(tiers), ...Object.entries(families).map(([family, count]): [string, number] => [`  ${family}`, count])];
	return aligned([
		['UNCHANGED REPORTS', 'findings', 'per 10,000 characters'],
		...rows.map(([name, count]) => [name, String(count), per(count)]),
	]);
}

export function goldTable({ matches, extracted }: GoldResult): string {
	const matched = matches.filter(({ fact }) => fact);
	const right = (name: string, isRight: (match: Match) => boolean) => [name, ...counted(matched.filter(isRight).length, matched.length)];
	return aligned([
		['FIGURES', 'right', ''],
		['recall', ...counted(matched.length, matches.length)],
		['precision', ...counted(matched.length, extracted)],
		...aspects.map((aspect) => right(`  ${aspect}`, ({ wrong }) => !wrong.includes(aspect))),
		right('  all of these', ({ wrong }) => wrong.length === 0),
	]);
}

/** Every fault that was missed or only loosely found, and every control that was reported. */
export function caseList(results: readonly CaseResult[]): readonly string[] {
	const missed = results
		.filter(({ isFault, isStrict, broken }) => isFault && !isStrict && !broken)
		.map(({ case: { id, kind, file, why }, isFound }) => `${isFound ? 'LOOSE ' : 'MISSED'} ${id} ${kind} ${file}: ${why}`);
	const alarms = results
		.filter(({ isFault, news }) => !isFault && news.length > 0)
		.map(({ case: { id, kind, file }, news }) => {
			const told = news.map(({ rule, tier, message }) => `${rule} [${tier}] ${message}`);
			return `ALARM  ${id} ${kind} ${file}: ${told.join(' | ')}`;
		});
	return [...missed, ...alarms];
}

export function loadList({ loud }: Load): readonly string[] {
	return loud.map(({ file, rule, tier, message }) => `REPORT ${file}: ${rule} [${tier}] ${message}`);
}

export function goldList({ matches, extra }: GoldResult): readonly string[] {
	const imperfect = matches.filter(({ fact, wrong }) => !fact || wrong.length > 0);
	return [...imperfect.map(goldLine), ...extra.map(({ file, text }) => `EXTRA  ${file}: “${text}”`)];
}

function goldLine({ figure, fact, wrong }: Match): string {
	const place = `${figure.file}: “${figure.text}” in ${figure.sentence}`;
	if (!fact) return `MISSED ${place}`;
	const read = {
		...bounds(fact),
		unit: fact.quantity.unit,
		indicator: fact.indicator,
		measure: fact.measure,
		role: fact.role,
		period: fact.period,
	};
	const shown = wrong.map((aspect) =>
		aspect === 'quantity'
			? `quantity ${figure.low}..${figure.high} ≠ ${read.low}..${read.high}`
			: `${aspect} ${figure[aspect]} ≠ ${read[aspect]}`,
	);
	return `WRONG  ${figure.file}: ${shown.join('; ')}: “${figure.text}” in ${figure.sentence}`;
}

function counted(count: number, all: number): readonly [string, string] {
	return [`${count}/${all}`, all === 0 ? '–' : `${((100 * count) / all).toFixed(1)} %`];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return groups;
}

/** Columns of one width each, numbers to the right. */
function aligned(rows: readonly Row[]): string {
	const widths = rows.reduce<readonly number[]>((known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)), []);
	const cells = (row: Row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
	return rows.map((row) => `${cells(row).join('  ').trimEnd()}\n`).join('');
}
