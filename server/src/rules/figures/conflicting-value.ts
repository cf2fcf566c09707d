import { compare, divide, multiply, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import { meet } from '../../report/intervals';
import { type Comparison, comparing, interval, scopeOf } from '../comparison';
import { isOneSlipFrom } from '../slips';

export const conflictingValue = comparing({
	id: 'figures/conflicting-value',
	tier: 'error',
	summary: '同一指标、同一时期、同一口径在文中出现不同的数值。',
	why: '前后数据不一致，读者无从判断哪个是准的；多半是改了一处忘了另一处。',
	examples: {
		bad: [
			'一、2024年工作回顾\n城镇新增就业1.2万人，增长3%。\n（一）民生改善。城镇新增就业⟦1.5万人⟧。\n二、2025年工作安排\n继续努力。',
			'一、2024年工作回顾\n成绩来之不易。\n二、2025年工作安排\n主要预期目标是：城镇新增就业450人以上。\n（一）惠民生。确保完成城镇新增就业⟦460人以上⟧的目标。',
			'一、2024年工作回顾\n固定资产投资47.2亿元。\n（一）项目建设。固定资产投资⟦477.2亿元⟧，开工40个。',
			'一、2024年工作回顾\n规上工业增加值增长7.7%。\n（一）产业向好。规模以上工业增加值增长⟦7.2%⟧，企业开工。',
		],
		good: [
			'一、2024年工作回顾\n城市和农村生活污水处理率分别达98%和46%，垃圾无害化处理率100%和96%。',
			'一、2024年工作回顾\n规上工业增加值增长8.2%，高于全国（5.9%）2.3个百分点、高于全省（7.7%）0.5个百分点。单位地区生产总值能耗下降3.2%，超额完成下降2.5%的年度目标。',
			'一、2024年工作回顾\n经济平稳。\n二、2025年工作安排\n城镇登记失业率控制在4%以内、力争低于3.5%。',
			'一、2024年工作回顾\n固定资产投资完成81.2亿元，完成年度目标80亿元的101.5%。',
			'一、2024年工作回顾\n城镇新增就业1.2万人。\n二、2025年工作安排\n城镇新增就业1万人以上。',
			'一、2024年工作回顾\n城镇新增就业1.2万人。五年来，城镇新增就业6.3万人。',
			'一、2024年工作回顾\n固定资产投资15.07亿元。全年完成固定资产投资15.1亿元。',
			'一、2024年工作回顾\n一般公共预算收入增长2.1%。市本级一般公共预算收入增长1.6%。',
			'一、2024年工作回顾\n森林覆盖率61.2%，比2020年的59.1%提高2.1个百分点。城镇登记失业率3.1%，比上年的3.4%下降0.3个百分点。',
			'云溪镇政府工作报告\n一、2024年工作回顾\n全县规上工业增加值增长5%，全镇规上工业增加值增长6.5%。',
			'一、2024年工作回顾\n新增耕地120亩，复垦耕地300亩。',
			'一、2024年工作回顾\n地区生产总值5696万元。\n这五年，地区生产总值跨越5000万元大关。\n这五年，地区生产总值从2019年的3.6亿元增长到2024年的4.9亿元，一般公共预算收入从3826万元增长到4398万元。',
			'一、2024年工作回顾\n规上工业增加值增长7.7%，固定资产投资增长7.2%。\n二、2025年工作安排\n主要预期目标是：规上工业增加值增长7.5%左右（上年为7.7%），固定资产投资增长8%左右。',
			'一、2024年工作回顾\n五年来，地区生产总值达到270万元，是2019年200万元的1.35倍。',
			'一、2024年工作回顾\n五年来，地区生产总值年均增长5.2%，十年增加2亿元、年均增长6.2%。',
			'一、过去一年成效显著\n城镇新增就业545人。\n二、一鼓作气开好局\n今年经济社会发展的主要预期目标是：城镇新增就业500人。',
			'一、2024年工作回顾\n一季度固定资产投资增长5%，全年固定资产投资增长6.2%。',
		],
	},

	*compare(report) {
		for (const facts of groupedBy(report.figures, comparableKey).values()) if (facts.length > 1) yield* comparedWithFirst(facts);
	},
});

/** What two facts must have in common to be statements of the same thing. Names outside of the dictionary are too loose for that. */
function comparableKey(fact: Fact): string | undefined {
	const { entry, key, period, role, measure, quantity, isNote, isShared, partOf, against } = fact;
	if (entry?.name !== key || period === '' || isNote || isShared || partOf !== undefined || !isComparable(fact)) return undefined;
	if (isGeneric(fact) || isOfOtherTime(fact) || isMeant(fact) || isBracketed(fact) || isOfSeveral(fact)) return undefined;
	const scope = scopeOf(fact);
	const kind = [fact.isAnnualAverage, fact.isCumulative, fact.hasSpecialBasis, fact.direction === 'down'].join();
	return [key, scope, quantity.unit, period, role === 'estimate' ? 'actual' : role, measure, against, kind].join('|');
}

function isComparable(fact: Fact): boolean {
	const { measure, entry, quantity } = fact;
	if (measure === 'increase' || measure === 'multiple' || (measure === 'share' && !entry?.rate)) return false;
	if (quantity.isRank || quantity.unit === '' || quantity.terms.length > 0) return false;
	return !quantity.isCount || isOneCount(fact);
}

/** Of a part of the year, or of several years. */
function isOfOtherTime(fact: Fact): boolean {
	return partialPeriod.test(fact.words) || /累计|近[一二三两四五\d]+年|以来|[一二两三四五]年平均/.test(beforeIn(fact));
}

/** The sum of several things, or the second of two values: 处理率100%和96%. */
function isOfSeveral({ words }: Fact): boolean {
	return /^[，、]?(?:共|合计|共计|总计|两项)|^[和与]$/.test(words);
}

/** Names so general that they stand for many things in one report: 投资, 产值, 总规模, 完成率. */
export function isGeneric({ entry, key, indicator }: Fact): boolean {
	return (entry?.exact ?? []).some((name) => name === key || name === indicator) || /(?:完成|化解)率$|^城乡居民|死亡人数|起数$/.test(key);
}

/** Counted things are many (3家实验室, 113项事项). People are counted as one sum, and so is what a long name before a large number stands for. */
function isOneCount({ quantity, key, indicator, isCarried }: Fact): boolean {
	if (personal.has(quantity.unit) || /[量数]$/.test(key)) return true;
	return !isCarried && indicator.length >= shortestName && quantity.value.units >= smallestCount;
}

const personal: ReadonlySet<string> = new Set(['人', '人次', '户']);
const shortestName = 5;
const smallestCount = 10;

/** The sentence up to the figure. */
function beforeIn({ paragraph, sentence, quantity }: Fact): string {
	return paragraph.text.slice(sentence.start, quantity.span.start);
}

/** 完成年度目标80亿元: what was meant to be stands beside what came of it. */
const meant = /(?:目标|计划|任务)$/;
function isMeant({ words, quantity, role, paragraph: { text } }: Fact): boolean {
	if (/力争|争取|奋斗/.test(words)) return true;
	// Among plans what is meant to be is what they say.
	if (role === 'target') return false;
	if (meant.test(words)) return true;
	return /^的(?:年度|全年|年初|预期|既定|控制)*(?:目标|任务|计划)/.test(text.slice(quantity.span.end, quantity.span.end + 10));
}

/** 高于全国（5.9%）2.3个百分点, 5万亩（新建3万亩、改造2万亩）: what a bracket holds is another place's, or a part. */
function isBracketed({ quantity: { span }, paragraph: { text }, sentence }: Fact): boolean {
	const before = text.slice(Math.max(sentence.start, span.start - farthestBracket), span.start);
	if (/[）)]$/.test(before)) return true;
	return Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
}

