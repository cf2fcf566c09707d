import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

interface Snippet {
	readonly prefix: readonly string[];
	readonly description: string;
	readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync('snippets/report.json', 'utf8'));

// `$1`, `${1:…` and `${1|…|}`; a variable has a name instead of a number.
const tabStop = /\$(?:\{)?(\d+)/g;
const wellFormed = /\$\{(?:\d+|[A-Z_]+)(?::[^${}|]*|\|[^${}|,]+(?:,[^${}|,]+)*\|)?\}|\$\d+/g;

function tabStopsOf(body: string): readonly number[] {
	return [...body.matchAll(tabStop)].map((match) => Number(match[1]));
}

/** The body without its placeholders: the innermost first, until none is left. */
function withoutPlaceholders(body: string): string {
	const less = body.replace(wellFormed, '');
	return less === body ? body : withoutPlaceholders(less);
}

suite('片段', () => {
	test('每个片段都有中文名称、说明、正文', () => {
		for (const [name, { description, body }] of Object.entries(snippets)) {
			assert.match(name, /^\p{Script=Han}+$/u);
			assert.match(description, /\p{Script=Han}/u, name);
			assert.ok(body.length > 0, name);
		}
	});

	test('每个片段既能用汉字也能用拼音首字母触发', () => {
		for (const [name, { prefix }] of Object.entries(snippets)) {
			assert.ok(
				prefix.some((text) => /^\p{Script=Han}+$/u.test(text)),
				name,
			);
			assert.ok(
				prefix.some((text) => /^[a-z]{3,}$/.test(text)),
				name,
			);
		}
	});

	test('触发词互不相同', () => {
		const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
		assert.deepEqual(prefixes, [...new Set(prefixes)]);
	});

	for (const [name, { body }] of Object.entries(snippets)) {
		test(`${name}：占位符写法正确，编号连续，以 $0 结束`, () => {
			const text = body.join('\n');
			const stops = new Set(tabStopsOf(text));
			assert.doesNotMatch(withoutPlaceholders(text), /[${}]/);
			assert.ok(stops.delete(0), '没有 $0');
			assert.deepEqual(
				[...stops].sort((one, other) => one - other),
				Array.from(stops, (_, index) => index + 1),
			);
		});
	}
});
