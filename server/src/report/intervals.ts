import { add, compare, type Decimal, decimal, decimalText, divide, multiply, negative, round, shift, subtract } from './decimal';

/** The numbers that a statement can mean; both ends included, undefined where open. */
export interface Interval {
	readonly low: Decimal | undefined;
	readonly high: Decimal | undefined;
}

/** 矛盾 · 相符 · 无法判断: the three answers to whether statements agree. */
export type Verdict = 'contradiction' | 'consistent' | 'unknown';

/** Whether two intervals have a number in common; open ends have room for anything beyond. */
export function meet(one: Interval, other: Interval): boolean {
	return notAbove(one.low, other.high) && notAbove(other.low, one.high);
}

function notAbove(low: Decimal | undefined, high: Decimal | undefined): boolean {
	return low === undefined || high === undefined || compare(low, high) <= 0;
}

export function sum(intervals: readonly Interval[]): Interval {
	return intervals.reduce((total, each) => ({ low: both(total.low, each.low, add), high: both(total.high, each.high, add) }));
}

export function minus(one: Interval, other: Interval): Interval {
	return { low: both(one.low, other.high, subtract), high: both(one.high, other.low, subtract) };
}

/** Of intervals of numbers that are not negative. */
export function times(one: Interval, other: Interval): Interval {
	return { low: both(one.low, other.low, multiply), high: both(one.high, other.high, multiply) };
}

/** Times 10^`places`. */
export function shifted({ low, high }: Interval, places: number): Interval {
	return { low: low && shift(low, places), high: high && shift(high, places) };
}

export function negated({ low, high }: Interval): Interval {
	return { low: high && negative(high), high: low && negative(low) };
}

export function exactly(value: Decimal): Interval {
	return { low: value, high: value };
}

/** 1 + r% (or 1 − r%) as an interval of factors. */
export function growthFactor(rate: Interval, direction: 'up' | 'down' | undefined): Interval {
	const signed = direction === 'down' ? negated(rate) : rate;
	return sum([exactly(decimal('1')), shifted(signed, -2)]);
}

/** A whole power, 0 or more. */
export function power(base: Interval, exponent: number): Interval {
	let result = exactly(decimal('1'));
	for (let count = 0; count < exponent; count++) result = times(result, base);
	return result;
}

export function isClosed({ low, high }: Interval): boolean {
	return low !== undefined && high !== undefined;
}

function both(
	one: Decimal | undefined,
	other: Decimal | undefined,
	combine: (one: Decimal, other: Decimal) => Decimal,
): Decimal | undefined {
	return one === undefined || other === undefined ? undefined : combine(one, other);
}

/** `part` ÷ `whole` in per cent, rounded for a message; empty when dividing by 0. */
export function percentText(part: Decimal, whole: Decimal, places = 1): string {
	const quotient = divide(shift(part, 2), whole, places + 2);
	return quotient ? decimalText(round(quotient, places)) : '';
}

/** `one` ÷ `other`, rounded for a message; empty when dividing by 0. */
export function quotientText(one: Decimal, other: Decimal, places = 2): string {
	const quotient = divide(one, other, places + 2);
	return quotient ? decimalText(round(quotient, places)) : '';
}
