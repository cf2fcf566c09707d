import { compare, subtract } from '../report/decimal';
import type { Fact } from '../report/facts';
import type { Report } from '../report/report';
import type { Comparison } from './comparison';
import { agrees, compared, isOneDigit, pointingBack } from './partSums';

const totalWord = /(?:合计|共计|总计|两项(?:共|合计)?|三项(?:共|合计)?)(?:为|达到?|约)?$|^[，,]?共$/;
/** 合计 with no subject of its own sums up its own sentence. */
const bareTotal = /^[，、；（,]?(?:以上)?(?:两项|三项)?(?:合计|共计|总计|共)(?:为|达到?|约)?$/;

/** What each of these has; one pattern for nearly all figures instead of four. */
const mayBeTotal = /[计项共]|^[，,]?[上以这]/;

/** A total told behind its parts. It takes the two or three figures before it, or as many as make it right. */
export function* totalsBehind(report: Report): Generator<Comparison> {
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
export function* pointsTogether({ figures }: Report): Generator<Comparison> {
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
