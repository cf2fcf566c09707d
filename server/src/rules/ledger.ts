import type { Fact } from '../report/facts';
import type { Measure } from '../report/gaps';
import { indicatorNamed } from '../report/indicators';
import { type Quantity, quantitiesIn } from '../report/quantities';
import { scopeOf } from './comparison';
import type { LedgerRow } from './context';

/** A ledger's row with its figure read. */
export interface LedgerFigure {
	readonly row: LedgerRow;
	readonly quantity: Quantity;
	readonly measure: Measure;
}

export interface LedgerIndex {
	/** Rows on what a fact measures, in its scope, period and unit. */
	on(fact: Fact): readonly LedgerFigure[];
}

const known = new WeakMap<readonly LedgerRow[], LedgerIndex>();

/** Read once for each ledger. */
export function ledgerIndex(rows: readonly LedgerRow[]): LedgerIndex {
	const index = known.get(rows) ?? indexOf(rows);
	known.set(rows, index);
	return index;
}

function indexOf(rows: readonly LedgerRow[]): LedgerIndex {
	const byKey = new Map<string, LedgerFigure[]>();
	for (const row of rows) {
		const [quantity] = quantitiesIn(row.figure);
		if (!quantity) continue;
		const { name, measure } = measured(row.indicator, quantity);
		const key = [nameKey(name), scopeKey(row.scope), row.period, quantity.unit, measure].join('|');
		const figures = byKey.get(key);
		if (figures) figures.push({ row, quantity, measure });
		else byKey.set(key, [{ row, quantity, measure }]);
	}
	return {
		on: (fact) => byKey.get([fact.key, scopeOf(fact), fact.period, fact.quantity.unit, measureKey(fact)].join('|')) ?? [],
	};
}

const growthName = /(?:的)?(?:同比)?(?:增速|增幅|增长率|增长)$/;

/** 地区生产总值增速 is the growth of 地区生产总值. */
function measured(indicator: string, { unit }: Quantity): { readonly name: string; readonly measure: Measure } {
	if (unit === '%' && growthName.test(indicator) && !/自然增长率$/.test(indicator))
		return { name: indicator.replace(growthName, ''), measure: 'growth' };
	return { name: indicator, measure: 'level' };
}

function measureKey({ measure }: Fact): Measure {
	return measure === 'share' ? 'level' : measure;
}

function nameKey(name: string): string {
	return indicatorNamed(name)?.name ?? name;
}

/** 全镇 and nothing said are the whole place, as in facts. */
function scopeKey(scope: string): string {
	return /^全[国省市区县镇乡州盟旗域]$/.test(scope) ? '' : scope;
}
