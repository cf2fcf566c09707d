import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readReport } from '../../server/src/report/report';
import { completionsAt } from '../../server/src/rules/completions';
import { type Context, emptyContext } from '../../server/src/rules/context';
import { wordingOf } from '../../server/src/rules/lastYearWording';

const lastText = [
	'云溪镇政府工作报告',
	'一、2024年工作回顾',
	'全年完成固定资产投资14.9亿元，增长9.6%；茶叶综合产值达到3.5亿元。',
	'二、2025年工作安排',
	'固定资产投资增长8.5%以上。',
	'',
].join('\n');

const lastYear = { path: '/reports/2024.txt', text: lastText, report: readReport(lastText), year: 2024 };
const nowhere = { path: '/reports/x', line: 0 };
const context: Context = {
	...emptyContext,
	lastYear,
	series: [lastYear],
	lexicon: [{ preferred: '便民服务中心', variants: [], note: '镇级机构的规范名称', place: nowhere }],
	ledger: [
		{ indicator: '固定资产投资', scope: '全镇', period: '2025', figure: '16.2亿元', source: '统计局', place: nowhere },
		{ indicator: '固定资产投资增速', scope: '全镇', period: '2025', figure: '8.7%', source: '统计局', place: nowhere },
	],
};

const head = '云溪镇政府工作报告\n一、2025年工作回顾\n';

/** What is offered where | stands. */
function offered(marked: string, surroundings: Context = context) {
	const offset = marked.indexOf('|');
	return completionsAt(readReport(marked.replace('|', '')), surroundings, offset);
}

const labels = (marked: string, surroundings?: Context) => offered(marked, surroundings).map(({ label }) => label);

