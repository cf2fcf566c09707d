import { strict as assert } from 'node:assert';
import {
	DefinitionRequest,
	DocumentHighlightRequest,
	DocumentLinkRequest,
	type Hover,
	HoverRequest,
	InlayHintRequest,
	type Location,
	type MarkupContent,
	type Position,
	PrepareRenameRequest,
	type Range,
	ReferencesRequest,
	RenameRequest,
	type SelectionRange,
	SelectionRangeRequest,
	SemanticTokensRangeRequest,
	SemanticTokensRequest,
	type WorkspaceEdit,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, connect, uri } from './client';

const markdown = { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] as ('markdown' | 'plaintext')[] } } };

const report = [
	'云溪镇政府工作报告',
	'一、2024年工作回顾',
	'（一）产业稳步壮大',
	'全镇固定资产投资16.2亿元，增长8.7%。推行“一企一策”［1］，投用云溪科创园。',
	'全年安排重点项目105个，其中工业类30个、城建类28个、农业类47个。',
	'二、2025年工作安排',
	'固定资产投资达到18亿元以上，预计XX户受益，扩建云溪科创园。办好民生实事（附件1），产业稳步壮大，措施见第一部分（一）。',
	'附件1　民生实事',
	'1.修建道路。',
	'注释',
	'［1］一企一策：按企业情况分别制定的方案。',
].join('\n');

let client: Client;

async function start(text = report, capabilities = {}): Promise<void> {
	client = await connect({ capabilities });
	await client.open(text);
}

/** The place right before some words, the last of them if asked. */
function at(words: string, from: 'first' | 'last' = 'first', text = report): { readonly position: Position } {
	const offset = from === 'first' ? text.indexOf(words) : text.lastIndexOf(words);
	assert.notEqual(offset, -1, words);
	return { position: TextDocument.create(uri, 'report', 1, text).positionAt(offset) };
}

function textIn(range: Range, text = report): string {
	return TextDocument.create(uri, 'report', 1, text).getText(range);
}

function whole(text = report): { readonly range: Range } {
	return { range: { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } } };
}

