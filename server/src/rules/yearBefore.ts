import { compare } from '../report/decimal';
import type { Fact } from '../report/facts';
import { addTo } from '../report/groups';
import type { Report } from '../report/report';
import { scopeOf } from './comparison';
import type { Context, SeriesReport } from './context';

/** What a report says of one year in one role, found by what is measured. */
export interface Statements {
	/** Statements on what a fact measures, in the same scope and unit; the surest match first. */
	on(fact: Fact): readonly Fact[];
	/** The first statement that says as much of the very same: name, measure, scope and unit. */
	same(fact: Fact): Fact | undefined;
}

/** Last year's report as this year's is held against it. */
export interface YearBefore {
	readonly source: SeriesReport;
	/** What came about, or was reckoned to, in the year it reviews. */
	readonly results: Statements;
	/** What it meant to do in the year that the draft reviews. */
	readonly targets: Statements;
}

const known = new WeakMap<SeriesReport, YearBefore>();

/** Shorter names end too many others: 企业, 收入. */
const shortestEnding = 4;

/** Undefined where there is no report on the year before. */
export function yearBefore({ lastYear }: Context): YearBefore | undefined {
	if (!lastYear) return undefined;
	const made = known.get(lastYear) ?? {
		source: lastYear,
		results: statementsOf(lastYear.report, ['actual', 'estimate'], String(lastYear.year)),
		targets: statementsOf(lastYear.report, ['target'], String(lastYear.year + 1)),
	};
	known.set(lastYear, made);
	return made;
}

/** A report's own statements of certain roles on a year; notes, and figures that several things share, are left out. */
export function statementsOf(report: Report, roles: readonly Fact['role'][], period: string): Statements {
	const byName = new Map<string, Fact[]>();
	for (const fact of report.figures) {
		if (!roles.includes(fact.role) || fact.period !== period || !isPlain(fact)) continue;
		for (const key of nameKeys(fact)) {
			addTo(byName, key, fact);
		}
	}
	return {
		same: (fact) => byName.get(fullName(fact))?.find(({ measure, key }) => measure === fact.measure && key === fact.key),
		on(fact) {
			const near = new Set(nameKeys(fact).flatMap((key) => byName.get(key) ?? []));
			const comparable = [...near].map((other) => ({ other, likeness: likeness(fact, other) })).filter((each) => each.likeness > 0);
			return comparable.sort((one, two) => two.likeness - one.likeness || one.other.index - two.other.index).map(({ other }) => other);
		},
	};
}

/** Names that are alike share one of these: comparing each with all would make the time grow with the square of the reports. */
function nameKeys(fact: Fact): readonly string[] {
	return [fullName(fact), `${unitKey(fact)}|…${bareName(fact).slice(-shortestEnding)}`];
}

function fullName(fact: Fact): string {
	return `${unitKey(fact)}|${fact.key.replace('全社会', '')}`;
}

export function isPlain({ isNote, isShared, quantity }: Fact): boolean {
	return !isNote && !isShared && quantity.unit !== '' && quantity.terms.length === 0;
}

/** Whether a result reaches a target. 以内 sets a limit above, everything else one below; falling figures are held the other way round where falling is good. */
export function isMet({ quantity: result, entry, measure }: Fact, { quantity: target }: Fact): boolean {
	const isLimit = target.low === undefined || target.approximation === 'atMost' || (entry?.lowerIsBetter && measure === 'level');
	if (isLimit) return compare(result.low ?? result.value, target.high ?? target.value) <= 0;
	return compare(result.high ?? result.value, target.low ?? target.value) >= 0;
}

function unitKey(fact: Fact): string {
	return `${fact.quantity.unit === '百分点' ? '%' : fact.quantity.unit}|${scopeOf(fact)}`;
}

/** 2 for one and the same name, 1 where one name ends with the other, 0 for different things. */
function likeness(fact: Fact, other: Fact): number {
	if (fact.key === other.key) return 2;
	// The nation's statisticians dropped 全社会, reports say either.
	if (fact.key.replace('全社会', '') === other.key.replace('全社会', '')) return 1;
	if (fact.entry?.name === fact.key && other.entry?.name === other.key) return 0;
	const [short = '', long = ''] = [bareName(fact), bareName(other)].sort((one, two) => one.length - two.length);
	if (short === long) return 2;
	return short.length >= shortestEnding && long.endsWith(short) ? 1 : 0;
}

/** A name without brackets, and without what comes and goes around it. */
export function bareName({ indicator }: Fact): string {
	return indicator
		.replace(/（[^）]*）|[“”]/g, '')
		.replace(/^(?:实现|完成|新增|全社会)/, '')
		.replace(/(?:总数|总量|总额|总计|数量|规模|累计|开行)$/, '');
}
