import { strict as assert } from 'node:assert';
import { hegao } from './terminal';

const slip = '一、2025年工作回顾\n全年完成了目标。\n三、2026年工作安排\n继续努力。\n';

suite('texts and names meant to break what is written', () => {
	const steering = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u0085\u202e\u2066';
	const draft = `云溪镇${steering}政府工作报告\n一、${steering}回顾\n三、安排${steering}XX户${steering}“\n全年投资${steering}16.2亿元。`;

	for (const command of ['check', 'outline', 'figures', 'targets', 'import', 'draft --year 2026 --from']) {
		test(`hegao ${command}: nothing in a draft or its name steers the terminal`, async () => {
			const found = await hegao([...command.split(' '), `${steering}a.txt`], { files: { [`${steering}a.txt`]: draft } });
			const missing = await hegao([...command.split(' '), `${steering}b.txt`]);
			assert.notEqual(found.out + found.err, '');
			assert.doesNotMatch(found.out + found.err + missing.err, /(?!\n)[\p{Cc}\u202e\u2066]/u);
		});
	}

	test('50 MB of text and a line of 5 MB: refused by name, with size, limit and remedy; others are checked', async () => {
		const files = { 'a.txt': new Uint8Array(50_000_000).fill(0x61), 'b.txt': `${'云'.repeat(2_000_000)}溪`, 'c.txt': slip };
		const { code, out, err } = await hegao(['check', '.', '--format', 'json'], { files });
		assert.equal(code, 2);
		assert.deepEqual(err.split('\n'), [
			'hegao: a.txt：文件过大：有 50 MB，超过一份文稿 200 万字的上限，未读入；请按部分拆成几个文件',
			'hegao: b.txt：文件过大：有 200 万字，超过一份文稿 200 万字的上限，未读入；请按部分拆成几个文件',
			'',
		]);
		assert.equal(JSON.parse(out).files.length, 1);
	});

	test('a text of nothing but slips: the first thousand of each rule, and said so', async () => {
		const { code, out } = await hegao(['check', 'a.txt', '--format', 'json'], { files: { 'a.txt': '“'.repeat(100_000) } });
		const findings: readonly { readonly message: string }[] = JSON.parse(out).files[0].findings;
		assert.deepEqual([code, findings.length], [1, 1000]);
		assert.match(findings.at(-1)?.message ?? '', /已报 1000 处，其余的不再列出/);
		assert.doesNotMatch(findings.at(-2)?.message ?? '', /不再列出/);
	});

	test('a line without end is shown in part', async () => {
		const { out } = await hegao(['check', 'a.txt'], { files: { 'a.txt': `${'云'.repeat(50_000)}XX户${'溪'.repeat(50_000)}` } });
		assert.ok(out.split('\n').every((line) => line.length < 120));
	});

	test('JSON: places are lines and UTF-16 characters, and any text comes back', async () => {
		const files = { 'a.txt': '𠮷、XX户\r\n一、甲\r三、乙\n“\\"\u2028\n' };
		const { out } = await hegao(['check', 'a.txt', '--format', 'json'], { files });
		const [first, second] = JSON.parse(out).files[0].findings;
		assert.deepEqual(first.range, { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } });
		assert.deepEqual(second.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } });
	});

	test('SARIF: a path is a URI', async () => {
		const { out } = await hegao(['check', '.', '--format', 'sarif'], { files: { '一#二?/a b.txt': slip } });
		const uris = JSON.parse(out).runs[0].results.map(uriOf);
		assert.deepEqual(uris, [`${encodeURIComponent('一#二?')}/a%20b.txt`]);
	});

	test('GitHub: what would end a command is escaped', async () => {
		const { out } = await hegao(['check', '.', '--format', 'github'], { files: { '100%,a:b\n.txt': slip } });
		assert.match(out, /^::error file=100%25%2Ca%3Ab%0A\.txt,line=3,[^\n]+\n$/);
	});

	test('JUnit: what XML gives a meaning or forbids is escaped', async () => {
		const { out } = await hegao(['check', '.', '--format', 'junit'], { files: { 'a&"<b>\u0001\ud842.txt': slip, 'c.txt': '' } });
		assert.match(out, /<testsuite name="a&amp;&quot;&lt;b&gt;��\.txt" tests="1" failures="1">/);
		assert.match(out, /<testsuite name="c\.txt" tests="1" failures="0">\n\t\t<testcase name="c\.txt"\/>/);
		assert.doesNotMatch(out, /(?![\n\t])\p{Cc}|\p{Cs}/u);
	});

	test('JSON and SARIF: what steers a terminal is written as an escape, and comes back', async () => {
		for (const format of ['json', 'sarif']) {
			const { out } = await hegao(['check', 'a.txt', '--format', format], { files: { 'a.txt': `惠及\u009b31m\u202e（户\n${slip}` } });
			assert.doesNotMatch(out, /(?!\n)[\p{Cc}\u202e]/u);
			assert.doesNotThrow(() => JSON.parse(out));
		}
	});

	test('the log of a build server obeys nothing in a draft or its name', async () => {
		const files = { '::error file=b::名.txt': `::stop-commands::x\n##[add-mask]云溪\n${slip}惠及XX户##[group]，好。` };
		for (const command of [
			['check', '.'],
			['outline', '::error file=b::名.txt'],
			['check', '::none'],
			['check', '::none.txt', '--fix'],
		]) {
			const { out, err } = await hegao(command, { files });
			assert.notEqual(out + err, '');
			// As the runner reads lines: blanks before `::` count for nothing, `##[` counts anywhere.
			assert.doesNotMatch(out + err, /^\s*::|##\[/m);
		}
	});

	test('tables for spreadsheets and Markdown hold no formula, link, tag or line of their own', async () => {
		const title = '<img src=x onerror=a>[点](command:b)|`c`&lt;';
		const last = `云溪镇政府工作报告\n一、2025年工作安排\n（一）=cmd|'/c calc'!A1${title}投资增长5%。\n（二）＝1+1投资16亿元。`;
		const files = { 'a.txt': '云溪镇政府工作报告\n一、2025年工作回顾\n全年投资17亿元。', 'last.txt': last };
		const markdown = (await hegao(['targets', 'a.txt', '--last', 'last.txt', '--format', 'markdown'], { files })).out;
		assert.doesNotMatch(markdown.replace(/\\./g, ''), /[<>[\]`&]/);
		const csv = (await hegao(['targets', 'a.txt', '--last', 'last.txt', '--format', 'csv'], { files })).out;
		assert.doesNotMatch(csv, /(?:^|,)"?[=+@＝＋－＠]/m);
		const compared = (
			await hegao(['compare', 'last.txt', 'a\n[点](command:b).txt', '--format', 'markdown'], {
				files: { ...files, 'a\n[点](command:b).txt': files['a.txt'] },
			})
		).out;
		assert.doesNotMatch(compared.split('\n## ')[0] ?? '', /(?<!\\)\[/);
	});

	test('a command of an object’s own is no command', async () => {
		for (const name of ['constructor', '__proto__', 'toString']) assert.match((await hegao([name])).err, /没有命令/);
	});
});

function uriOf(result: {
	readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}) {
	return result.locations[0]?.physicalLocation.artifactLocation.uri;
}
