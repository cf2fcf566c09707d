import { strict as assert } from 'node:assert';
import { type CodeAction, DefinitionRequest, type Location, type Range, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toLocationAt } from '../../server/src/features/convert';
import { type Client, connect } from './client';
import { filesOf, folder } from './files';

const draftUri = `file://${folder}/draft.txt`;
const draft =
	'云溪镇政府工作报告\n一、2025年工作回顾\n税收收入【  】亿元，好。固定资产投资达到18.2亿元。全年固定资产投资稳步增长。\n二、2026年工作安排\n抓落实。\n';
const files = filesOf({
	'report.yml': 'ledger: 台账.csv\n',
	'台账.csv': '指标,口径,时期,数值,单位,来源\n税收收入,全镇,2025,8615,万元,财政所\n固定资产投资,全镇,2025,16.2,亿元,统计局\n',
});
const document = TextDocument.create(draftUri, 'report', 1, draft);

suite('the ledger in the editor', () => {
	let client: Client;
	setup(async () => {
		client = await connect({ files });
		await client.open(draft, draftUri);
	});
	teardown(() => client.end());

	/** The cursor behind some words. */
	const behind = (words: string): Range => {
		const position = document.positionAt(draft.indexOf(words) + words.length);
		return { start: position, end: position };
	};
	const citedAt = async (words: string) => {
		const actions = await client.actions(['quickfix'], behind(words), draftUri);
		return actions.filter(({ title }) => title.startsWith('引用台账'));
	};
	const madeBy = ({ edit }: CodeAction) => {
		const [change] = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
		return TextDocument.applyEdits(document, (change?.edits ?? []) as TextEdit[]);
	};

	test('fills a gap in the unit that stands behind it, and what was filled in is checked', async () => {
		const [action, ...others] = await citedAt('税收收入【');
		assert.deepEqual(others, []);
		assert.equal(action?.title, '引用台账：0.8615亿元（来源：财政所，台账.csv 第2行）');
		assert.deepEqual(
			action.diagnostics?.map(({ code }) => code),
			['wording/placeholder'],
		);
		const text = madeBy(action);
		assert.equal(text, draft.replace('【  】', '0.8615'));
		await client.open(text, `${draftUri}2.txt`);
		const left = await client.diagnostics(`${draftUri}2.txt`);
		assert.deepEqual(
			left.map(({ code }) => code),
			['figures/ledger-mismatch'],
		);
	});

	test('puts the ledger’s figure in the place of another', async () => {
		const [action] = await citedAt('达到18');
		assert.equal(action && madeBy(action), draft.replace('18.2', '16.2'));
		assert.deepEqual(
			action?.diagnostics?.map(({ code }) => code),
			['figures/ledger-mismatch'],
		);
	});

	test('offers nothing where there is nothing to fill in', async () => assert.deepEqual(await citedAt('抓落'), []));

	test('is where a figure is defined, before the report’s own first statement', async () => {
		const found = (await client.connection.sendRequest(DefinitionRequest.type, {
			textDocument: { uri: draftUri },
			position: behind('达到18').start,
		})) as readonly Location[];
		assert.deepEqual(
			found.map(({ uri, range }) => [uri, range.start]),
			[
				[encodeURI(`file://${folder}/台账.csv`), { line: 2, character: 0 }],
				[draftUri, behind('达到').start],
			],
		);
	});

	test('has no lines where it is a sheet', () => {
		const position = { line: 0, character: 0 };
		assert.deepEqual(toLocationAt({ path: '/drafts/台账.xlsx', line: 4 }).range, { start: position, end: position });
	});
});