suite('hover', () => {
	teardown(() => client.end());

	test('tells what is known of a figure and what was checked of it', async () => {
		await start();
		assert.equal(
			textOf(await client.ask(HoverRequest.type, at('105个'))),
			['重点项目 105个', '2024年 · 完成 · 水平', '取值 105个', '✓ 分项相加 30＋28＋47＝105个，与合计相符'].join('\n'),
		);
	});

	test('shows the range that rounding and approximate words leave', async () => {
		await start();
		assert.match(
			textOf(await client.ask(HoverRequest.type, at('16.2亿元'))),
			/^固定资产投资 16\.2亿元\n全镇 · 2024年 · 完成 · 水平\n取值 16\.15亿元 至 16\.25亿元/,
		);
		assert.match(textOf(await client.ask(HoverRequest.type, at('18亿元'))), /\n2025年 · 目标 · 水平\n取值不低于 18亿元/);
	});

	test('keeps the text of a draft from becoming markup', async () => {
		const text = '一、工作回顾\n<b>[甲](http://a.example)*产值*</b>10.8亿元。';
		await start(text, markdown);
		const value = textOf(await client.ask(HoverRequest.type, at('10.8', 'first', text)));
		assert.doesNotMatch(value, /(?<!\\)[<[_]|(?<!\\)\]\(/);
		assert.match(value, /10\.8亿元\*\* {2}\n/);
	});

	test('tells since when a set phrase is one', async () => {
		const text = '一、工作安排\n加快发展新质生产力，苦干实干。';
		await start(text);
		const found = await client.ask(HoverRequest.type, at('质生产力', 'first', text));
		assert.match(textOf(found), /“新质生产力”：2023年/);
		assert.equal(found?.range && textIn(found.range, text), '新质生产力');
		assert.equal(await client.ask(HoverRequest.type, at('苦干实干', 'first', text)), null);
	});

	test('has nothing to say of other words', async () => {
		await start();
		assert.equal(await client.ask(HoverRequest.type, at('产业稳步')), null);
	});
});

function textOf(found: Hover | null): string {
	return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

suite('definition, references and highlights', () => {
	teardown(() => client.end());

	test('of an indicator: its first statement, and all of them', async () => {
		await start();
		for (const words of ['18亿', '固定资产投资达到']) {
			const found = await client.ask(DefinitionRequest.type, at(words));
			assert.deepEqual(
				(found as Location[]).map(({ range }) => textIn(range)),
				['16.2亿元'],
			);
		}
		assert.deepEqual(await placesOf('18亿'), ['16.2亿元', '8.7%', '18亿元以上']);
	});

	test('of an annex', async () => {
		await start();
		assert.deepEqual(await definitionOf('附件1），'), { line: 7, text: '附件1' });
		assert.deepEqual(await placesOf('附件1　民'), ['附件1', '附件1']);
	});

	test('of a section of a part', async () => {
		await start();
		assert.deepEqual(await definitionOf('第一部分'), { line: 2, text: '（一）产业稳步壮大' });
	});

	test('of a note', async () => {
		await start();
		assert.deepEqual(await definitionOf('［1］，'), { line: 10, text: '［1］' });
		assert.deepEqual(await placesOf('［1］一企'), ['［1］', '［1］']);
	});

	test('leave out the definition if asked', async () => {
		await start();
		const found = await client.ask(ReferencesRequest.type, { ...at('附件1），'), context: { includeDeclaration: false } });
		assert.deepEqual(
			found?.map(({ range }) => range.start.line),
			[6],
		);
	});

	test('highlights are the same places', async () => {
		await start();
		const found = await client.ask(DocumentHighlightRequest.type, at('16.2'));
		assert.deepEqual(
			found?.map(({ range }) => textIn(range)),
			['16.2亿元', '8.7%', '18亿元以上'],
		);
	});

	test('are none elsewhere', async () => {
		await start();
		assert.deepEqual(await client.ask(DefinitionRequest.type, at('修建道路')), []);
		assert.deepEqual(await placesOf('修建道路'), []);
	});
});

async function definitionOf(words: string) {
	const [found] = (await client.ask(DefinitionRequest.type, at(words))) as readonly Location[];
	return found && { line: found.range.start.line, text: textIn(found.range) };
}

async function placesOf(words: string): Promise<readonly string[]> {
	const found = await client.ask(ReferencesRequest.type, { ...at(words), context: { includeDeclaration: true } });
	return (found ?? []).map(({ range }) => textIn(range));
}

suite('rename', () => {
	teardown(() => client.end());

	test('changes a name wherever it is written', async () => {
		await start();
		assert.deepEqual(await prepared('科创园'), '云溪科创园');
		assert.equal(await renamed('科创园', '云溪湖科创园'), report.replaceAll('云溪科创园', '云溪湖科创园'));
	});

	test('changes a quoted term where it is written without quotation marks too', async () => {
		await start();
		assert.equal(await renamed('一企一策”', '一链一策'), report.replaceAll('一企一策', '一链一策'));
	});

	test('changes a section’s title where it is quoted', async () => {
		await start();
		assert.equal(await renamed('产业稳步', '产业加快壮大'), report.replaceAll('产业稳步壮大', '产业加快壮大'));
	});

	test('refuses elsewhere, and names that are none, and says why', async () => {
		await start();
		await assert.rejects(client.ask(PrepareRenameRequest.type, at('全年安排')), /认不出名称/);
		await assert.rejects(client.ask(RenameRequest.type, { ...at('科创园'), newName: ' ' }), /不能为空/);
	});
});

async function prepared(words: string): Promise<string> {
	const found = await client.ask(PrepareRenameRequest.type, at(words));
	assert.ok(found && 'placeholder' in found);
	assert.equal(textIn(found.range), found.placeholder);
	return found.placeholder;
}

async function renamed(words: string, newName: string): Promise<string> {
	const edit: WorkspaceEdit | null = await client.ask(RenameRequest.type, { ...at(words), newName });
	return TextDocument.applyEdits(TextDocument.create(uri, 'report', 1, report), edit?.changes?.[uri] ?? []);
}

suite('workspace symbols', () => {
	teardown(() => client.end());

	test('are sections and indicators of all open reports', async () => {
		await start();
		await client.open('一、2024年工作回顾\n粮食产量3万吨。', 'file:///drafts/b.txt');
		const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
		const names = (found ?? []).map(({ name }) => name);
		for (const name of ['（一）产业稳步壮大', '固定资产投资', '粮食产量']) assert.ok(names.includes(name), name);
		assert.equal(names.filter((name) => name === '固定资产投资').length, 1);
	});

	test('match the characters of the query in their order', async () => {
		await start();
		const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '资投' });
		assert.deepEqual(
			(found ?? []).map(({ name, containerName }) => `${name} ${containerName}`),
			['固定资产投资 云溪镇政府工作报告'],
		);
	});
});

