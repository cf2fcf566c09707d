import { strict as assert } from 'node:assert';
import { CodeLensRefreshRequest, CodeLensRequest, DidChangeWatchedFilesNotification, HoverRequest } from 'vscode-languageserver';
import type { Accepted } from '../../server/src/protocol/accepting';
import type { Counterpart, Targets } from '../../server/src/protocol/lastYear';
import type { NextDraft } from '../../server/src/protocol/nextDraft';
import { type Client, connect } from './client';
import { filesOf, folder } from './files';

const lastYear = '云溪镇政府工作报告\n一、2024年工作回顾\n招商到位资金20251万元。\n二、2025年工作安排\n抓落实。\n';
const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n招商到位资金22367万元，增长14.9%。\n二、2026年工作安排\n抓落实。\n';
const rule = 'figures/growth-against-last-year';
const draftUri = `file://${folder}/draft.txt`;

suite('what stands beside a draft', () => {
	let client: Client;
	teardown(() => client.end());

	test('is read: last year’s report is named as the other place', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear }) });
		await client.open(draft, draftUri);
		const [finding] = await client.diagnostics(draftUri);
		assert.equal(finding?.code, 'figures/growth-against-last-year');
		const location = finding?.relatedInformation?.at(-1)?.location;
		assert.deepEqual(location, {
			uri: `file://${folder}/last.txt`,
			range: { start: { line: 2, character: 6 }, end: { line: 2, character: 13 } },
		});
	});

	test('is of one place: another town’s report says nothing', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear.replace('云溪镇', '石桥镇') }) });
		await client.open(draft, draftUri);
		assert.deepEqual(await client.diagnostics(draftUri), []);
	});

	test('is read anew when it changes', async () => {
		const texts: Record<string, string> = { 'last.txt': lastYear };
		client = await connect({ files: filesOf(texts) });
		await client.open(draft, draftUri);
		assert.equal((await client.diagnostics(draftUri)).length, 1);
		texts['last.txt'] = lastYear.replace('20251', '19467');
		await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
			changes: [{ uri: `file://${folder}/last.txt`, type: 2 }],
		});
		await client.nextRefresh();
		assert.deepEqual(await client.diagnostics(draftUri), []);
	});

	test('shows in the hover of a figure: other years, last year’s target, the ledger', async () => {
		const earlier = lastYear.replace('抓落实', '招商到位资金23000万元');
		client = await connect({
			files: filesOf({
				'last.txt': earlier,
				'report.yml': 'ledger: 台账.csv\n',
				'台账.csv': '指标,口径,时期,数值,单位,来源\n招商到位资金,全镇,2025,22367,万元,招商办\n',
			}),
		});
		await client.open(draft, draftUri);
		const position = { line: 2, character: 8 };
		const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: draftUri }, position });
		const text = JSON.stringify(hover?.contents);
		assert.match(text, /往年报告：2024年 20251万元/);
		assert.match(text, /上年报告的目标：23000万元/);
		assert.match(text, /台账：22367万元（来源：招商办，台账\.csv 第2行）/);
	});

	test('answers what became of last year’s commitments, with both places', async () => {
		const earlier = lastYear.replace('抓落实', '招商到位资金23000万元');
		client = await connect({ files: filesOf({ 'last.txt': earlier }) });
		await client.open(draft, draftUri);
		const [target] = (await client.connection.sendRequest<Targets>('hegao/targets', { uri: draftUri })) ?? [];
		assert.deepEqual([target?.outcome, target?.result], ['missed', '招商到位资金22367万元']);
		assert.deepEqual([target?.place.uri, target?.place.range.start], [`file://${folder}/last.txt`, { line: 4, character: 0 }]);
		assert.deepEqual([target?.answer?.uri, target?.answer?.range.start], [draftUri, { line: 2, character: 0 }]);
	});

	test('is asked for where it is not there', async () => {
		client = await connect({ files: filesOf({}) });
		await client.open(draft, draftUri);
		assert.equal(await client.connection.sendRequest('hegao/targets', { uri: draftUri }), null);
	});

	test('becomes next year’s draft', async () => {
		client = await connect({ files: filesOf({}) });
		await client.open(draft, draftUri);
		const next = await client.connection.sendRequest<NextDraft>('hegao/draft', { uri: draftUri });
		assert.equal(next?.year, 2026);
		assert.match(next?.text ?? '', /一、2026年工作回顾/);
	});

	test('has the same section last year', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear }) });
		await client.open(draft, draftUri);
		const place = await client.connection.sendRequest<Counterpart>('hegao/counterpart', {
			uri: draftUri,
			position: { line: 2, character: 3 },
		});
		assert.deepEqual([place?.uri, place?.range.start], [`file://${folder}/last.txt`, { line: 1, character: 0 }]);
	});

	test('shows over headings what the same section was called last year and how long both are', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear }), initializationOptions: { lastYearCommand: 'peek' } });
		assert.deepEqual(client.initialized.capabilities.codeLensProvider, {});
		await client.open(`${draft}三、附带的话\n谢谢。\n`, draftUri);
		const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: draftUri } });
		assert.deepEqual(
			lenses?.map(({ command }) => command?.title),
			['去年：一、2024年工作回顾 25字、1个数据；今年 33字、2个数据', '去年：二、2025年工作安排 15字、0个数据；今年 15字、0个数据'],
		);
		const position = { line: 1, character: 0 };
		assert.deepEqual(lenses?.[0]?.range, { start: position, end: position });
		assert.deepEqual([lenses?.[0]?.command?.command, lenses?.[0]?.command?.arguments], ['peek', [{ uri: draftUri, position }]]);
	});

	test('shows nothing over headings to clients without the command, nor without last year’s report', async () => {
		client = await connect({ files: filesOf({ 'last.txt': lastYear }) });
		await client.open(draft, draftUri);
		assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: draftUri } }), []);
		client.end();
		client = await connect({ files: filesOf({}), initializationOptions: { lastYearCommand: 'peek' } });
		await client.open(draft, draftUri);
		assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: draftUri } }), []);
	});

	test('has what stands over headings asked for again when it changes', async () => {
		const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
		client = await connect({ files: filesOf({ 'last.txt': lastYear }), capabilities });
		await client.open(draft, draftUri);
		const refreshed = new Promise<void>((resolve) => client.connection.onRequest(CodeLensRefreshRequest.type, () => resolve()));
		await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
			changes: [{ uri: `file://${folder}/last.txt`, type: 2 }],
		});
		await refreshed;
	});

	test('says in report.yml which tier a rule has', async () => {
		const settings = 'rules:\n  figures/growth-against-last-year: information\n';
		client = await connect({ files: filesOf({ 'last.txt': lastYear, 'report.yml': settings }), rules: { [rule]: 'off' } });
		await client.open(draft, draftUri);
		assert.deepEqual(
			(await client.diagnostics(draftUri)).map(({ severity }) => severity),
			[3],
		);
	});

	test('has its own mistakes told at their places', async () => {
		client = await connect({ files: filesOf({ 'report.yml': 'rules:\n  figures/growth: off\n' }) });
		await client.open(draft, draftUri);
		await client.diagnostics(draftUri);
		const { uri, diagnostics } = await client.nextPush();
		assert.equal(uri, `file://${folder}/report.yml`);
		assert.deepEqual(
			diagnostics.map(({ range }) => range.start),
			[{ line: 1, character: 2 }],
		);
	});

	test('takes in findings that were accepted, which are silent from then on', async () => {
		const texts: Record<string, string> = { 'last.txt': lastYear };
		client = await connect({ files: filesOf(texts), initializationOptions: { acceptCommand: 'accept' } });
		await client.open(draft, draftUri);
		const [finding] = await client.diagnostics(draftUri);
		const actions = await client.actions(['quickfix'], finding?.range, draftUri);
		const target = actions.find(({ command }) => command?.command === 'accept')?.command?.arguments?.[0];
		assert.deepEqual(target, { uri: draftUri, rule, range: finding?.range });
		const accepted = await client.connection.sendRequest('hegao/accept', { ...target, reason: '口径不同', by: '周知' });
		assert.deepEqual(accepted, { refusal: '' });
		await client.nextRefresh();
		assert.deepEqual(await client.diagnostics(draftUri), []);
		assert.match(texts['accepted.yml'] ?? '', /rule: figures\/growth-against-last-year[\s\S]*reason: 口径不同[\s\S]*by: 周知/);
	});

	test('is left as it is when it can’t be read as accepted findings', async () => {
		const texts: Record<string, string> = { 'last.txt': lastYear, 'accepted.yml': 'not: a list\n' };
		client = await connect({ files: filesOf(texts), initializationOptions: { acceptCommand: 'accept' } });
		await client.open(draft, draftUri);
		const [finding] = await client.diagnostics(draftUri);
		const asked = { uri: draftUri, rule, range: finding?.range, reason: '口径不同', by: '周知' };
		const { refusal } = await client.connection.sendRequest<Accepted>('hegao/accept', asked);
		assert.match(refusal, /accepted\.yml 不是已核可清单，未作改动/);
		assert.equal(texts['accepted.yml'], 'not: a list\n');
	});
});
