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
import { type Interval, meet, minus, negated, shifted, sum, times } from '../../server/src/report/intervals';
import { chineseNumber, wholeNumber } from '../../server/src/report/numerals';
import { quantitiesIn } from '../../server/src/report/quantities';
import { type Property, property } from './property';

const number: fc.Arbitrary<Decimal> = fc
	.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8))
	.map(([units, scale]) => shift(decimal(String(units)), -scale));
const positive = number.map((value) => (value.units < 0 ? subtract(decimal('0'), value) : value));
const intervalOf = (ends: fc.Arbitrary<Decimal>): fc.Arbitrary<Interval & { readonly within: Decimal }> =>
	fc.tuple(ends, ends, ends).map((all) => {
		const [low, within, high] = all.toSorted(compare) as [Decimal, Decimal, Decimal];
		return { low, within, high };
	});

/** What holds of decimals and intervals, and of the figures printed of them. */
export const numbers: readonly Property[] = [
	property('a decimal printed and read is the same', number, (value) => {
		assert.equal(compare(decimal(decimalText(value)), value), 0);
		assert.match(decimalText(value), /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$|^-?0$/);
	}),
	property(
		'decimals add, multiply, shift and divide as numbers do',
		fc.tuple(number, number, number, fc.integer({ min: -9, max: 9 })),
		([a, b, c, places]) => {
			const same = (one: Decimal, other: Decimal) => assert.equal(compare(one, other), 0);
			same(add(a, b), add(b, a));
			same(subtract(add(a, b), b), a);
			same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
			same(shift(shift(a, places), -places), a);
			const quotient = divide(multiply(a, b), b, 12);
			if (quotient) same(quotient, a);
			const off = subtract(round(a, 2), a);
			assert.ok(compare(multiply(off, decimal('2')), decimal('0.01')) <= 0 && compare(multiply(off, decimal('-2')), decimal('0.01')) <= 0);
		},
	),
	property(
		'an interval reckoned of others holds what is reckoned of their members',
		fc.tuple(intervalOf(positive), intervalOf(positive)),
		([a, b]) => {
			holds(sum([a, b]), add(a.within, b.within));
			holds(minus(a, b), subtract(a.within, b.within));
			holds(times(a, b), multiply(a.within, b.within));
			holds(negated(a), subtract(decimal('0'), a.within));
			holds(shifted(a, 4), shift(a.within, 4));
			assert.equal(meet(a, b), meet(b, a));
			if (compare(a.within, b.within) === 0) assert.ok(meet(a, b));
		},
	),
	property(
		'a figure printed and read is the same',
		fc.tuple(fc.nat(999_999_999), fc.nat(3), fc.constantFrom('亿元', '万人', '%', '公里', '万亩')),
		([units, scale, unit]) => {
			const written = decimalAt(units, scale);
			const [read, ...others] = quantitiesIn(`${written}${unit}`);
			assert.ok(read && others.length === 0, `${written}${unit} is not one figure`);
			const worth = unit.startsWith('亿') ? 8 : unit.startsWith('万') ? 4 : 0;
			assert.equal(compare(read.value, shift(decimal(written), worth)), 0);
			holds(read, read.value);
		},
	),
	property('a Chinese numeral printed and read is the same', fc.integer({ min: 1, max: 99 }), (value) => {
		assert.equal(wholeNumber(chineseNumber(value)), value);
	}),
];

function decimalAt(units: number, scale: number): string {
	const digits = String(units).padStart(scale + 1, '0');
	return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function holds({ low, high }: Interval, value: Decimal): void {
	assert.ok(low && high && compare(low, value) <= 0 && compare(value, high) <= 0, `${decimalText(value)} left out`);
}
