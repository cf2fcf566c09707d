import { strict as assert } from 'node:assert';
import { today } from '../../server/src/project/today';

suite('today', () => {
	const zone = process.env.TZ;
	teardown(() => {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	test('is the day where the program runs, as year, month and day', () => {
		// Between the two farthest zones it is never the same day.
		for (const timeZone of ['Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
			process.env.TZ = timeZone;
			assert.equal(today(), new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date()));
		}
	});
});
