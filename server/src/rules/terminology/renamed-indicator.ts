import { compare, type Decimal, multiply } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import type { Report } from '../../report/report';
import { isShortFor } from '../../report/shortForms';
import type { Span } from '../../report/span';
import { indicatorSpan } from '../../report/statements';
import { describe, scopeOf } from '../comparison';
import type { SeriesReport } from '../context';
import type { Problem, Rule } from '../rule';
import { isPlain } from '../yearBefore';

const lastYear =
	'云溪镇政府工作报告\n一、2024年工作回顾\n城镇新增就业440人，进出口总额8.5亿元，农作物播种面积3.2万亩，空气质量优良天数比例93%。\n二、2025年工作安排\n网络零售额增长8%。';
const report = (text: string) => `云溪镇政府工作报告\n一、2025年工作回顾\n${text}\n二、2026年工作安排\n抓落实。`;

export const renamedIndicator: Rule = {
	id: 'terminology/renamed-indicator',
	tier: 'information',
	summary: '同一指标今年换了名称，去年的叫法在全文再没有出现，如“城镇新增就业”写成“新增城镇就业”。',
	why: '指标名称应当逐年一致，换了名称，读者会以为换了口径。',
	examples: {
		bad: [
			{ lastYear, text: report('⟦新增城镇就业⟧458人。') },
			{ lastYear, text: report('⟦进出口总值⟧9.1亿元，城镇新增就业458人。') },
			{ lastYear, text: report('⟦农作物种植面积⟧3.3万亩。') },
		],
		good: [
			{ lastYear, text: report('城镇新增就业458人，进出口总额9.1亿元。') },
			// A shorter name is the same name.
			{ lastYear, text: report('优良天数比例94%。') },
			// Both names stand here: the report knows what it calls them.
			{ lastYear, text: report('新增城镇就业458人。实现城镇新增就业与技能培训联动。') },
			// Ten times as much is another thing, and so is a rate.
			{ lastYear, text: report('新增城镇就业5000人。') },
			{ lastYear, text: report('进出口总值增长7.1%。') },
			// What was done is told in each year's own words.
			{
				lastYear: report('改造农村危房28户，新建高标准农田3000亩。').replaceAll('2025', '2024'),
				text: report('完成农村危房改造30户，建成高标准农田3200亩。'),
			},
		],
	},

	*check(now, { lastYear: last }) {
		if (!last) return;
		const before = namedIn(last.report);
		for (const [key, facts] of namedIn(now)) {
			const [pair] = facts.flatMap((fact) => pairOf(fact, before.get(key) ?? []));
			if (pair && !isIn(now, pair.old.indicator) && !isIn(last.report, pair.fact.indicator)) yield problem(pair, last);
		}
	},
};

interface Pair {
	readonly fact: Fact;
	readonly span: Span;
	/** The same last year. */
	readonly old: Fact;
}

function pairOf(fact: Fact, earlier: readonly Fact[]): readonly Pair[] {
	const old = earlier.find((other) => isLike(fact, other));
	const span = indicatorSpan(fact);
	return old && span && isRenamed(old.indicator, fact.indicator) ? [{ fact, span, old }] : [];
}

function problem({ fact, span, old }: Pair, source: SeriesReport): Problem {
	return {
		span,
		message: `“${fact.indicator}”去年的报告里叫“${old.indicator}”，如是同一指标，请统一名称。`,
		related: [{ span: old.span, source, message: describe(old) }],
	};
}

/** What can be measured every year; what was done, 建成高标准农田 or 改造农村危房, each year says in its own words. */
const measured = /(?:额|值|量|率|数|比例|比重|占比|面积|里程|收入|支出|投资|利润|就业|能耗|强度)$/;

/** A report's statements on indicators of the dictionary, for the whole place. */
function namedIn({ figures }: Report): ReadonlyMap<string, readonly Fact[]> {
	const isOwn = (fact: Fact) => isPlain(fact) && scopeOf(fact) === '' && !fact.isCarried && fact.partOf === undefined;
	return groupedBy(figures, (fact) =>
		fact.entry?.name === fact.key && isOwn(fact) && measured.test(fact.indicator) ? fact.key : undefined,
	);
}

/** A result is held against a result. A change is as good as any other; of levels one is not a multiple of the other. */
function isLike({ measure, quantity: { unit, value }, role }: Fact, other: Fact): boolean {
	if (measure !== other.measure || unit !== other.quantity.unit || (role === 'target') !== (other.role === 'target')) return false;
	return measure !== 'level' || (isWithin(value, other.quantity.value) && isWithin(other.quantity.value, value));
}

const farthest: Decimal = { units: 3, scale: 0 };

function isWithin(value: Decimal, other: Decimal): boolean {
	return compare(value, multiply(other, farthest)) <= 0;
}

const shortestName = 4;
const leastShared = 0.6;

/** The same characters but for few, and not merely fewer: GDP and 优良天数比例 are other names of things that have several. */
function isRenamed(old: string, now: string): boolean {
	if (Math.min(old.length, now.length) < shortestName || isShortFor(old, now) || isShortFor(now, old)) return false;
	if (/新|净增/.test(old) !== /新|净增/.test(now)) return false;
	const [one, other] = [new Set(old), new Set(now)];
	const shared = [...one].filter((character) => other.has(character)).length;
	return shared >= leastShared * Math.max(one.size, other.size);
}

function isIn({ paragraphs }: Report, name: string): boolean {
	return paragraphs.some(({ text }) => text.includes(name));
}
