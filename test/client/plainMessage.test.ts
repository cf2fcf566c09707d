import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { plainMessage } from '../../client/src/plainMessage';

suite('notifications', () => {
	test('nothing in a file’s name becomes a link that runs a command', () => {
		// As VS Code finds links in notifications (parseLinkedText).
		const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
		const hostile = '/稿/[点此修复](command:workbench.action.quit)/.hegao/accepted.yml';
		assert.match(hostile, link);
		assert.doesNotMatch(plainMessage(hostile), link);
	});

	test('show nothing that is not the extension’s own words, or made plain', () => {
		const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
		const calls = sources.flatMap((name) =>
			Array.from(
				readFileSync(`client/src/${name}`, 'utf8').matchAll(/show(?:Error|Warning|Information)Message\(\s*([^\n]*)/g),
				([, shown = '']) => shown,
			),
		);
		assert.ok(calls.length > 3);
		assert.deepEqual(
			calls.filter((shown) => !/^(?:l10n\.t\('[^']*'\)|plainMessage\()/.test(shown)),
			[],
		);
	});
});
