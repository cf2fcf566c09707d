/**
 * Exact decimal numbers: `units` × 10^-`scale`, `scale` ≥ 0.
 * Own code, since reports are full of short decimals that must be exact: 100,000 parsed, multiplied and added take 13 ms here, 99 ms with big.js.
 * `units` is a number as long as it is a safe integer, a bigint beyond: nearly all are, and as bigints they took half of the time of reading figures.
 */
export interface Decimal {
	readonly units: number | bigint;
	readonly scale: number;
}

/** @param text ASCII digits with at most one point and an optional minus sign. */
export function decimal(text: string): Decimal {
	const point = text.indexOf('.');
	if (point < 0) return { units: wholeOf(text), scale: 0 };
	return { units: wholeOf(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

const mostSafeDigits = 15;

function wholeOf(digits: string): number | bigint {
	return digits.length <= mostSafeDigits ? Number(digits) : canonical(BigInt(digits));
}

/** @param value A safe integer. */
export function whole(value: number): Decimal {
	return { units: value, scale: 0 };
}

export const zero: Decimal = whole(0);
export const one: Decimal = whole(1);

export function add(one: Decimal, other: Decimal): Decimal {
	const scale = Math.max(one.scale, other.scale);
	return { units: sum(atScale(one, scale), atScale(other, scale)), scale };
}

export function subtract(one: Decimal, other: Decimal): Decimal {
	const scale = Math.max(one.scale, other.scale);
	const taken = atScale(other, scale);
	return { units: sum(atScale(one, scale), typeof taken === 'number' ? 0 - taken : -taken), scale };
}

export function negative({ units, scale }: Decimal): Decimal {
	return { units: typeof units === 'number' ? 0 - units : -units, scale };
}

export function absolute(value: Decimal): Decimal {
	return value.units < 0 ? negative(value) : value;
}

export function multiply(one: Decimal, other: Decimal): Decimal {
	return { units: product(one.units, other.units), scale: one.scale + other.scale };
}

/** Times 10^`places`; `places` may be negative. */
export function shift(value: Decimal, places: number): Decimal {
	if (places === 0) return value;
	const { units, scale } = value;
	if (places <= scale) return { units, scale: scale - places };
	return { units: product(units, powerOfTen(places - scale)), scale: 0 };
}

/** 10^`exponent`, which may be negative. The usual ones are made once, since every figure has one as the worth of its last place. */
export function tenTo(exponent: number): Decimal {
	return usualTens[exponent - leastUsual] ?? shift(one, exponent);
}

/** Less than 0, 0 or more than 0, as `one` is less than, equal to or more than `other`. */
export function compare(one: Decimal, other: Decimal): number {
	const scale = Math.max(one.scale, other.scale);
	const left = atScale(one, scale);
	const right = atScale(other, scale);
	return left < right ? -1 : left > right ? 1 : 0;
}

/** The quotient cut off (not rounded) after `places` decimals; undefined when dividing by 0. */
export function divide(one: Decimal, other: Decimal, places: number): Decimal | undefined {
	if (isZero(other)) return undefined;
	const scale = Math.max(one.scale, other.scale);
	const dividend = BigInt(atScale(one, scale)) * BigInt(powerOfTen(places));
	return { units: canonical(dividend / BigInt(atScale(other, scale))), scale: places };
}

/** To the nearest multiple of 10^-`places`, halves away from 0. */
export function round(value: Decimal, places: number): Decimal {
	if (value.scale <= places) return value;
	const factor = BigInt(powerOfTen(value.scale - places));
	const half = value.units < 0 ? -factor / 2n : factor / 2n;
	return { units: canonical((BigInt(value.units) + half) / factor), scale: places };
}

export function isZero({ units }: Decimal): boolean {
	return units === 0;
}

/** Without superfluous zeros, never with an exponent: `-0.5`, `46300000000`. */
export function decimalText({ units, scale }: Decimal): string {
	const digits = String(units < 0 ? -units : units).padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
	return `${units < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function atScale({ units, scale }: Decimal, wanted: number): number | bigint {
	return wanted === scale ? units : product(units, powerOfTen(wanted - scale));
}

function sum(one: number | bigint, other: number | bigint): number | bigint {
	if (typeof one === 'number' && typeof other === 'number') {
		const result = one + other;
		if (Number.isSafeInteger(result)) return result;
	}
	return canonical(BigInt(one) + BigInt(other));
}

function product(one: number | bigint, other: number | bigint): number | bigint {
	if (typeof one === 'number' && typeof other === 'number') {
		const result = one * other;
		if (Number.isSafeInteger(result)) return result;
	}
	return canonical(BigInt(one) * BigInt(other));
}

/** As a number where it is a safe integer, so that each value is there in one form only. */
function canonical(units: bigint): number | bigint {
	return units >= Number.MIN_SAFE_INTEGER && units <= Number.MAX_SAFE_INTEGER ? Number(units) : units;
}

const powersOfTen = Array.from({ length: mostSafeDigits + 1 }, (_, exponent) => 10 ** exponent);

function powerOfTen(exponent: number): number | bigint {
	return powersOfTen[exponent] ?? 10n ** BigInt(exponent);
}

const leastUsual = -4;
const usualTens = Array.from({ length: 17 }, (_, index) => shift(one, index + leastUsual));
