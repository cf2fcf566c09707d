import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
	add,
	compare,
	type Decimal,
	decimal,
	decimalText,
	divide,
	multiply,
	round,
	shift,
	subtract,
} from '../../server/src/report/decimal';

/** Numbers as reports write them, and ones that only bigints hold. */
const written = fc
	.tuple(fc.constantFrom('', '-'), fc.oneof(fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 24n })), fc.constantFrom('', '.5', '.05', '.1234'))
	.map((parts) => parts.join(''));

/** The same number in units of 10^-30. */
function exactly({ units, scale }: Decimal): bigint {
	return BigInt(units) * 10n ** BigInt(30 - scale);
}

function holds(check: (one: Decimal, other: Decimal) => void): void {
	fc.assert(fc.property(written, written, (one, other) => check(decimal(one), decimal(other))));
}

suite('decimals', () => {
	test('are exact, however large', () => {
		holds((one, other) => {
			assert.equal(exactly(add(one, other)), exactly(one) + exactly(other));
			assert.equal(exactly(subtract(one, other)), exactly(one) - exactly(other));
			assert.equal(exactly(multiply(one, other)) * 10n ** 30n, exactly(one) * exactly(other));
			assert.equal(exactly(shift(one, 3)), exactly(one) * 1000n);
		});
	});

	test('compare like the numbers they are', () => {
		holds((one, other) => {
			const [left, right] = [exactly(one), exactly(other)];
			assert.equal(Math.sign(compare(one, other)), left < right ? -1 : left > right ? 1 : 0);
			assert.equal(compare(one, shift(shift(one, 5), -5)), 0);
		});
	});

	test('are cut off by division and rounded halves away from 0', () => {
		holds((one, other) => {
			const quotient = divide(one, other, 2);
			assert.equal(quotient && BigInt(quotient.units), exactly(other) === 0n ? undefined : (exactly(one) * 100n) / exactly(other));
		});
		assert.deepEqual(
			['2.45', '-2.45', '2.449'].map((text) => decimalText(round(decimal(text), 1))),
			['2.5', '-2.5', '2.4'],
		);
	});

	test('keep their form, whatever they were reckoned by', () => {
		const huge = decimal('9007199254740993');
		assert.equal(decimalText(huge), '9007199254740993');
		assert.equal(typeof huge.units, 'bigint');
		assert.deepEqual(subtract(huge, decimal('9007199254740990')), decimal('3'));
	});
});
