import { subtract } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import { meet, minus, sum } from '../../report/intervals';
import type { Report } from '../../report/report';
import { bySentence, type Comparison, comparing, interval, isBaseOf, readable, scopeOf } from '../comparison';

export const differenceMismatch = comparing({
	id: 'figures/difference-mismatch',
	tier: 'error',
	summary: '前后两数之差与所说的增减量对不上。',
	why: '“达到A，较B增加D”，A 减 B 应等于 D。',
	examples: {
		bad: [
			'地区生产总值达到13697.5亿元，较“十三五”末的9323.1亿元增加⟦4734.4亿元⟧。',
			'森林覆盖率从42.1%提高到45.3%，提高⟦2.2个百分点⟧。',
			'人口出生率为9.56‰，死亡率为8.36‰；人口自然增长率为⟦2.1‰⟧。',
			'综合排名由第36位上升到第23位，上升⟦15位⟧。',
			'森林覆盖率达到61.2%，比2020年的59.1%提高⟦3.1个百分点⟧。',
			'经营主体由3200户增加到3600户，净增⟦300户⟧。',
		],
		good: [
			'地区生产总值达到13697.5亿元，较“十三五”末的9323.1亿元增加4374.4亿元。',
			'森林覆盖率从42.1%提高到45.3%，提高3.2个百分点，比2020年的40.1%提高5.2个百分点。',
			'人口出生率为9.56‰，死亡率为8.36‰；人口自然增长率为1.2‰。',
			'综合排名由第12位跃升至第5位、提升7位，考核排名从第5位退至第7位，下降2位。',
			'固定资产投资增长7.7%，高于全市（5.9%）1.8个百分点。',
		],
	},

	*compare(report) {
		for (const facts of bySentence(report).filter((each) => each.length >= 3)) {
			yield* againstBase(facts);
			yield* fromTo(report, facts);
		}
		yield* naturalIncrease(report);
	},
});

/** 达到A，较…的B增加D. */
function* againstBase(facts: readonly Fact[]): Generator<Comparison> {
	for (const [at, change] of facts.entries()) {
		const [level, base] = [facts[at - 2], facts[at - 1]];
		if (!level || !base || (change.measure !== 'increase' && change.measure !== 'points') || !isBaseOf(base, change)) continue;
		if (level.measure === 'level' && haveOneUnit(level, base, change)) yield compared(base, level, change);
	}
}

/** 从B提高到A，提高D. */
function* fromTo(report: Report, facts: readonly Fact[]): Generator<Comparison> {
	for (const [at, change] of facts.entries()) {
		const end = facts[at - 1];
		const start = end?.start === undefined ? undefined : report.figures[end.start];
		if (
			!end ||
			!start ||
			!change.isCarried ||
			(change.measure !== 'increase' && change.measure !== 'points') ||
			change.isAnnualAverage ||
			change.against !== ''
		)
			continue;
		if (haveOneUnit(end, start, change)) yield compared(start, end, change);
	}
}

function haveOneUnit(one: Fact, other: Fact, change: Fact): boolean {
	const unit = one.quantity.unit === '%' ? '百分点' : one.quantity.unit;
	return one.quantity.unit === other.quantity.unit && change.quantity.unit === unit;
}

function compared(base: Fact, level: Fact, change: Fact): Comparison {
	// A better place in an order is a smaller number.
	const isDown = (change.direction === 'down') !== base.quantity.isRank;
	const difference = isDown ? minus(interval(base), interval(level)) : minus(interval(level), interval(base));
	const agrees = meet(difference, interval(change));
	const [larger, smaller] = isDown ? [base, level] : [level, base];
	const value = subtract(larger.quantity.value, smaller.quantity.value);
	const note = `${readable(larger.quantity.value)}－${readable(smaller.quantity.value)}＝${readable(value, change.quantity.unit)}`;
	return {
		facts: [change, level, base],
		verdict: agrees ? 'consistent' : 'contradiction',
		note,
		message: `两数相差应为 ${readable(value, change.quantity.unit)}（${note}），这里是${change.text}，请核对。`,
	};
}

/** 出生率 less 死亡率 is 自然增长率. */
function* naturalIncrease(report: Report): Generator<Comparison> {
	for (const facts of groupedBy(report.figures, (fact) =>
		fact.quantity.unit === '‰' ? `${scopeOf(fact)}|${fact.period}|${fact.role}` : undefined,
	).values()) {
		const [born, died, growth] = [/(?:人口)?出生率$/, /(?:人口)?死亡率$/, /自然增长率$/].map((name) =>
			facts.find(({ indicator }) => name.test(indicator)),
		);
		if (!born || !died || !growth) continue;
		const agrees = meet(interval(born), sum([interval(died), interval(growth)]));
		const value = subtract(born.quantity.value, died.quantity.value);
		const note = `${readable(born.quantity.value)}－${readable(died.quantity.value)}＝${readable(value, '‰')}`;
		yield {
			facts: [growth, born, died],
			verdict: agrees ? 'consistent' : 'contradiction',
			note,
			message: `出生率减死亡率为 ${readable(value, '‰')}（${note}），这里的自然增长率是${growth.text}，请核对。`,
		};
	}
}
