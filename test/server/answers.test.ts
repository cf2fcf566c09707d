import { strict as assert } from 'node:assert';
import { type ApplyWorkspaceEditParams, ApplyWorkspaceEditRequest, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseReview } from '../../server/src/project/review';
import type { AnswersRead, AnswersTaken } from '../../server/src/protocol/answers';
import { bytesOf, memoryFiles } from '../project/memoryFiles';
import { type Client, connect } from './client';

const uri = 'file:///desk/a.txt';
const from = 'file:///desk/%E7%AD%94%E5%A4%8D.csv';
const text = '云溪镇政府工作报告\n一、2025年工作回顾\n固定资产投资16.2亿元，增长8.7%。粮食总产量1.47万吨。\n';
const sheet = [
	'所在句,数据,核对结果,更正为,核对人',
	'"固定资产投资16.2亿元，增长8.7%。",16.2亿元,一致,,甲',
	'"固定资产投资16.2亿元，增长8.7%。",8.7%,,10.25%,',
	'粮食总产量1.47万吨。,1.47万吨,有误,1.5,乙',
	'粮食总产量9万吨。,9万吨,一致,,乙',
].join('\n');

suite('answers imported in an editor', () => {
	let client: Client;
	let stored: Map<string, Uint8Array>;
	let edits: ApplyWorkspaceEditParams[];
	let isApplied: boolean;
	setup(async () => {
		stored = new Map([['/desk/答复.csv', bytesOf(sheet)]]);
		client = await connect({ files: memoryFiles(stored) });
		edits = [];
		isApplied = true;
		client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
			edits.push(params);
			return { applied: isApplied };
		});
		await client.open(text, uri);
	});
	teardown(() => client.end());

	const read = () => client.connection.sendRequest<AnswersRead>('hegao/readAnswers', { uri, from });
	const take = (rows: readonly number[]) =>
		client.connection.sendRequest<AnswersTaken>('hegao/takeAnswers', { uri, from, rows, by: '统计站' });

	function signed(): readonly string[] {
		const { value } = parseReview('', new TextDecoder().decode(stored.get('/desk/.hegao/review.yml')));
		return value.map(({ text: figure, by }) => `${figure} ${by}`).toSorted();
	}

	/** The text after the edits the client was asked to make. */
	function changed(): string {
		const [change, ...others] = edits.flatMap(({ edit }) => edit.documentChanges?.filter(TextDocumentEdit.is) ?? []);
		assert.deepEqual([others, change?.textDocument], [[], { uri, version: 1 }]);
		return TextDocument.applyEdits(TextDocument.create(uri, 'report', 1, text), change?.edits.filter((edit) => 'newText' in edit) ?? []);
	}

	test('are shown before anything is done', async () => {
		const { confirmed, corrections, told, isNameless, refusal } = await read();
		assert.deepEqual([refusal, confirmed, isNameless], ['', 1, true]);
		assert.deepEqual(
			corrections.map(({ row, text: figure, correction, after }) => [row, figure, correction, after]),
			[
				[3, '8.7%', '10.25%', '固定资产投资16.2亿元，增长10.25%。'],
				[4, '1.47万吨', '1.5', '粮食总产量1.5万吨。'],
			],
		);
		assert.deepEqual(
			told.map(({ row }) => row),
			[5],
		);
		assert.deepEqual([edits.length, stored.has('/desk/.hegao/review.yml')], [0, false]);
	});

	test('change the chosen figures by one edit, and sign off what is right then', async () => {
		assert.deepEqual(await take([3, 4]), { refusal: '', message: '', confirmed: 1, corrected: 2 });
		assert.equal(changed(), text.replace('8.7%', '10.25%').replace('1.47', '1.5'));
		assert.deepEqual(signed(), ['1.5万吨 乙', '10.25% 统计站', '16.2亿元 甲']);
	});

	test('leave alone what was not chosen', async () => {
		assert.deepEqual(await take([]), { refusal: '', message: '', confirmed: 1, corrected: 0 });
		assert.deepEqual([edits.length, signed()], [0, ['16.2亿元 甲']]);
	});

	test('sign nothing where the editor did not make the edit', async () => {
		isApplied = false;
		assert.match((await take([3])).refusal, /文稿刚刚有改动/);
		assert.equal(stored.has('/desk/.hegao/review.yml'), false);
	});

	test('that can’t be read are refused with the reason', async () => {
		stored.delete('/desk/答复.csv');
		assert.match((await read()).refusal, /文件不存在/);
		assert.match((await take([])).refusal, /文件不存在/);
	});
});
