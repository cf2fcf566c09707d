import { strict as assert } from 'node:assert';
import { sequenceBreaks } from '../../server/src/report/sequences';

/** Each break as place:expected, with ~ for a slip and ? where counting on is not certain. */
function breaksOf(...values: readonly number[]): string {
	return sequenceBreaks(values)
		.map(({ index, expected, isSlip, isCertain }) => `${index}:${expected}${isSlip ? '~' : ''}${isCertain ? '' : '?'}`)
		.join(' ');
}

suite('rows of numbers', () => {
	test('that count up, or begin anew at 1, have no break', () => {
		assert.equal(breaksOf(), '');
		assert.equal(breaksOf(1, 2, 3), '');
		assert.equal(breaksOf(1, 2, 1, 2, 3), '');
	});

	test('break at one wrong number, or at the first of those that are shifted', () => {
		assert.equal(breaksOf(1, 3, 3), '1:2~');
		assert.equal(breaksOf(1, 2, 4, 5), '2:3');
		assert.equal(breaksOf(1, 2, 2, 3), '2:3');
	});

	test('are not counted on over a number that goes down, or from a first that is not 1', () => {
		assert.equal(breaksOf(1, 3, 4, 1, 2), '1:2?');
		assert.equal(breaksOf(1, 6, 2, 3), '1:2? 2:7?');
		assert.equal(breaksOf(2, 3, 4), '0:1?');
		assert.equal(breaksOf(2, 2, 3), '0:1~');
	});
});
