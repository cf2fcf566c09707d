import { compare, multiply, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { isClosed, meet, quotientText, times } from '../../report/intervals';
import { bySentence, type Comparison, comparing, interval } from '../comparison';

export const averageMismatch = comparing({
	id: 'figures/average-mismatch',
	tier: 'error',
	summary: '人均、户均、村均等平均数与总数、个数对不上。',
	why: '总额除以人数应等于人均，差一个“万”字就差一万倍。',
	examples: {
		bad: [
			'接待游客2.73亿人次、实现收入4140亿元，人均花费⟦1156元⟧。',
			'接待游客9.6亿人次、增长10.3%，旅游总收入1.24万亿元、增长12.5%，人均花费⟦1929元⟧。',
			'发放补贴360万元，惠及1200户，户均⟦3万元⟧。',
			'投资4000万元实施20个项目，平均每个项目投资⟦350万元⟧。',
			'举办演出12场、带动消费184万元，平均每场带动消费⟦1.5万元⟧。',
		],
		good: [
			'发放养老金1.26亿元，惠及8.6万人，人均每月122元。',
			'接待游客2.73亿人次、实现收入4140亿元，人均花费1516元。',
			'发放补贴360万元，惠及1200户，户均3000元。',
			'投资4000万元实施20个项目，平均每个项目投资200万元。',
			'人均可支配收入3.2万元，常住人口5.6万人，工资总额8亿元。',
		],
	},

	*compare(report) {
		for (const facts of bySentence(report).filter((each) => each.some(isAverage))) {
			for (const [at, average] of facts.entries()) {
				const comparison = averaged(facts.slice(Math.max(0, at - farthest), at), average);
				if (comparison) yield comparison;
			}
		}
	},
});

const perWords: readonly (readonly [RegExp, readonly string[]])[] = [
	[/(?:人均|每人|人次均)(?!可支配|纯收入|收入|生产总值|预期寿命)[^，。；]{0,6}$/, ['人次', '人']],
	[/户均[^，。；]{0,6}$/, ['户']],
	[/村均[^，。；]{0,6}$/, ['个']],
];
const perThing = /平均每(个|家|场|座|所|公里)[^，。；]{0,8}$/;

/** The units of what a sum is shared out among. */
function unitsShared(words: string): readonly string[] | undefined {
	const thing = perThing.exec(words)?.[1];
	return thing === undefined ? perWords.find(([pattern]) => pattern.test(words))?.[1] : [thing];
}

function isAverage({ quantity, measure, words }: Fact): boolean {
	// Of a month, a sum of the year is no twelfth.
	return quantity.unit === '元' && measure === 'level' && /[均每]/.test(words) && !/月/.test(words);
}

/** So many figures before an average may be its sum and count. */
const farthest = 5;

/** The sum and the count told before an average, nearest first. */
function averaged(preceding: readonly Fact[], average: Fact): Comparison | undefined {
	const units = isAverage(average) ? unitsShared(average.words) : undefined;
	if (!units) return undefined;
	const before = preceding.filter((fact) => fact.measure === 'level' && fact.index >= average.index - farthest).toReversed();
	const total = before.find((fact) => fact.quantity.unit === '元');
	const count = before.find((fact) => units.includes(fact.quantity.unit) && !/[日月]均|每[日天月]/.test(fact.words));
	if (!total || !count || Math.abs(before.indexOf(total) - before.indexOf(count)) !== 1) return undefined;
	return compared(average, total, count);
}

function compared(average: Fact, total: Fact, count: Fact): Comparison | undefined {
	const product = times(interval(average), interval(count));
	const agrees = meet(interval(total), product);
	const computed = quotientText(total.quantity.value, count.quantity.value, 0);
	const note = `${total.text}÷${count.text}＝${computed}元`;
	// 超1.3万亿元 over 超10.9亿人次 agree with nearly any average; only one of another order is wrong.
	const isOpen = !isClosed(interval(total)) || !isClosed(interval(count));
	if (isOpen && !isSlip(total, count, average)) return undefined;
	return {
		facts: [average, total, count],
		verdict: agrees && !isOpen ? 'consistent' : 'contradiction',
		note,
		message: `${total.text}除以${count.text}约为 ${computed}元，这里是${average.text}，请核对。`,
	};
}

const five = whole(5);

/** 超1.3万亿元 bounds only from below; an average ten times off is wrong all the same. */
function isSlip(total: Fact, count: Fact, average: Fact): boolean {
	const tenfold = times(
		{ low: average.quantity.value, high: average.quantity.value },
		{ low: count.quantity.value, high: count.quantity.value },
	).low;
	const value = total.quantity.value;
	if (!tenfold) return false;
	return compare(tenfold, multiply(value, five)) >= 0 || compare(multiply(tenfold, five), value) <= 0;
}
