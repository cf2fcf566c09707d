import { add, type Decimal, decimal, decimalText, divide, multiply, subtract, whole } from '../report/decimal';
import type { Fact } from '../report/facts';
import type { Interval } from '../report/intervals';

/** Whether one slip of the pen in a figure's digits would make it fit: a digit changed, left out or put in, two neighbours swapped. */
export function isOneSlipFrom({ quantity: { value, step } }: Fact, fits: (meant: Interval) => boolean): boolean {
	const digits = divide(value, step, 0);
	if (!digits || digits.units <= 0) return false;
	const half = divide(step, whole(2), step.scale + 1) ?? step;
	return slipsOf(decimalText(digits)).some((slip) => {
		const meant: Decimal = multiply(decimal(slip), step);
		return fits({ low: subtract(meant, half), high: add(meant, half) });
	});
}

/** Of a number with n digits these are about 20n. */
function slipsOf(digits: string): readonly string[] {
	return Array.from(digits, (digit, at) => {
		const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
		const changed = Array.from('0123456789', (other) => before + other + after);
		const added = Array.from('0123456789', (other) => before + other + digit + after);
		const swapped = after === '' ? [] : [before + after[0] + digit + after.slice(1)];
		return [...changed, ...added, ...swapped, ...(digits.length > 1 ? [before + after] : [])];
	}).flat();
}
