import { add, compare, type Decimal, decimal, multiply, subtract, whole } from '../../report/decimal';
import type { Fact } from '../../report/facts';
import { groupedBy } from '../../report/groups';
import { type Interval, meet, sum } from '../../report/intervals';
import type { Report } from '../../report/report';
import {
	bySentence,
	type Comparison,
	comparing,
	gapBefore,
	interval,
	isAverage,
	isThreshold,
	readable,
	scopeOf,
	textBehind,
} from '../comparison';
import { partitionedIn } from '../partitioned';
import { isOneSlipFrom } from '../slips';

export const partsTotalMismatch = comparing({
	id: 'figures/parts-total-mismatch',
	tier: 'error',
	summary: '分项相加不等于合计：其中各项、三次产业、税收与非税、“合计”“上述”等。',
	why: '合计与分项对不上，必有一个数是错的。',
	examples: {
		bad: [
			'发放救助资金⟦1327万元⟧，其中低保金761万元、特困供养金327万元、临时救助金1011万元、残疾人补贴138万元。',
			'全年安排重点项目⟦106个⟧，其中工业类30个、城建类28个、农业类38个。',
			'地区生产总值⟦262.6亿元⟧。第一产业增加值22.9亿元，第二产业增加值137.2亿元，第三产业增加值112.5亿元。',
			'全年安排重点项目⟦63个⟧，其中产业类16个、基础设施类12个、民生类8个。',
			'中央财政赤字5500亿元，地方债券2000亿元，合计⟦8500亿元⟧。',
			'规划共设置⟦26项⟧指标，其中18项指标如期完成，森林覆盖率等6项指标不及预期。',
			'全镇有卫生院⟦17所⟧（中心5所、普通13所），幼儿园9所。',
			'提出⟦28个⟧主要指标，其中20个预期性指标、7个约束性指标。设定⟦24个⟧主要指标，包括收入增长6%等16个预期性指标，以及碳排放强度等6个约束性指标。',
			'投入水利300万元、道路500万元，共⟦900万元⟧。',
			'一是抓经济，提出6项指标。二是抓民生，提出8项指标。三是抓生态，提出6项指标。以上共计⟦21项⟧指标。',
			'争取上级资金300万元，自筹资金200万元，上述⟦600万元⟧全部用于修路。',
			'全年完成税收收入9500万元，非税收入3000万元，一般公共预算收入⟦13500万元⟧。',
		],
		good: [
			'新增装机120万千瓦，其中风电60万千瓦、光伏50万千瓦、储能20万千瓦时。招商引资52亿元，其中工业26亿元，固定资产投资62亿元。',
			'全年安排重点项目105个，其中工业类30个、城建类28个。',
			'全年安排重点项目160个，其中工业类30个、城建类28个、农业类21个。',
			'就业人员20.63万人，其中城镇1.22万人、乡村19.40万人。',
			'营业收入超亿元的企业58户，其中超10亿元的6户，超20亿元的4户。',
			'中央财政赤字5500亿元，地方债券2500亿元，合计8000亿元。一是抓经济，提出6项指标。二是抓民生，提出8项指标。三是抓生态，提出7项指标。以上共计21项指标。办理议案5项、建议877件、提案1309件，合计2191件。',
			'全镇有卫生院17所（中心5所、普通12所），村医120人（在编80人）。投入水利300万元、道路500万元，共800万元。',
			'居民人均可支配收入32000元，其中城镇居民41000元、农村居民22600元。社会消费品零售总额62亿元，其中城镇48亿元，乡村14亿元，网络零售额8亿元。',
			'自筹1万元，借款1万元，两项合计2万元。上述2万元全部用于修路。',
			'全市财政比预算超收72亿元，其中市本级超收41亿元、县区超收31亿元。',
			'新建铁路2.1万公里，其中高速铁路8951公里、普速铁路6000公里。',
		],
	},

	*compare(report) {
		for (const facts of bySentence(report).filter((each) => each.length > 2 && each.some(({ whole }) => whole !== undefined)))
			yield* namedParts(report, facts);
		for (const facts of bySentence(report)) if (facts.length > 2) yield* kindsOfIndicators(facts);
		yield* totalsBehind(report);
		yield* pointsTogether(report);
		yield* knownPartitions(report);
	},
});

// 其中

