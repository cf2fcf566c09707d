import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { connect, uri } from '../server/client';
import { type Property, property } from './property';

const report = '一、2025年工作回顾\n固定资产投资16.2亿元，增长8.7%。\n三、2026年工作安排\n惠及XX户。\n';

const position = { line: 1, character: 8 };
const range = { start: { line: 0, character: 0 }, end: position };
const document = { textDocument: { uri } };
const here = { ...document, position };

/** Requests as they should be, by method. */
const requests: Readonly<Record<string, unknown>> = {
	'textDocument/diagnostic': document,
	'textDocument/hover': here,
	'textDocument/completion': here,
	'textDocument/definition': here,
	'textDocument/references': { ...here, context: { includeDeclaration: true } },
	'textDocument/documentHighlight': here,
	'textDocument/prepareRename': here,
	'textDocument/rename': { ...here, newName: '新名' },
	'textDocument/documentSymbol': document,
	'textDocument/foldingRange': document,
	'textDocument/selectionRange': { ...document, positions: [position] },
	'textDocument/semanticTokens/full': document,
	'textDocument/semanticTokens/range': { ...document, range },
	'textDocument/inlayHint': { ...document, range },
	'textDocument/documentLink': document,
	'textDocument/formatting': { ...document, options: { tabSize: 4, insertSpaces: false } },
	'textDocument/rangeFormatting': { ...document, range, options: { tabSize: 4, insertSpaces: false } },
	'textDocument/onTypeFormatting': { ...here, ch: '\n', options: { tabSize: 4, insertSpaces: false } },
	'textDocument/codeAction': { ...document, range, context: { diagnostics: [] } },
	'workspace/symbol': { query: '投资' },
	'workspace/executeCommand': { command: 'x' },
	'hegao/accept': { uri, rule: 'wording/placeholder', range, reason: '待定', by: '甲' },
	'hegao/draft': { uri },
	'hegao/counterpart': { uri, position },
	'hegao/targets': { uri },
	'hegao/gaps': { uri },
	'hegao/sections': { uri },
	'hegao/moveSection': { uri, version: 1, section: { line: 2, character: 0 }, target: { to: 'up' } },
	'hegao/figures': { uri, by: '甲' },
	'hegao/signOff': { uri, by: '甲', state: 'toggle', at: range, extent: 'sentence' },
	'hegao/dropSignOffs': { uri, ids: ['x'] },
	'hegao/carrySignOffs': { uri, from: '旧稿.txt' },
	'hegao/undoSignOff': { uri },
	'hegao/nextFigure': { uri, position, direction: 'next' },
	'hegao/terms': { uri },
	'hegao/addTerm': { uri, preferred: '云溪镇', variants: ['云西镇'], mayCreate: true },
	'hegao/threads': { uri, by: '甲' },
	'hegao/changeThread': { uri, by: '甲', change: { kind: 'open', range, body: '请核' } },
	'hegao/exportSheet': { uri, to: 'file:///drafts/表.csv' },
	'hegao/readAnswers': { uri, from: 'file:///drafts/表.csv' },
	'hegao/takeAnswers': { uri, from: 'file:///drafts/表.csv', rows: [1], by: '甲' },
	'hegao/checkWorkspace': null,
	'textDocument/codeLens': document,
	'no/such': {},
	'$/no': null,
};

/** Notifications as they should be; all but the last few change the draft or what is beside it. */
const notifications: Readonly<Record<string, unknown>> = {
	'textDocument/didOpen': { textDocument: { uri, languageId: 'report', version: 1, text: report } },
	'textDocument/didChange': { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '二、' }] },
	'textDocument/didSave': document,
	'textDocument/didClose': document,
	'workspace/didChangeConfiguration': { settings: { hegao: { rules: { 'wording/placeholder': 'off' } } } },
	'workspace/didChangeWatchedFiles': { changes: [{ uri, type: 2 }] },
	initialized: {},
	'$/setTrace': { value: 'verbose' },
	'$/cancelRequest': { id: 3 },
	'no/such': [],
};

const junk = fc.constantFrom<unknown>(
	...[
		null,
		undefined,
		0,
		-1,
		1.5,
		2 ** 31,
		1e308,
		'',
		'\ud842',
		'file:',
		'file://host/a',
		'file:///%',
		'http://a/b',
		true,
		[],
		{},
		[null],
		{ __proto__: null },
	],
	'x'.repeat(70_000),
);
/** A value with some parts of it, by their number in the order of reading, made junk. */
const spoiled = fc.array(fc.tuple(fc.nat(8), junk), { maxLength: 2 });
const message = fc.record({
	method: fc.constantFrom(...Object.keys(requests), ...Object.keys(notifications)),
	spoil: spoiled,
	isCancelled: fc.boolean(),
});

export const protocol: readonly Property[] = [
	property(
		'whatever a client sends, the server answers and goes on working',
		fc.array(message, { maxLength: 25 }),
		async (messages) => {
			const client = await connect();
			await client.open(report);
			const answers = messages.map(({ method, spoil, isCancelled }) => {
				const params = spoil.reduce(spoiledAt, Object.hasOwn(requests, method) ? requests[method] : notifications[method]);
				if (!Object.hasOwn(requests, method)) return client.connection.sendNotification(method, params);
				const source = new CancellationTokenSource();
				const answer = client.connection.sendRequest(method, params, source.token).catch(() => {});
				if (isCancelled) source.cancel();
				return answer;
			});
			await Promise.all(answers);
			assert.deepEqual(await rulesFound(client), ['structure/numbering-sequence', 'wording/placeholder']);
			client.end();
		},
		50,
	),
];

/** A draft opened after all that is checked as ever. */
async function rulesFound(client: Awaited<ReturnType<typeof connect>>): Promise<readonly unknown[]> {
	const other = 'file:///drafts/另一份工作报告.txt';
	await client.configure({});
	await client.open(report, other);
	return (await client.diagnostics(other)).map(({ code }) => code);
}

function spoiledAt(value: unknown, [at, by]: readonly [number, unknown]): unknown {
	let seen = 0;
	const copy = (part: unknown): unknown => {
		if (seen++ === at) return by;
		if (Array.isArray(part)) return part.map(copy);
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, copy(each)]));
	};
	return copy(value);
}
