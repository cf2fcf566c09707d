import type { Fact } from '../../report/facts';
import { addTo } from '../../report/groups';
import type { Report } from '../../report/report';
import { gapFor } from './gaps';

/** What is known of one indicator from last year's report. */
export interface KeyIndicator {
	readonly name: string;
	/** For the year the new report reviews. */
	readonly targets: readonly Fact[];
	/** Of the year before. */
	readonly results: readonly Fact[];
}

/** Indicators with targets, in their order, then those that only the overview of last year's review gives. */
export function keyIndicators(targets: readonly Fact[], overview: readonly Fact[], { figures, calendar }: Report): readonly KeyIndicator[] {
	const period = String(calendar.reviewYear);
	const results = byKey(figures.filter((fact) => fact.role !== 'target' && fact.period === period && isOwn(fact)));
	const goals = byKey(targets);
	const others = byKey(overview.filter((fact) => fact.period === period && isOwn(fact) && isNamed(fact)));
	return [
		...Array.from(goals, ([key, facts]) => ({ name: nameOf(facts), targets: facts, results: firstOfEach(results.get(key) ?? []) })),
		...Array.from(others)
			.filter(([key]) => !goals.has(key))
			.map(([, facts]) => ({ name: nameOf(facts), targets: [], results: firstOfEach(facts) })),
	];
}

const shortestName = 3;

/** 主要目标7项 is no indicator, and a share needs the whole beside it. */
function isNamed({ indicator, quantity, measure, entry }: Fact): boolean {
	const isShare = quantity.unit === '%' && measure === 'level' && !entry?.rate;
	return indicator.length >= shortestName && !isShare && !/(?:指标|目标|任务)$/.test(indicator);
}

function isOwn({ isShared, isNote, partOf, measure, quantity, against }: Fact): boolean {
	return (
		!isShared &&
		!isNote &&
		partOf === undefined &&
		against === '' &&
		(measure === 'level' || measure === 'growth') &&
		quantity.terms.length === 0
	);
}

/** A figure without a subject of its own goes with the one before it. */
function byKey(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
	const groups = new Map<string, Fact[]>();
	let key = '';
	for (const fact of facts) {
		if (fact.indicator !== '') key = `${fact.scope}${fact.key}`;
		addTo(groups, key, fact);
	}
	return groups;
}

function nameOf([first]: readonly Fact[]): string {
	return first ? `${first.indicator.startsWith(first.scope) ? '' : first.scope}${first.indicator}` : '';
}

/** One level and one growth rate; what stands again is said again. */
function firstOfEach(facts: readonly Fact[]): readonly Fact[] {
	return facts.filter((fact, index) => facts.findIndex(({ measure }) => measure === fact.measure) === index);
}

/** 固定资产投资【  】亿元，增长【  】%（上年：14.9亿元、增长9.6%；上年目标：增长8.5%以上、16.2亿元）. */
export function withGaps({ name, targets, results }: KeyIndicator, label: string): string {
	const levels = [...targets, ...results].filter(({ measure }) => measure !== 'growth');
	const growths = [...targets, ...results].filter(({ measure }) => measure === 'growth');
	const gaps = [levels[0], growths[0]].flatMap((fact) => (fact ? [`${changeIn(fact)}${gapFor(fact)}`] : []));
	const notes = [said('上年', results), said(label, targets)].filter((note) => note !== '');
	return `${name}${gaps.join('，')}（${notes.join('；')}）`;
}

function said(label: string, facts: readonly Fact[]): string {
	const levelsFirst = facts.toSorted((one, other) => Number(one.measure === 'growth') - Number(other.measure === 'growth'));
	return facts.length === 0 ? '' : `${label}：${levelsFirst.map((fact) => changeIn(fact) + fact.text).join('、')}`;
}

function changeIn({ measure, direction }: Fact): string {
	if (measure !== 'growth') return '';
	return direction === 'down' ? '下降' : '增长';
}
