import type { MonthsGiven, PartOfYear } from '../../report/partsOfYear';
import { everywhere, type Placed, written } from '../places';
import type { Problem, Rule } from '../rule';

export const monthsOutsidePeriod: Rule = {
	id: 'wording/months-outside-period',
	tier: 'error',
	summary: '季度、半年后面括号里的月份不在其中：“二季度（8月底前）”“上半年（1—9月）”。',
	why: '调整进度时改了季度忘了改月份，或改了月份忘了改季度。',
	examples: {
		bad: [
			'⟦上半年（9月底前）⟧完成招标，⟦二季度（8月底前完成）⟧，⟦下半年（3月）⟧验收。',
			'⟦前三季度（1—8月）⟧，全镇规模以上工业增加值增长6%；⟦上半年（1—9月）⟧增长5%，⟦第三季度（4月至6月）⟧增长7%。',
		],
		good: [
			'上半年（6月底前）完成招标，二季度（7月前）开工，四季度（10月）验收，下半年（8月底前完成）投用，二季度（4月前）启动。',
			'前三季度（1—9月）增长6%，上半年（1—5月）增长5%，一、二季度（6月底前）完成，四季度（10月至次年1月）休整。',
			'一季度（4月公布）增长5%，上半年（截至7月）增长6%，今年第二季度增长7%（4月增长8%）。',
		],
	},

	*check(report) {
		for (const place of everywhere(report, ({ times }) => times.partsOfYear)) {
			const { months } = place.value;
			const problem = months && compare(place, months);
			if (problem) yield problem;
		}
	},
};

function compare(place: Placed<PartOfYear>, months: MonthsGiven): Problem | undefined {
	const { first, last } = place.value;
	const { from, to, manner, span } = months;
	if (last > 12 || from < 1 || from > to || to > 12) return undefined;
	const isOutside = from < first || to > last;
	if (!isOutside && !isCutShort(place.value, months)) return undefined;
	const part = written(place, place.value.span);
	return {
		span: place.spanOf(span),
		// A single month may tell of something else, as when figures came out.
		...(isOutside && manner !== 'month' ? {} : { tier: 'warning' as const }),
		message: `“${part}”是${first}至${last}月，括号里是“${written(place, { start: place.value.span.end, end: span.end })}”，请核对。`,
	};
}

/** 前三季度（1—8月）: figures of three quarters are of all their months; a single quarter or half may be told of as far as it has gone. */
function isCutShort({ first, last }: PartOfYear, { from, to, manner }: MonthsGiven): boolean {
	return last - first === 8 && manner === 'range' && from === first && to < last;
}