const farthestBracket = 40;

const partialPeriod = /季度|上半年|下半年|前\d|\d月|首日|当日|月均|日均|单日|高峰|累计|其中|以来|连续|实际/;

function* comparedWithFirst([first, ...others]: readonly Fact[]): Generator<Comparison> {
	for (const fact of others) {
		if (!first) return;
		const agrees = meet(interval(first), interval(fact)) && !saysOther(first, fact);
		if (!agrees && (isPowerOfTen(first, fact) || (isFarApart(first, fact) && !isSlipOf(first, fact)))) continue;
		yield {
			facts: [fact, first],
			verdict: agrees ? 'consistent' : 'contradiction',
			note: agrees ? `与文中另一处“${first.text}”相符` : `文中另一处为“${first.text}”`,
			message: `“${fact.indicator}”这里是${fact.text}，前文同一时期为${first.text}，两处不一致，请核对。`,
		};
	}
}

/** 3.38%左右 and 3.48%左右: the same words of caution do not make two numbers one. */
function saysOther(one: Fact, other: Fact): boolean {
	const [here, there] = [one.quantity, other.quantity];
	return here.approximation === there.approximation && here.approximation !== 'exact' && compare(here.value, there.value) !== 0;
}

/** Five years' sum against one year's, a part against all: a slip of the pen stays nearer. */
function isFarApart(one: Fact, other: Fact): boolean {
	const [small, large] = [one.quantity.value, other.quantity.value].sort(compare);
	return small !== undefined && large !== undefined && compare(multiply(small, whole(5)), multiply(large, whole(2))) < 0;
}

/** 47.2 and 477.2. With fewer digits two numbers are a slip apart by chance. */
function isSlipOf(one: Fact, other: Fact): boolean {
	const isExact = [one, other].every(({ quantity }) => quantity.approximation === 'exact');
	if (!isExact || ![one, other].some(hasFourDigits)) return false;
	return isOneSlipFrom(one, (meant) => meet(meant, interval(other))) || isOneSlipFrom(other, (meant) => meet(meant, interval(one)));
}

function hasFourDigits({ quantity: { value, step } }: Fact): boolean {
	return (divide(value, step, 0)?.units ?? 0) >= 1000;
}

/** A shifted point is magnitude-slip's to report. */
export function isPowerOfTen(one: Fact, other: Fact): boolean {
	const digits = ({ quantity: { value } }: Fact) => value.units.toString().replace(/0+$/, '');
	return digits(one) === digits(other) && compare(one.quantity.value, other.quantity.value) !== 0;
}
