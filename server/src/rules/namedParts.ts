import { add, compare, type Decimal, decimal, multiply, subtract, whole } from '../report/decimal';
import type { Fact } from '../report/facts';
import { groupedBy } from '../report/groups';
import { meet } from '../report/intervals';
import type { Report } from '../report/report';
import { type Comparison, gapBefore, isAverage, isThreshold, textBehind } from './comparison';
import { agrees, compared, isOneDigit } from './partSums';
import { isOneSlipFrom } from './slips';

/** 其中 lists parts, but seldom all of them: only a sum that misses the total by what one slip of a digit would explain is a contradiction. */
export function* namedParts(report: Report, facts: readonly Fact[]): Generator<Comparison> {
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
