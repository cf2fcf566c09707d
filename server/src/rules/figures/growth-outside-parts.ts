import { compare, type Decimal } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import { type Interval, negated } from '../../report/intervals';
import { type Comparison, comparing, interval, scopeOf } from '../comparison';
import { partitionedIn } from '../partitioned';

export const growthOutsideParts = comparing({
	id: 'figures/growth-outside-parts',
	tier: 'error',
	summary: '合计的增速不在各分项增速之间：进出口比出口、进口都增得快或都增得慢。',
	why: '合计的增速是各分项增速的加权平均，总在最高与最低的分项之间，否则必有一个数是错的。',
	examples: {
		bad: ['全年进出口总额增长⟦25.2%⟧，其中，出口增长20.3%，进口增长24.9%。', '出口总额增长6.2%，进口总额下降1.4%，进出口总额增长⟦8.3%⟧。'],
		good: [
			'全年进出口总额增长22.5%，其中，出口增长20.3%，进口增长24.9%。',
			'进出口总额增长3.1%，其中出口增长3.1%，进口增长3.0%。',
			'进出口总额下降0.5%，出口总额增长6.2%，进口总额下降8.4%。',
			'进出口总额增长12%，其中出口增长8%。',
			'2024年进出口总额增长12%。2025年，出口总额增长8%，进口总额增长9%。',
		],
	},

	*compare(report) {
		for (const facts of groupedBy(report.figures, comparableKey).values()) {
			for (const { total, parts } of partitionedIn(facts)) yield compared(total, parts);
		}
	},
});

/** What growth rates must have in common to be of one whole and its parts. */
function comparableKey(fact: Fact): string | undefined {
	const { measure, quantity, entry, key, period, role, against, isNote, isShared, hasSpecialBasis, isAnnualAverage } = fact;
	if (measure !== 'growth' || quantity.unit !== '%' || entry?.name !== key || isNote || isShared) return undefined;
	return [scopeOf(fact), period, role, against, hasSpecialBasis, isAnnualAverage].join('|');
}

function compared(total: Fact, parts: readonly Fact[]): Comparison {
	const growth = signed(total);
	const ends = parts.map(signed);
	const isAbove = growth.low !== undefined && ends.every(({ high }) => isLess(high, growth.low));
	const isBelow = growth.high !== undefined && ends.every(({ low }) => isLess(growth.high, low));
	const rates = parts.map((part) => `${part.indicator}${part.direction === 'down' ? '下降' : '增长'}${part.text}`).join('，');
	return {
		facts: [total, ...parts],
		verdict: isAbove || isBelow ? 'contradiction' : 'consistent',
		note: isAbove || isBelow ? '合计增速不在分项增速之间' : '合计增速在分项增速之间',
		message: `${rates}，${total.indicator}的增速应在其间，这里是${total.text}，请核对。`,
	};
}

function signed(fact: Fact): Interval {
	return fact.direction === 'down' ? negated(interval(fact)) : interval(fact);
}

/** An open end is never surely less. */
function isLess(one: Decimal | undefined, other: Decimal | undefined): boolean {
	return one !== undefined && other !== undefined && compare(one, other) < 0;
}