suite('completions', () => {
	test('an indicator by its first characters, with last year’s words to fill in', () => {
		const [first] = offered(`${head}全年完成固定|`);
		assert.equal(first?.label, '固定资产投资');
		assert.equal(first?.snippet, `固定资产投资\${1:××}亿元，增长\${2:××}%`);
		assert.equal(first?.newText, '固定资产投资××亿元，增长××%');
		assert.equal(first?.detail, '台账：16.2亿元（统计局）；台账：8.7%（统计局）；上年：固定资产投资14.9亿元，增长9.6%');
		assert.deepEqual(first?.span, { start: head.length + 4, end: head.length + 6 });
	});

	test('in the plan with last year’s target', () => {
		const [first] = offered(`${head}二、2026年工作安排\n固定资产|`);
		assert.equal(first?.snippet, `固定资产投资增长\${1:××}%以上`);
		assert.equal(first?.detail, '上年目标：固定资产投资增长8.5%以上');
	});

	test('by initials, with what the letters are held against', () => {
		const [first] = offered(`${head}全年完成gdzctz|`);
		assert.deepEqual([first?.label, first?.filterText], ['固定资产投资', 'gdzctz']);
		assert.deepEqual(first?.span, { start: head.length + 4, end: head.length + 10 });
	});

	test('what only last year’s report names', () => {
		assert.equal(labels(`${head}茶叶|`)[0], '茶叶综合产值');
		assert.equal(labels(`${head}cyzh|`)[0], '茶叶综合产值');
		assert.ok(!labels(`${head}茶叶|`, emptyContext).includes('茶叶综合产值'));
	});

	test('terms of the lexicon with their notes', () => {
		const [first] = offered(`${head}便民|`);
		assert.deepEqual([first?.label, first?.documentation], ['便民服务中心', '镇级机构的规范名称']);
	});

	test('set phrases from two characters or three letters on, and not before their time', () => {
		assert.ok(labels(`${head}坚持稳中|`).includes('稳中求进工作总基调'));
		assert.ok(labels(`${head}坚持wzqj|`).includes('稳中求进工作总基调'));
		assert.ok(!labels(`${head}坚持wz|`).some((label) => label.startsWith('稳中求进')));
		assert.ok(labels(`${head}因地制宜|`).includes('因地制宜发展新质生产力'));
		assert.ok(!labels(`云溪镇政府工作报告\n一、2015年工作回顾\n因地制宜|`).includes('因地制宜发展新质生产力'));
	});

	test('nothing after one character, in the title block, or after what is whole', () => {
		assert.deepEqual(labels(`${head}固|`), []);
		assert.deepEqual(labels(`${head}g|`), []);
		assert.deepEqual(labels('云溪镇政府工作|报告\n一、2025年工作回顾\n'), []);
		assert.ok(!labels(`${head}完成稳中求进|`).includes('稳中求进'));
	});

	test('at most twenty, each name once', () => {
		for (const start of ['企业', '农村', '全市', 'nc', 'qy']) {
			const list = labels(`${head}${start}|`);
			assert.ok(list.length <= 20);
			assert.equal(new Set(list).size, list.length);
		}
		assert.ok(labels(`${head}企业|`).length > 5);
	});

	test('the next number of a heading, as its brothers are written', () => {
		const sections = `${head}（一）产业发展\n好。\n（二）民生事业\n1.就业。好。\n2.社保。好。\n`;
		assert.deepEqual(labels(`${sections}|`), ['3.', '（三）', '二、']);
		assert.deepEqual(labels(`${sections}（|`), ['（三）']);
		assert.deepEqual(labels(`${sections}3|`), ['3.']);
		assert.deepEqual(labels(`${head}(一)产业发展\n好。\n　　|`), ['(二)', '二、']);
		assert.deepEqual(labels(`${sections}（三）治理\n|`), ['1.', '（四）', '二、']);
	});

	test('within 【】 the official figure; last year’s is only shown', () => {
		assert.deepEqual(
			offered(`${head}固定资产投资达到【|】，好。`).map(({ label, newText, detail }) => [label, newText, detail]),
			[
				['16.2亿元', '16.2亿元', '台账：统计局'],
				['待核实', '【待核实】', '上年：固定资产投资14.9亿元，增长9.6%'],
			],
		);
		assert.equal(labels(`${head}固定资产投资16.2亿元，增长【待核|】。`)[0], '8.7%');
		assert.deepEqual(
			offered(`${head}固定资产投资达到【|】万元，好。`)
				.slice(0, 1)
				.map(({ label, newText }) => [label, newText]),
			[['162000万元', '162000']],
		);
		assert.deepEqual(labels(`${head}固定资产投资达到【固定|】`, emptyContext), []);
	});

	test('behind an indicator, a verb or the first digits the official figure with its source', () => {
		const figures = (marked: string) =>
			offered(marked)
				.filter(({ kind }) => kind === 'figure')
				.map(({ newText, filterText, detail }) => [newText, filterText, detail]);
		const official = ['16.2亿元', '16.2亿元', '台账：统计局'];
		assert.deepEqual(figures(`${head}全年完成固定资产投资|。`), [official]);
		assert.deepEqual(figures(`${head}固定资产投资达到|，好。`), [official]);
		assert.deepEqual(figures(`${head}固定资产投资达到1|，好。`), [official]);
		assert.deepEqual(figures(`${head}固定资产投资达到|亿元，好。`), [['16.2', '16.2亿元', '台账：统计局']]);
		assert.deepEqual(figures(`${head}固定资产投资16.2亿元，增长|。`), [['8.7%', '8.7%', '台账：统计局']]);
		for (const elsewhere of ['固定资产投资稳步|。', '固定资产投资16.2亿元，|', '抓投资|。', '|固定资产投资', '固定资产投资达到|16.2亿元。'])
			assert.deepEqual(figures(head + elsewhere), [], elsewhere);
	});

	test('replaces only what stands on the line of the cursor, and what was typed', () => {
		for (const marked of [`${head}固定|`, `${head}全年gdzc|`, `${head}（一）好\n（|`, `${head}固定资产投资【|】`]) {
			const offset = marked.indexOf('|');
			const text = marked.replace('|', '');
			for (const { span, filterText } of offered(marked)) {
				assert.ok(span.start <= offset && offset <= span.end && !text.slice(span.start, span.end).includes('\n'));
				assert.ok(filterText.startsWith(text.slice(span.start, offset)));
			}
		}
	});

	test('take no time to speak of on a long report', () => {
		const report = readFileSync('examples/云溪镇政府工作报告2025.txt', 'utf8');
		const text = report.repeat(Math.ceil(20_000 / report.length));
		const read = readReport(`${text}\ngdzc`);
		completionsAt(read, context, read.text.length);
		const before = process.cpuUsage();
		for (let count = 0; count < 10; count++) completionsAt(read, context, read.text.length);
		assert.ok(process.cpuUsage(before).user / 10_000 < 30);
	});
});

suite('wording', () => {
	test('what came about and what was meant to, by any name of the indicator', () => {
		assert.equal(wordingOf(context, '固定资产投资额', 'actual')?.words, '固定资产投资14.9亿元，增长9.6%');
		assert.equal(wordingOf(context, '固定资产投资', 'target')?.words, '固定资产投资增长8.5%以上');
		assert.equal(wordingOf(context, '地区生产总值', 'actual'), undefined);
		assert.equal(wordingOf(emptyContext, '固定资产投资', 'actual'), undefined);
	});
});
