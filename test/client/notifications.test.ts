import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';

suite('notifications of the server', () => {
	test('are heard in one place: a second handler would silently take the first one’s place', () => {
		const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
		const heard = sources.filter((name) => readFileSync(`client/src/${name}`, 'utf8').includes('.onNotification('));
		assert.deepEqual(heard, ['statuses.ts']);
	});
});