/** 其中 lists parts, but seldom all of them: only a sum that misses the total by what one slip of a digit would explain is a contradiction. */
function* namedParts(report: Report, facts: readonly Fact[]): Generator<Comparison> {
	for (const [index, parts] of groupedBy(facts, ({ whole }) => (whole === undefined ? undefined : String(whole)))) {
		const total = facts.find((fact) => fact.index === Number(index));
		const same = parts.filter((part) => total && isPartLike(part, total));
		if (
			!total ||
			same.length < 2 ||
			isAverage(total) ||
			isThreshold(total) ||
			new Set(same.map((part) => part.indicator)).size < same.length
		)
			continue;
		const complete = untilComma(report, total, same);
		if (complete.length < 2) continue;
		const comparison = compared(total, complete, (partsSum) => !goesOn(report, complete) && looksComplete(total, complete, partsSum));
		if (comparison) yield comparison;
	}
}

/** The parts before a comma behind which others follow: those before it are the total already, or one behind it is more than that. */
function untilComma(report: Report, total: Fact, parts: readonly Fact[]): readonly Fact[] {
	const others = parts.findIndex(
		(part, at) =>
			at > 0 &&
			/[，；]/.test(gapBefore(report, part)) &&
			(compare(part.quantity.value, total.quantity.value) > 0 || (at > 1 && agrees(total, parts.slice(0, at)))),
	);
	return others < 0 ? parts : parts.slice(0, others);
}

/** 风电60万千瓦、光伏50万千瓦、储能20万千瓦时: the list has more, in another unit. */
function goesOn(report: Report, parts: readonly Fact[]): boolean {
	const last = parts.at(-1);
	const next = report.figures[(last?.index ?? 0) + 1];
	return next !== undefined && /^、/.test(gapBefore(report, next)) && next.quantity.unit !== last?.quantity.unit;
}

function isPartLike(part: Fact, total: Fact): boolean {
	return (
		(part.quantity.unit === total.quantity.unit || part.quantity.isCount) &&
		part.measure === total.measure &&
		(total.measure === 'level' || total.measure === 'increase') &&
		part.start === undefined &&
		part.period === total.period &&
		!nested.test(part.words)
	);
}

/** 超10亿元的, 新开工: classes that overlap. */
const nested = /超(?![收支])|以上|新开工|新增|续建|重点|国家级|省级|市级/;

/** Whether parts that miss their total may still be meant to be all of it. */
function looksComplete(total: Fact, parts: readonly Fact[], partsSum: Decimal): boolean {
	if (textBehind(parts.at(-1) as Fact).startsWith('等')) return false;
	const difference = subtract(total.quantity.value, partsSum);
	const isAbove = difference.units < 0;
	const isNear = compare(multiply(partsSum, whole(5)), multiply(total.quantity.value, whole(4))) >= 0;
	const isLargeEnough = parts.length >= 3 || total.quantity.value.units >= 50;
	if (namesAllParts(total, parts) || areComplements(parts) || areAllInBracket(total, parts)) return true;
	if (isLargeEnough && isSwap(total, parts, difference)) return true;
	if (isAbove && parts.length >= 3 && isSlip(parts, difference)) return true;
	return isNear && isLargeEnough && isOneDigit(difference) && (isAbove || parts.length >= 2);
}

/** 交通、能源、水利投资5500亿元，其中交通…、能源…、水利…: the total's own words list its parts. */
function namesAllParts(total: Fact, parts: readonly Fact[]): boolean {
	const listed = total.words.split(/[、和与及]/).length;
	return listed === parts.length && parts.every((part) => total.words.includes(part.indicator.slice(0, 2)));
}

/** 卫生院17所（中心5所、普通12所）: a bracket that holds the parts alone holds all of them. */
function areAllInBracket(total: Fact, parts: readonly Fact[]): boolean {
	return /^[（(][一-龥]/.test(textBehind(total)) && /^[）)]/.test(textBehind(parts.at(-1) as Fact));
}

const complements: readonly (readonly [RegExp, RegExp])[] = [
	[/中央/, /地方/],
	[/城镇/, /农村|乡村/],
	[/出口/, /进口/],
	[/代表建议|建议/, /政协提案|委员提案|提案/],
	[/税收/, /非税/],
	[/预期性/, /约束性/],
	[/完成/, /未完成|不及预期|未达/],
];

