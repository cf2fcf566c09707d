import { subtract } from '../report/decimal';
import type { Fact } from '../report/facts';
import { percentText } from '../report/intervals';
import type { Context, LedgerRow, SeriesReport } from './context';
import { ledgerIndex } from './ledger';
import { isPlain, type Statements, statementsOf, yearBefore } from './yearBefore';

/** What other years and the ledger say of what a figure measures. */
export interface History {
	/** Results of other years, the oldest first. */
	readonly results: readonly Earlier[];
	/** What last year's report meant to reach in the year of the draft's review. */
	readonly target: Earlier | undefined;
	readonly ledger: readonly LedgerRow[];
}

export interface Earlier {
	readonly year: number;
	readonly fact: Fact;
	readonly source: SeriesReport;
}

export function historyOf(fact: Fact, context: Context): History {
	if (!isPlain(fact) || fact.indicator === '') return { results: [], target: undefined, ledger: [] };
	const results = context.series.flatMap((source) => {
		const same = resultsOf(source).same(fact);
		return same ? [{ year: source.year, fact: same, source }] : [];
	});
	const before = yearBefore(context);
	const target = before?.targets.same(fact);
	return {
		results,
		target: before && target ? { year: before.source.year + 1, fact: target, source: before.source } : undefined,
		ledger: ledgerIndex(context.ledger)
			.on(fact)
			.map(({ row }) => row),
	};
}

const known = new WeakMap<SeriesReport, Statements>();

function resultsOf(source: SeriesReport): Statements {
	const made = known.get(source) ?? statementsOf(source.report, ['actual', 'estimate'], String(source.year));
	known.set(source, made);
	return made;
}

/** How a level stands to last year's, in per cent with its sign; undefined where that can't be told. */
export function changeAgainst(fact: Fact, { results }: History, year: number | undefined): string | undefined {
	const last = results.find((each) => each.year === (year ?? 0) - 1)?.fact;
	if (!last || fact.measure !== 'level' || fact.quantity.isRank || fact.quantity.unit === '%') return undefined;
	const change = percentText(subtract(fact.quantity.value, last.quantity.value), last.quantity.value);
	return change === '' ? undefined : `${change.startsWith('-') ? '' : '+'}${change}%`;
}
