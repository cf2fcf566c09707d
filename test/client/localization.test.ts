import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';

const languages = ['package.nls.json', 'package.nls.en.json'];

suite('localization', () => {
	for (const file of languages) {
		test(`${file} says what package.json asks for, and nothing else`, () => {
			const asked = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
			assert.deepEqual(keysOf(file), [...new Set(asked)].sort());
		});
	}

	test('nothing of the Chinese interface is left in English', () => {
		const manifest = Object.entries<string>(JSON.parse(read('package.nls.json')));
		assert.deepEqual(
			manifest.filter(([, text]) => !/\p{Script=Han}/u.test(text)),
			[],
		);
		const shown = [...read('package.json').matchAll(/"(?:title|name|label|description|contents|contextualTitle)": "([^"%]+)"/g)];
		const left = shown.map(([, text = '']) => text).filter((text) => !/\p{Script=Han}/u.test(text));
		assert.deepEqual(left, ['hegao']);
	});

	test('every text of the client has its English', () => {
		const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
		const texts = sources.flatMap((name) => [...read(`client/src/${name}`).matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text));
		assert.deepEqual(keysOf('l10n/bundle.l10n.en.json'), [...new Set(texts)].sort());
	});

	test('no text of the client is its own English', () => {
		const texts = Object.entries<string>(JSON.parse(read('l10n/bundle.l10n.en.json')));
		assert.deepEqual(
			texts.filter(([chinese, english]) => chinese === english),
			[],
		);
	});

	test('English has the same blanks to fill in', () => {
		for (const [chinese, english] of Object.entries<string>(JSON.parse(read('l10n/bundle.l10n.en.json')))) {
			assert.deepEqual(english.match(/\{\d\}/g)?.sort(), chinese.match(/\{\d\}/g)?.sort(), chinese);
		}
	});
});

function keysOf(file: string): readonly string[] {
	return Object.keys(JSON.parse(read(file))).sort();
}

function read(file: string): string {
	return readFileSync(file, 'utf8');
}