function areComplements(parts: readonly Fact[]): boolean {
	const [one, other] = parts;
	if (parts.length !== 2 || !one || !other) return false;
	const says = ({ words, paragraph, quantity, sentence }: Fact, pattern: RegExp) =>
		pattern.test(words) || pattern.test(paragraph.text.slice(quantity.span.end, Math.min(sentence.end, quantity.span.end + 12)));
	return complements.some(([first, second]) => (says(one, first) && says(other, second)) || (says(one, second) && says(other, first)));
}

/** A single wrong or swapped digit changes a number by one digit's worth: 3, 90, 1000. */
function isOneDigit({ units }: Decimal): boolean {
	return /^-?[1-9]0*$/.test(units.toString());
}

/** Whether two neighbouring digits of the total or of a part, put the other way round, make the sum right. */
function isSwap(total: Fact, parts: readonly Fact[], difference: Decimal): boolean {
	return (
		swaps(total.quantity.value, subtract(total.quantity.value, difference)) ||
		parts.some(({ quantity: { value } }) => swaps(value, add(value, difference)))
	);
}

/** Whether one slip of the pen in a part makes the sum right. Parts above their total are wrong anyhow, unless they overlap. */
function isSlip(parts: readonly Fact[], difference: Decimal): boolean {
	return parts.some((part) => {
		const right = add(part.quantity.value, difference);
		return right.units > 0 && isOneSlipFrom(part, (meant) => meet(meant, { low: right, high: right }));
	});
}

function swaps(written: Decimal, right: Decimal): boolean {
	const digits = written.units.toString();
	return Array.from(digits).some((digit, at) => {
		const next = digits[at + 1];
		if (next === undefined || next === digit) return false;
		const swapped = decimal(digits.slice(0, at) + next + digit + digits.slice(at + 2));
		return compare({ units: swapped.units, scale: written.scale }, right) === 0;
	});
}

/** 24个主要指标，包括……等16个预期性指标，以及……等8个约束性指标: a plan has no others. */
function* kindsOfIndicators(facts: readonly Fact[]): Generator<Comparison> {
	const expected = facts.find((fact) => textBehind(fact).startsWith('预期性'));
	const binding = expected && facts.find((fact) => textBehind(fact).startsWith('约束性'));
	const total = binding && facts.find((fact) => /^(?:主要|重要|核心|具体)?指标/.test(textBehind(fact)));
	if (!total || expected.whole !== undefined || total.index > Math.min(expected.index, binding.index)) return;
	const comparison = compared(total, [expected, binding], () => true);
	if (comparison) yield comparison;
}

// 合计 and 上述

const totalWord = /(?:合计|共计|总计|两项(?:共|合计)?|三项(?:共|合计)?)(?:为|达到?|约)?$|^[，,]?共$/;
/** 合计 with no subject of its own sums up its own sentence. */
const bareTotal = /^[，、；（,]?(?:以上)?(?:两项|三项)?(?:合计|共计|总计|共)(?:为|达到?|约)?$/;
const pointingBack = /^(?:，|,)?(?:上述|以上|这)(?:两项|三项|[一-龥]{0,4})?$/;

/** What each of these has; one pattern for nearly all figures instead of four. */
const mayBeTotal = /[计项共]|^[，,]?[上以这]/;

/** A total told behind its parts. It takes the two or three figures before it, or as many as make it right. */
function* totalsBehind(report: Report): Generator<Comparison> {
	for (const fact of report.figures.filter(({ words }) => mayBeTotal.test(words))) {
		const isBare = bareTotal.test(fact.words);
		const isTotal = totalWord.test(fact.words) || pointingBack.test(fact.words) || /(?<!分别)合计(?:新增)?[一-龥]{0,10}$/.test(fact.words);
		if (!isTotal || fact.measure === 'growth' || fact.isNote) continue;
		const before = partsBefore(report, fact).filter((part) => !isBare || part.sentence.start === fact.sentence.start);
		if (
			before.length < 2 ||
			(pointingBack.test(fact.words) && before.some((part) => compare(part.quantity.value, fact.quantity.value) === 0))
		)
			continue;
		const agreeing = agreeingOf(fact, before) ?? (isBare ? agreeingOf(fact, countsBefore(report, fact)) : undefined);
		const parts =
			agreeing ?? before.slice(-Math.min(before.length, pointingBack.test(fact.words) || /两项/.test(fact.words) ? 2 : before.length));
		const comparison = compared(
			fact,
			parts,
			(partsSum) => parts.length <= 4 && (isOneDigit(subtract(fact.quantity.value, partsSum)) || isBare),
		);
		if (comparison) yield comparison;
	}
}

