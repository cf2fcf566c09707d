import { compare, type Decimal, multiply, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import { unitNamed } from '../../report/units';
import { comparing, scopeOf } from '../comparison';

export const targetBelowResult = comparing({
	id: 'figures/target-below-result',
	tier: 'information',
	summary: '来年的目标低于今年的实绩。',
	why: '未必是错，但值得看一眼：是有意为之，还是沿用了去年的目标数。',
	examples: {
		bad: [
			'一、2024年工作回顾\n城镇新增就业1.2万人。\n二、2025年工作安排\n城镇新增就业⟦1万人⟧。',
			'一、2024年工作回顾\n粮食产量保持25.9万吨。\n二、2025年工作安排\n粮食产量稳定在⟦20万吨⟧。',
		],
		good: [
			'一、2024年工作回顾\n城镇新增就业1.2万人。\n二、2025年工作安排\n城镇新增就业1.3万人。',
			'一、2024年工作回顾\n城镇登记失业率3.2%。\n二、2025年工作安排\n城镇登记失业率控制在3%以内。',
			'一、2024年工作回顾\n城镇新增就业1.2万人，失业人员再就业0.9万人。全年城镇新增就业1万人的目标超额完成。\n二、2025年工作安排\n城镇新增就业1万人以上。',
			'一、2024年工作回顾\n城镇新增就业1.2万人，改造老旧管网79公里。\n二、2025年工作安排\n城镇新增就业1万人以上，改造老旧管网35公里。',
			'一、2024年工作回顾\n招商引资项目投资8.6亿元。\n二、2025年工作安排\n云溪大桥项目投资1.2亿元。',
			'一、过去五年工作回顾\n解决了9.8万农村人口饮水困难。\n二、2025年工作安排\n解决3.2万农村人口饮水安全。',
		],
	},

	*compare(report) {
		for (const facts of groupedBy(report.figures, sameThing).values()) {
			const target = facts.find(({ role }) => role === 'target');
			const results = facts.filter((fact) => fact.role !== 'target' && target && fact.index < target.index && isYearBefore(fact, target));
			const [result] = results;
			if (!result || !target || results.some((each) => isOfAnotherKind(target, each))) continue;
			const isBelow = results.every((each) => isClearlyLess(target.quantity.value, each.quantity.value));
			yield {
				facts: [target, result],
				verdict: isBelow ? 'contradiction' : 'consistent',
				note: `上年实绩${result.text}`,
				message: `目标${target.text}低于今年的实绩${result.text}，请确认是否有意为之。`,
			};
		}
	},
});

/** By a twentieth or more: 98%以上 after 98.1% is no step back. */
function isClearlyLess(target: Decimal, result: Decimal): boolean {
	return compare(multiply(target, whole(20)), multiply(result, whole(19))) < 0;
}

function isYearBefore(result: Fact, target: Fact): boolean {
	return Number(target.period) === Number(result.period) + 1;
}

/** No target is a third of what was reached: that was several years' sum, or another thing of the same name. */
function isOfAnotherKind(target: Fact, result: Fact): boolean {
	return compare(multiply(target.quantity.value, whole(3)), result.quantity.value) < 0;
}

/** What is built, in roads or fields, differs from year to year; sums of money, people and harvests are expected to last. */
function isExpectedToLast(unit: string): boolean {
	const kind = unitNamed(unit)?.kind;
	return unit === '人' || unit === '人次' || kind === 'money' || kind === 'mass';
}

/** A floor (1万人以上) may well be below what was reached. */
function sameThing(fact: Fact): string | undefined {
	const { entry, key, measure, role, quantity, isNote, isShared, partOf, isCumulative, isAnnualAverage, period } = fact;
	const isPlain =
		measure === 'level' && !isNote && !isShared && partOf === undefined && !isCumulative && !isAnnualAverage && /^\d{4}$/.test(period);
	if (!isPlain || entry?.name !== key || entry.lowerIsBetter || quantity.unit === '') return undefined;
	if (role === 'target' && quantity.approximation === 'atLeast') return undefined;
	if (!isExpectedToLast(quantity.unit)) return undefined;
	return [key, scopeOf(fact), quantity.unit].join('|');
}
