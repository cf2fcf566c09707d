import { add, compare, type Decimal } from '../report/decimal';
import type { Fact } from '../report/facts';
import { type Interval, meet, sum } from '../report/intervals';
import { type Comparison, interval, readable } from './comparison';

/** 上述600万元 repeats what was just written. */
export const pointingBack = /^(?:，|,)?(?:上述|以上|这)(?:两项|三项|[一-龥]{0,4})?$/;

/** Whether parts make their total. */
export function agrees(total: Fact, parts: readonly Fact[]): boolean {
	// Of what is repeated rounding is no part.
	if (pointingBack.test(total.words)) return compare(total.quantity.value, parts.map(({ quantity }) => quantity.value).reduce(add)) === 0;
	return meet(interval(total), sum(parts.map(interval)));
}

/** A total held against its parts. Undefined where the parts miss the total and need not make it. */
export function compared(total: Fact, parts: readonly Fact[], mustAgree: (partsSum: Decimal) => boolean): Comparison | undefined {
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

/** A single wrong or swapped digit changes a number by one digit's worth: 3, 90, 1000. */
export function isOneDigit({ units }: Decimal): boolean {
	return /^-?[1-9]0*$/.test(units.toString());
}