function agreeingOf(total: Fact, before: readonly Fact[]): readonly Fact[] | undefined {
	return [4, 3, 2].map((count) => before.slice(-count)).find((parts) => parts.length >= 2 && agrees(total, parts));
}

/** 议案5项、建议877件、提案1309件，合计2191件: all that was counted in the sentence, whatever each is counted in. */
function countsBefore({ figures }: Report, total: Fact): readonly Fact[] {
	let start = total.index;
	while (figures[start - 1]?.quantity.isCount && figures[start - 1]?.sentence.start === total.sentence.start) start--;
	return figures.slice(start, total.index).filter(({ paragraphIndex }) => paragraphIndex === total.paragraphIndex);
}

const allAbove = /(?:以上|上述)(?:共计|合计|总计|总共|共)(?:提出|设置|安排)?$/;

/** 一是……提出6项指标；二是……提出5项指标。以上共计11项指标: the points of a whole paragraph. */
function* pointsTogether({ figures }: Report): Generator<Comparison> {
	for (const total of figures.filter(({ words, quantity }) => quantity.isCount && allAbove.test(words))) {
		const points = figures.filter(
			(fact) => fact.paragraphIndex === total.paragraphIndex && fact.index < total.index && thingOf(fact) === thingOf(total),
		);
		const comparison = points.length >= 3 ? compared(total, points, (sum) => isOneDigit(subtract(total.quantity.value, sum))) : undefined;
		if (comparison) yield comparison;
	}
}

/** What is counted, by its first two characters: 项指标. */
function thingOf({ quantity: { unit, span }, paragraph: { text } }: Fact): string {
	return unit + text.slice(span.end, span.end + 2);
}

/** The levels and increases in the same unit before a total, in its sentence and the ones right before it. */
function partsBefore(report: Report, total: Fact): readonly Fact[] {
	const parts: Fact[] = [];
	const isPointing = pointingBack.test(total.words);
	for (let index = total.index - 1; index >= 0 && parts.length < 6; index--) {
		const fact = report.figures[index];
		if (!fact || fact.paragraphIndex !== total.paragraphIndex || total.sentence.start - fact.sentence.end > farthestPart) break;
		if (fact.quantity.unit !== total.quantity.unit || (!isPointing && (fact.against !== '' || /[比较]/.test(fact.words)))) continue;
		parts.unshift(fact);
	}
	return parts;
}

const farthestPart = 160;

// Known partitions

function* knownPartitions(report: Report): Generator<Comparison> {
	const groups = groupedBy(report.figures, (fact) =>
		fact.measure === 'level' && !fact.isNote && !fact.isShared && fact.entry?.name === fact.key
			? [scopeOf(fact), fact.period, fact.role, fact.quantity.unit].join('|')
			: undefined,
	);
	for (const facts of groups.values()) {
		for (const { total, parts } of partitionedIn(facts)) {
			if (parts.some((part) => part.whole !== undefined)) continue;
			const comparison = compared(total, parts, () => true);
			if (comparison) yield comparison;
		}
	}
}

// Comparing

function agrees(total: Fact, parts: readonly Fact[]): boolean {
	// 上述 repeats what was just written, so that rounding has no part in it.
	if (pointingBack.test(total.words)) return compare(total.quantity.value, parts.map(({ quantity }) => quantity.value).reduce(add)) === 0;
	return meet(interval(total), sum(parts.map(interval)));
}

/** Undefined where the parts miss the total and need not make it. */
function compared(total: Fact, parts: readonly Fact[], mustAgree: (partsSum: Decimal) => boolean): Comparison | undefined {
	const values = sum(parts.map(({ quantity: { value } }): Interval => ({ low: value, high: value }))).low;
	if (!values) return undefined;
	const { unit } = total.quantity;
	const terms = parts.map(({ quantity }) => readable(quantity.value)).join('＋');
	const note = `${terms}＝${readable(values, unit)}`;
	if (agrees(total, parts)) return { facts: [total, ...parts], verdict: 'consistent', note: `分项相加 ${note}，与合计相符`, message: '' };
	if (!mustAgree(values)) return undefined;
	return {
		facts: [total, ...parts],
		verdict: 'contradiction',
		note,
		message: `合计为${total.text}，分项相加为 ${readable(values, unit)}（${terms}），请核对分项或合计。`,
	};
}
