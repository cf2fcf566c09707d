import { strict as assert } from 'node:assert';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, connect, uri } from './client';

const text = [
	'某镇政府工作报告',
	'',
	'一、2024年工作回顾',
	'（一）𠮷祥产业稳步壮大。全年完成产值10.8亿元，增长6.1%。',
	'新增企业12家。',
	'（二）民生事业持续改善。新增就业1200人。',
	'',
	'二、2025年工作安排',
	'做好各项工作。',
	'',
].join('\r\n');

suite('document symbols', () => {
	let client: Client;
	teardown(() => client.end());

	test('follow the outline, with the heading as the place to go to', async () => {
		client = await connect();
		await client.open(text);
		const [review, plan] = await client.symbols();
		assert.equal(review?.name, '一、2024年工作回顾');
		assert.deepEqual(
			review?.children?.map(({ name }) => name),
			['（一）𠮷祥产业稳步壮大', '（二）民生事业持续改善'],
		);
		assert.equal(textIn(review?.children?.[0]?.selectionRange), '（一）𠮷祥产业稳步壮大');
		assert.equal(plan?.name, '二、2025年工作安排');
	});

	test('tell characters and figures', async () => {
		client = await connect();
		await client.open(text);
		const [review, plan] = await client.symbols();
		assert.equal(review?.children?.[0]?.detail, '40字 · 3个数据');
		assert.equal(review?.detail, '73字 · 4个数据');
		assert.equal(plan?.detail, '18字 · 0个数据');
	});

	test('keep each heading within its section and each section within the one above, as editors demand', async () => {
		client = await connect();
		await client.open(text);
		const symbols = await client.symbols();
		for (const symbol of symbols) assertNested(symbol);
		assert.ok(symbols.length > 0);
	});
});

suite('folding', () => {
	let client: Client;
	teardown(() => client.end());

	test('hides what stands under a heading, but not the blank lines after it', async () => {
		client = await connect();
		await client.open(text);
		const folds = await client.folds();
		assert.deepEqual(
			folds.map(({ startLine, endLine }) => [startLine, endLine]),
			[
				[2, 5],
				[3, 4],
				[7, 8],
			],
		);
	});
});

function textIn(range: Range | undefined): string {
	return range ? TextDocument.create(uri, 'report', 1, text).getText(range) : '';
}

function assertNested({ range, selectionRange, children }: DocumentSymbol): void {
	assert.ok(isWithin(selectionRange, range));
	for (const child of children ?? []) {
		assert.ok(isWithin(child.range, range));
		assertNested(child);
	}
}

function isWithin(inner: Range, outer: Range): boolean {
	const document = TextDocument.create(uri, 'report', 1, text);
	return document.offsetAt(outer.start) <= document.offsetAt(inner.start) && document.offsetAt(inner.end) <= document.offsetAt(outer.end);
}