suite('selection ranges', () => {
	teardown(() => client.end());

	test('grow from the figure to clause, sentence, paragraph and section', async () => {
		await start();
		const [found] = (await client.ask(SelectionRangeRequest.type, { positions: [at('16.2').position] })) ?? [];
		const texts = chain(found).map(({ range }) => textIn(range));
		assert.deepEqual(texts.slice(0, 3), ['16.2亿元', '全镇固定资产投资16.2亿元', '全镇固定资产投资16.2亿元，增长8.7%。']);
		assert.ok(texts.some((text) => text.startsWith('（一）') && text.endsWith('47个。')));
		assert.equal(texts.at(-1), report);
	});

	test('exist between paragraphs and in an empty draft', async () => {
		await start('');
		const [found] = (await client.ask(SelectionRangeRequest.type, { positions: [{ line: 0, character: 0 }] })) ?? [];
		assert.equal(chain(found).length, 1);
	});
});

function chain(range: SelectionRange | undefined): readonly SelectionRange[] {
	return range ? [range, ...chain(range.parent)] : [];
}

suite('document links', () => {
	teardown(() => client.end());

	test('are web addresses and links to other drafts, no numbers', async () => {
		const text = '拨打12345热线，见https://yunxi.example/a?b=1，详见[去年的报告](云溪2024.md)，[主页](mailto:a@b.example)。';
		await start(text);
		const found = (await client.ask(DocumentLinkRequest.type)) ?? [];
		assert.deepEqual(
			found.map(({ range, target }) => [textIn(range, text), decodeURI(target ?? '')]),
			[
				['https://yunxi.example/a?b=1', 'https://yunxi.example/a?b=1'],
				['云溪2024.md', 'file:///drafts/云溪2024.md'],
			],
		);
	});
});

suite('document links of a hostile draft', () => {
	teardown(() => client.end());

	test('lead to no other machine', async () => {
		await start('[甲](//host/share/a.md)，[乙](/\\\\host/a.md)，[丙](\\\\host\\a.md)。');
		const targets = ((await client.ask(DocumentLinkRequest.type)) ?? []).map(({ target }) => target ?? '');
		assert.deepEqual(
			targets.filter((target) => !target.startsWith('file:///')),
			[],
		);
	});
});

suite('semantic tokens', () => {
	teardown(() => client.end());

	test('tell figures by their role, and placeholders', async () => {
		await start();
		const tokens = tokensFrom((await client.ask(SemanticTokensRequest.type))?.data ?? []);
		assert.ok(tokens.includes('16.2亿元 figure actual'));
		assert.ok(tokens.includes('18亿元以上 figure target'));
		assert.ok(tokens.some((token) => token.startsWith('XX') && token.includes('placeholder')));
	});

	test('of a range are those within', async () => {
		await start();
		const { position } = at('18亿');
		const range = { start: position, end: { ...position, character: position.character + 2 } };
		assert.deepEqual(tokensFrom((await client.ask(SemanticTokensRangeRequest.type, { range }))?.data ?? []), ['18亿元以上 figure target']);
	});
});

function tokensFrom(data: readonly number[]): readonly string[] {
	const { legend } = client.initialized.capabilities.semanticTokensProvider ?? { legend: { tokenTypes: [], tokenModifiers: [] } };
	let line = 0;
	let character = 0;
	return Array.from({ length: data.length / 5 }, (_, index) => {
		const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index * 5, index * 5 + 5);
		character = lines === 0 ? character + characters : characters;
		line += lines;
		const text = textIn({ start: { line, character }, end: { line, character: character + length } });
		const names = legend.tokenModifiers.filter((_each, bit) => modifiers & (1 << bit));
		return [text, legend.tokenTypes[type], ...names].join(' ');
	});
}

suite('inlay hints', () => {
	teardown(() => client.end());

	test('mark figures that were reckoned again', async () => {
		await start(report.replace('47个', '48个'));
		const found = (await client.ask(InlayHintRequest.type, whole())) ?? [];
		assert.ok(found.length >= 4);
		assert.ok(found.some(({ label, tooltip }) => label === '✗' && String(tooltip).includes('105个')));
		assert.deepEqual(
			await client.ask(InlayHintRequest.type, { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } }),
			[],
		);
	});

	test('say ✓ where all agrees', async () => {
		await start();
		const found = (await client.ask(InlayHintRequest.type, whole())) ?? [];
		assert.deepEqual([...new Set(found.map(({ label }) => label))], ['✓']);
	});
});
