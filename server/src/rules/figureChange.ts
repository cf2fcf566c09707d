import { compare, type Decimal, decimal, decimalText, isZero, negative, shift, subtract } from '../report/decimal';
import type { Fact } from '../report/facts';
import { percentText } from '../report/intervals';
import { readable } from './comparison';

/** How a figure became another. */
export interface FigureChange {
	/** New less old, in the unit of the new; a decrease told as such counts as negative. Undefined where the two can't be subtracted. */
	readonly difference: Decimal | undefined;
	/** The difference in per cent of the old figure, one decimal; undefined for rates, ranks and ratios. */
	readonly rate: string | undefined;
	/** Both in Chinese: ＋1.3亿元（＋8.7%）; 持平; empty where nothing was computed. */
	readonly text: string;
}

export function figureChange(old: Fact, current: Fact): FigureChange {
	if (!areComparable(old, current)) return { difference: undefined, rate: undefined, text: '' };
	const [before, now] = [stated(old), stated(current)];
	const difference = subtract(now, before);
	const rate = isRelative(current) && before.units > 0 && !isZero(difference) ? percentText(difference, before) : undefined;
	// Growth between levels of two years is at current prices, whatever the report says of it.
	const basis = current.entry?.constant && old.period !== current.period ? '现价' : '';
	return { difference, rate, text: inWords(difference, unitOf(current), rate && basis + percentSigned(rate), areExact(old, current)) };
}

function areComparable({ quantity: one }: Fact, { quantity: other }: Fact): boolean {
	const isOne = (quantity: Fact['quantity']) => quantity.terms.length === 0 && quantity.range === undefined;
	return isOne(one) && isOne(other) && (one.unit === other.unit || (isRate(one.unit) && isRate(other.unit)));
}

/** The value with its sign: 下降5% is -5. */
function stated({ quantity, direction, measure }: Fact): Decimal {
	const isChange = measure === 'growth' || measure === 'increase' || measure === 'points';
	return isChange && direction === 'down' ? negative(quantity.value) : quantity.value;
}

function isRate(unit: string): boolean {
	return unit === '%' || unit === '百分点' || unit === '‰';
}

function isRelative({ quantity: { unit, isRank }, measure }: Fact): boolean {
	return !isRate(unit) && !isRank && (measure === 'level' || measure === 'increase');
}

function areExact({ quantity: one }: Fact, { quantity: other }: Fact): boolean {
	return one.approximation === 'exact' && other.approximation === 'exact';
}

function unitOf({ quantity: { unit } }: Fact): string {
	return unit === '%' || unit === '百分点' ? '个百分点' : unit;
}

function inWords(difference: Decimal, unit: string, rate: string | undefined, isExact: boolean): string {
	if (isZero(difference)) return '持平';
	return `${isExact ? '' : '约'}${signed(difference, unit)}${rate === undefined ? '' : `（${rate}）`}`;
}

function percentSigned(rate: string): string {
	return rate.startsWith('-') ? `${rate.replace('-', '－')}%` : `＋${rate}%`;
}

function signed(value: Decimal, unit: string): string {
	return value.units < 0 ? `－${inScale(negative(value), unit)}` : `＋${inScale(value, unit)}`;
}

/** 5.1万人次 beside 41.2万人次, where 51000人次 would stand alone. */
function inScale(value: Decimal, unit: string): string {
	const inTenThousands = shift(value, -4);
	const isScaled = compare(inTenThousands, one) >= 0 && compare(inTenThousands, ten) < 0;
	return isScaled ? `${decimalText(inTenThousands)}万${unit}` : readable(value, unit);
}

const [one, ten] = [decimal('1'), decimal('10')];

/** Whether two statements give one and the same figure, however it is written. */
export function isSameFigure(old: Fact, current: Fact): boolean {
	const [one, other] = [old.quantity, current.quantity];
	if (one.unit !== other.unit || one.approximation !== other.approximation || one.terms.length !== other.terms.length) return false;
	const parts = ({ terms, range }: Fact['quantity']) => (range ? [range.from, range.to] : terms);
	return isEqual(stated(old), stated(current)) && parts(one).every((part, index) => isEqual(part, parts(other)[index]));
}

function isEqual(one: Decimal, other: Decimal | undefined): boolean {
	return other !== undefined && compare(one, other) === 0;
}
