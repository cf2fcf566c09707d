import { compare, multiply, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { conversionOf } from '../../report/quantities';
import type { Report } from '../../report/report';
import { mayBeNegative } from '../../report/shareNames';
import { comparing, gapBefore, isAverage, isThreshold, previousInSentence } from '../comparison';

export const partExceedsTotal = comparing({
	id: 'figures/part-exceeds-total',
	tier: 'error',
	summary: '部分大于全体：“其中”大于总数，当年新增大于累计。',
	why: '部分不可能超过全体，多半是多写一位或小数点错位。',
	examples: {
		bad: [
			'9条次干道开工建设，其中⟦14条⟧实现通车。',
			'农民工总量2.53亿人，其中外出农民工⟦15.9亿人⟧。',
			'新培育企业新增⟦7110家⟧、累计达2215家。转移支付增加⟦15亿元⟧、规模9.8亿元。',
			'全市新增装机⟦1258万千瓦⟧、总量达到643.7万千瓦。',
			'每百户家庭拥有汽车21.5辆，比2007年增加⟦25.5辆⟧。',
			'20个重点项目开工⟦22个⟧。86个重大项目已开工⟦94个⟧。实施提升工程项目2758个、完工⟦2764个⟧。',
			'安排重点项目105个，总投资75.5亿元，年度计划完成投资⟦339.9亿元⟧。',
			'汽车保有量由2552万辆增至3230万辆，其中新能源汽车由45万辆增至⟦3560万辆⟧。',
		],
		good: [
			'9条次干道开工建设，其中4条实现通车。',
			'新增企业711家、累计达2215家。',
			'规上工业利润总额3.2亿元，比上年增加5.1亿元。',
			'全市新增装机125.8万千瓦、总量达到643.7万千瓦。每百户家庭拥有汽车21.5辆，比2007年增加15.5辆。',
			'20个重点项目开工18个，5个园区开工项目22个。86个重大项目已开工74个。新开工项目86个、竣工94个。总投资75.5亿元，年度计划完成投资33.9亿元。',
			'60岁及以上人口10.2万人，占22.1%，其中65岁及以上人口7.2万人。实施亿元以上项目38个，其中10亿元以上项目3个。',
			'居民人均可支配收入3.2万元，其中城镇居民4.1万元。粮食平均单产420公斤，其中水稻单产560公斤。',
			'各项存款余额210亿元，其中住户存款156亿元，各项贷款余额232亿元。学校26所，包括高中1所、小学25所，另有幼儿园32所。',
			'招录公务员26名、教师86名、医生12名，其中硕士以上学历32名。',
			'营业收入8亿元，增长5%，其中出口增长12%。2021年到2025年年均超收2040万元，其中去年超收2573万元。',
			'新建学校3所，其中教师120名来自外地。',
			'完成投资50亿元，其中工业技改项目120个。',
		],
	},

	*compare(report) {
		for (const fact of report.figures.filter((each) => totalOf(report, each))) {
			const total = totalOf(report, fact);
			if (!total || total.measure === 'growth') continue;
			const order = compareSizes(fact, total);
			if (order === undefined) continue;
			const isAbove = order > 0 && fact.quantity.low !== undefined;
			// That it grew by less than it is bears nothing out.
			if (!isAbove && fact.whole === undefined && total.index < fact.index) continue;
			yield {
				facts: isAbove ? [fact, total] : [fact],
				verdict: isAbove ? 'contradiction' : 'consistent',
				note: isAbove ? `大于全体${total.text}` : `不大于全体${total.text}`,
				message:
					fact.measure === 'increase'
						? `这里说增加${fact.text}，比增加后的${total.text}还多，请核对数位和单位。`
						: `这里的${fact.text}是${total.text}中的一部分，却比全体还大，请核对数位和单位。`,
			};
		}
	},
});

/** What a figure can't exceed: the total it is 其中 of, or the running total told right behind it. */
function totalOf(report: Report, fact: Fact): Fact | undefined {
	if (fact.measure !== 'level' && fact.measure !== 'increase') return undefined;
	if (fact.whole !== undefined) return isPart(report, fact) ? lastOf(report, fact) : undefined;
	return runningTotal(report, fact) ?? levelReached(report, fact) ?? allOf(report, fact);
}

/** The things that some were done of, the sum that one year's is of: 86个项目已开工74个, 总投资8亿元、年度计划投资3亿元. */
function allOf(report: Report, fact: Fact): Fact | undefined {
	const all = report.figures[fact.index - 1];
	if (fact.measure !== 'level' || all?.measure !== 'level' || all.quantity.unit !== fact.quantity.unit || !inOneSentence(all, fact))
		return undefined;
	if (fact.quantity.isCount) return doneOfAll.test(fact.words) || (isDone.test(fact.words) && isTaken.test(all.words)) ? all : undefined;
	return /总投资$/.test(all.indicator) && yearsInvestment.test(fact.words) ? all : undefined;
}

const finished = '(?:开工(?:建设)?|完工|竣工|投产|建成(?:投用)?|办结|整改(?:到位)?|整改完成|销号|交付|验收)';
/** 86个重大项目已开工: no mark between. */
const doneOfAll = new RegExp(
	`^[^，。；、：（(]{2,10}(?:已|其中)(?:全部)?${finished}$|^[^，。；、：（(]{0,8}(?:项目|工程)(?:全部)?${finished}$`,
);
const isDone = new RegExp(`^[、，](?:已|其中)?${finished}$`);
/** What was taken in hand that year; of what was begun or signed earlier more may be finished. */
const isTaken = /(?:实施|安排|谋划|梳理|排查|受理|承办|收到|列入|确定|下达|共有)[^，。；]*$/;
const yearsInvestment = /^[，、（(]?(?:其中)?(?:年度|年内|当年|今年|本年)(?:计划)?(?:完成)?投资(?:计划)?(?:完成)?$/;

/** 新增装机12万千瓦、总量达到64万千瓦: what was added is part of what there is now. */
function runningTotal(report: Report, fact: Fact): Fact | undefined {
	const next = report.figures[fact.index + 1];
	const isAdded = fact.direction !== 'down' && (fact.measure === 'increase' || /净增|新增/.test(fact.action + fact.words));
	if (!isAdded || next?.measure !== 'level' || next.quantity.unit !== fact.quantity.unit || !inOneSentence(fact, next)) return undefined;
	const isTotal = next.isCarried ? /累计|总数|总量|规模|达/.test(next.words) : /^(?:总量|总数|总?规模)$/.test(next.indicator);
	return isTotal ? next : undefined;
}

/** 每百户拥有汽车21.5辆，比五年前增加15.5辆: nothing can have grown by more than it is, but for what may have been below nothing. */
function levelReached(report: Report, fact: Fact): Fact | undefined {
	const level = report.figures[fact.index - 1];
	if (fact.measure !== 'increase' || fact.direction !== 'up' || fact.against === '' || !fact.isCarried) return undefined;
	if (level?.measure !== 'level' || level.quantity.unit !== fact.quantity.unit || !inOneSentence(level, fact)) return undefined;
	return mayBeNegative(level.indicator) ? undefined : level;
}

function inOneSentence(one: Fact, other: Fact): boolean {
	return one.paragraphIndex === other.paragraphIndex && one.sentence.start === other.sentence.start;
}

/** Not a class among others (其中超10亿元的6户), no average, no part of several things told in a list, and nothing that goes on behind a comma. */
function isPart(report: Report, fact: Fact): boolean {
	const whole = report.figures[fact.whole ?? -1];
	if (!whole || isThreshold(fact) || isThreshold(whole) || isAverage(whole) || isAverage(fact)) return false;
	return !isOneOfSeveral(report, whole) && (gapBefore(report, fact).includes('其中') || !/[，；]/.test(gapBefore(report, fact)));
}

/** 公务员26名、教师86名、医生12名，其中硕士32名: of all of them. */
function isOneOfSeveral(report: Report, whole: Fact): boolean {
	return (
		/^[、，]/.test(gapBefore(report, whole)) &&
		previousInSentence(report, whole)?.quantity.unit === whole.quantity.unit &&
		whole.whole === undefined
	);
}

/** 由A增至B，其中由C增至D: the end is compared with the end. */
function lastOf(report: Report, fact: Fact): Fact | undefined {
	const total = report.figures[fact.whole ?? -1];
	const end = report.figures[(fact.whole ?? -1) + 1];
	const isStart = total && end?.start === total.index;
	const fromTotal = isStart ? (fact.start === undefined ? undefined : end) : total;
	return fromTotal?.sentence.start === fact.sentence.start ? fromTotal : undefined;
}

/** How two quantities of one kind compare, in their base unit; undefined for different kinds. Counts must be of the same word. */
function compareSizes(one: Fact, other: Fact): number | undefined {
	const [here, there] = [conversionOf(one.quantity.unit), conversionOf(other.quantity.unit)];
	if (!here || !there || here.base !== there.base || one.quantity.unit === '%') return undefined;
	const left = one.quantity.low ?? one.quantity.value;
	const right = other.quantity.high ?? other.quantity.value;
	const scaled = (value: typeof left, [numerator]: readonly [number, number], [, denominator]: readonly [number, number]) =>
		multiply(multiply(value, whole(numerator)), whole(denominator));
	return compare(scaled(left, here.ratio, there.ratio), scaled(right, there.ratio, here.ratio));
}
