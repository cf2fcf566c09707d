import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { ignoreRules, isIgnored } from '../../server/src/project/gitIgnore';
import { fitsGlob, globOf, withoutBraces } from '../../server/src/project/globs';

function fits(glob: string, path: string): boolean {
	return fitsGlob(globOf(glob), path.split('/'));
}

const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '云'), minLength: 1, maxLength: 4 });
const path = fc.array(name, { minLength: 1, maxLength: 4 });
const namePattern = fc.string({ unit: fc.constantFrom('a', 'b', '云', '*', '?', '[ab]', '[!a]'), minLength: 1, maxLength: 4 });
const pattern = fc
	.array(fc.oneof({ arbitrary: namePattern, weight: 3 }, { arbitrary: fc.constant('**'), weight: 1 }), { minLength: 1, maxLength: 4 })
	.map((parts) => parts.join('/'))
	// Two stars beside others in a name, and at a pattern's end, mean this to one program and that to another.
	.filter((written) => !/[^/]\*\*|\*\*[^/]|\*\*$/.test(written));

suite('patterns of paths', () => {
	test('mean what they mean to picomatch', () => {
		fc.assert(
			fc.property(pattern, path, (glob, names) => {
				assert.equal(
					fitsGlob(globOf(glob), names),
					picomatch(glob.replaceAll('[!', '[^'), { noextglob: true, dot: true })(names.join('/')),
				);
			}),
			{ numRuns: 2000 },
		);
	});

	test('in a .gitignore mean what they mean to git', () => {
		const line = fc.tuple(fc.constantFrom('', '', '!', '/'), pattern, fc.constantFrom('', '', '/')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 4 }), path, (lines, names) => {
				// What lies in a folder that is left out is left out too, which the walk through folders sees to.
				const rules = ignoreRules(lines.join('\n'), 0);
				const isOut = names.some((_, index) => isIgnored(rules, names.slice(0, index + 1), index < names.length - 1));
				assert.equal(isOut, ignore().add(lines).ignores(names.join('/')));
			}),
			{ numRuns: 2000 },
		);
	});

	test('take marks, brackets and blanks as they are meant', () => {
		const fitting = [
			['报告(定稿).txt', '报告(定稿).txt'],
			['**/*工作报告*.txt', '工作报告2025.txt'],
			['旧稿/**', '旧稿/一/二.txt'],
			['[一-龥].txt', '云.txt'],
			['\\*.txt', '*.txt'],
			['[', '['],
			['?.txt', '𠮷.txt'],
		] as const;
		for (const [glob, file] of fitting) assert.ok(fits(glob, file), glob);
		for (const [glob, file] of [
			['旧稿/**', '旧稿'],
			['*.txt', '旧稿/一.txt'],
			['\\*.txt', 'a.txt'],
			['?', ''],
			['', 'a'],
		] as const) {
			assert.ok(!fits(glob, file), glob);
		}
	});

	test('with braces stand for several', () => {
		assert.deepEqual([...new Set(withoutBraces('{a,{b,c}}/{x}', 9))].toSorted(), ['a/{x}', 'b/{x}', 'c/{x}']);
		assert.equal(withoutBraces('{a,b}'.repeat(60), 64), undefined);
	});

	test('a comment, a blank line and a kept blank in a .gitignore', () => {
		const rules = ignoreRules('# a\n\n  \nb\\ \nC.txt  \n\\#d', 0);
		const ignored = ['# a', 'a', 'b ', 'b', 'c.TXT', '#d'].filter((each) => isIgnored(rules, [each], false));
		assert.deepEqual(ignored, ['b ', 'c.TXT', '#d']);
	});

	const hostile: readonly (readonly [string, string])[] = [
		[`${'*a'.repeat(90)}*b`, 'a'.repeat(250)],
		[`${'**/a/'.repeat(40)}b`, `${'a/'.repeat(300)}c`],
		[`${'**/*a*a*a/'.repeat(20)}b`, `${'a'.repeat(100)}/`.repeat(100)],
	];
	for (const [glob, file] of hostile) {
		test(`${glob.slice(0, 12)}… takes no time`, () => {
			const started = process.hrtime.bigint();
			assert.equal(fits(glob, file), false);
			assert.equal(isIgnored(ignoreRules(glob, 0), file.split('/'), false), false);
			// Made a regular expression it would take years.
			assert.ok(process.hrtime.bigint() - started < 5_000_000_000n);
		});
	}
});
