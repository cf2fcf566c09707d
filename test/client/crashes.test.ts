import { strict as assert } from 'node:assert';
import { crashCounter } from '../../client/src/crashes';

suite('a server that ends', () => {
	test('is started again, unless it ended five times within a minute', () => {
		const mayRestart = crashCounter(5, 60_000);
		assert.deepEqual([0, 1, 2, 3, 4].map(mayRestart), [true, true, true, true, false]);
	});

	test('is started again however often, if it holds out in between', () => {
		const mayRestart = crashCounter(5, 60_000);
		assert.ok(Array.from({ length: 50 }, (_, index) => index * 20_000).every(mayRestart));
	});

	test('begins anew when it was started by hand', () => {
		const mayRestart = crashCounter(2, 60_000);
		assert.deepEqual([0, 1, 2, 3].map(mayRestart), [true, false, true, false]);
	});
});
