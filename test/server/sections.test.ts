import { strict as assert } from 'node:assert';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../server/src/project/files';
import type { MoveSection, MoveSectionMethod, MoveTarget, SectionMove } from '../../server/src/protocol/movingSections';
import type { OfReport } from '../../server/src/protocol/places';
import type { SectionList, SectionSummary, Sections, SectionsMethod } from '../../server/src/protocol/sections';
import { allSections } from '../../server/src/report/outline';
import { readReport } from '../../server/src/report/report';
import { type Client, connect, uri } from './client';

const sectionsMethod: SectionsMethod = 'hegao/sections';
const moveMethod: MoveSectionMethod = 'hegao/moveSection';

const text = [
	'某镇政府工作报告',
	'',
	'一、2024年工作回顾',
	'　　（一）产业稳步壮大。全年完成产值10.8亿元，增长6.1%。',
	'新增企业12家。',
	'　　（二）民生持续改善。新增就业1200人。',
	'',
	'二、2025年工作安排',
	'重点做好以下两项工作：',
	'　　（一）抓产业。扩大投资。',
	'　　（二）抓民生。修建道路。。',
	'',
].join('\r\n');

const lastYear =
	'某镇政府工作报告\n一、2023年工作回顾\n（一）产业开局良好。全年完成产值10.1亿元。\n二、2024年工作安排\n（一）抓产业。扩大投资。\n';

suite('sections', () => {
	let client: Client;
	teardown(() => client.end());

	test('tell length, time to read aloud, figures and findings of each with all below it', async () => {
		client = await connect();
		await client.open(text);
		const { version, sections } = await ask(client);
		assert.equal(version, 1);
		const [review, plan] = sections;
		assert.deepEqual(
			[review?.number, review?.title, review?.characters, review?.seconds, review?.figures],
			['一、', '2024年工作回顾', 69, 21, 4],
		);
		assert.equal(textIn(review?.children[1]?.heading), '（二）民生持续改善');
		assert.deepEqual(plan?.findings, { error: 1, warning: 0, information: 0 });
		assert.deepEqual(
			plan?.children.map(({ findings }) => findings.error),
			[0, 1],
		);
		assert.equal(plan?.lastYear, undefined);
	});

	test('and what stood in their place last year', async () => {
		client = await connect({ files: withLastYear });
		await client.open(text);
		const { sections } = await ask(client);
		assert.deepEqual(
			sections.map((section) => section.lastYear?.title),
			['一、2023年工作回顾', '二、2024年工作安排'],
		);
		const industry = sections[1]?.children[0]?.lastYear;
		assert.deepEqual([industry?.title, industry?.characters, industry?.place.range.start.line], ['（一）抓产业', 12, 4]);
	});

	test('of what is not open there are none', async () => {
		client = await connect();
		assert.equal(await client.connection.sendRequest<Sections>(sectionsMethod, { uri } satisfies OfReport), null);
	});
});

suite('moving a section', () => {
	let client: Client;
	teardown(() => client.end());

	test('answers with an edit for the version that was asked about', async () => {
		client = await connect();
		await client.open(text);
		const moved = await move(client, '民生持续改善', { to: 'up' });
		assert.ok('edit' in moved);
		assert.deepEqual(
			moved.edit.documentChanges.map(({ textDocument }) => textDocument),
			[{ uri, version: 1 }],
		);
		const after = changed(moved.edit as unknown as WorkspaceEdit);
		assert.ok(after.includes('　　（一）民生持续改善。新增就业1200人。\r\n　　（二）产业稳步壮大'));
		assert.deepEqual([moved.numbers, moved.counts, moved.references], [2, 0, 0]);
		assert.equal(TextDocument.create(uri, 'report', 2, after).getText(moved.heading), '（一）民生持续改善');
	});

	test('into another part', async () => {
		client = await connect();
		await client.open(text);
		const moved = await move(client, '民生持续改善', { to: 'onto', section: placeOf('2025年工作安排') });
		assert.ok('edit' in moved);
		assert.ok(changed(moved.edit as unknown as WorkspaceEdit).includes('做好以下三项工作'));
		assert.deepEqual([moved.numbers, moved.counts, moved.references], [1, 1, 0]);
	});

	test('refuses what makes no sense, and what is asked of an earlier version', async () => {
		client = await connect();
		await client.open(text);
		assert.deepEqual(await move(client, '产业稳步壮大', { to: 'up' }), { refusal: '已经在最前面。' });
		await client.change(2, { text: `${text}\r\n` });
		assert.deepEqual(await move(client, '产业稳步壮大', { to: 'down' }), { refusal: '文稿刚刚改过，请再移动一次。' });
		assert.deepEqual(await move(client, '某镇政府工作报告', { to: 'down' }, 2), { refusal: '这里没有标题，没有可以移动的节。' });
	});

	test('is offered as actions on a heading, not in its text', async () => {
		client = await connect();
		await client.open(text);
		const at = (word: string) => client.actions(['refactor'], { start: placeOf(word), end: placeOf(word) });
		assert.deepEqual(
			(await at('民生持续改善')).map(({ title, kind }) => [title, kind]),
			[['上移本节', 'refactor.move']],
		);
		assert.deepEqual(
			(await at('工作回顾')).map(({ title }) => title),
			['下移本节'],
		);
		assert.deepEqual(await at('新增就业'), []);
		const [action] = await at('民生持续改善');
		assert.ok(action?.edit);
		assert.ok(changed(action.edit).includes('（一）民生持续改善'));
	});
});

const withLastYear: Files = {
	read: async () => new TextEncoder().encode(lastYear),
	list: async (folder) => (folder === '/drafts' ? [{ name: '某镇政府工作报告2023.txt', kind: 'file' }] : []),
	kindOf: async (path) => (path.endsWith('.txt') ? 'file' : undefined),
	write: () => Promise.reject(new Error('nothing is written')),
	copy: () => Promise.reject(new Error('nothing is copied')),
};

async function ask(client: Client): Promise<SectionList> {
	const list = await client.connection.sendRequest<Sections>(sectionsMethod, { uri } satisfies OfReport);
	assert.ok(list);
	return list;
}

function move(client: Client, heading: string, target: MoveTarget, version = 1): Promise<SectionMove> {
	return client.connection.sendRequest<SectionMove>(moveMethod, { uri, version, section: placeOf(heading), target } satisfies MoveSection);
}

function placeOf(word: string): SectionSummary['heading']['start'] {
	const offset = text.indexOf(word);
	assert.ok(offset >= 0);
	return TextDocument.create(uri, 'report', 1, text).positionAt(offset);
}

function textIn(range: SectionSummary['heading'] | undefined): string {
	return range ? TextDocument.create(uri, 'report', 1, text).getText(range) : '';
}

function changed({ documentChanges = [] }: WorkspaceEdit): string {
	const document = TextDocument.create(uri, 'report', 1, text);
	const edits = documentChanges.flatMap((change) => ('edits' in change ? change.edits : []));
	const after = TextDocument.applyEdits(document, edits as Parameters<typeof TextDocument.applyEdits>[1]);
	assert.ok([...allSections(readReport(after).outline.sections)].length > 0);
	return after;
}
