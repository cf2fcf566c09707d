import type { Fact } from '../report/facts';
import type { Measure } from '../report/figureWords';
import { addTo } from '../report/groups';
import { indicatorNamed } from '../report/indicators';
import { meet } from '../report/intervals';
import { type Quantity, quantitiesIn } from '../report/quantities';
import { interval, scopeOf } from './comparison';
import type { LedgerRow } from './context';
import { isPlain } from './yearBefore';

/** A ledger's row with its figure read. */
export interface LedgerFigure {
	readonly row: LedgerRow;
	readonly quantity: Quantity;
	readonly measure: Measure;
	/** Whether the ledger has it with a minus sign. */
	readonly isFall: boolean;
}

export interface LedgerIndex {
	/** Rows on what a fact measures, in its scope, period and unit. */
	on(fact: Fact): readonly LedgerFigure[];
	/** The same for a figure that ought to be the ledger's: no target, no part of the year. */
	official(fact: Fact | undefined): readonly LedgerFigure[];
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
		const figure = { row, quantity, measure, isFall: /^[-−－]/.test(row.figure) };
		const key = [nameKey(name), scopeKey(row.scope), row.period, quantity.unit, measure].join('|');
		addTo(byKey, key, figure);
	}
	const on = (fact: Fact) => byKey.get([fact.key, scopeOf(fact), fact.period, fact.quantity.unit, measureKey(fact)].join('|')) ?? [];
	return { on, official: (fact) => (fact && isOfWholeYear(fact) ? on(fact) : []) };
}

function isOfWholeYear(fact: Fact): boolean {
	return isPlain(fact) && fact.role !== 'target' && !fact.isAnnualAverage && !isSumBehind(fact) && !partial.test(fact.words);
}

/** 新建3000亩，累计建成1.89万亩: what all years built, behind what this one did. */
function isSumBehind({ isCumulative, isCarried }: Fact): boolean {
	return isCumulative && isCarried;
}

const partial = /季度|上半年|下半年|前[\d一二三四五六七八九十]+个?月|\d月/;

/** Whether a figure can be the ledger's, to the decimals of both; 下降3% is −3% there. */
export function agreesWith(fact: Fact, { quantity, isFall }: LedgerFigure): boolean {
	return meet(interval(fact), quantity) && (fact.measure !== 'growth' || (fact.direction === 'down') === isFall);
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
