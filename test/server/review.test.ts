import { strict as assert } from 'node:assert';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Figure, Figures, NextFigureRange } from '../../server/src/protocol/figures';
import type { Range } from '../../server/src/protocol/places';
import type { CarrySignOffs, DropSignOffs, SignedOff, SignOff } from '../../server/src/protocol/signingOff';
import type { Status } from '../../server/src/protocol/status';
import { bytesOf, memoryFiles } from '../project/memoryFiles';
import { type Client, connect } from './client';

const uri = 'file:///drafts/a.txt';
const review = '/drafts/.hegao/review.yml';
const draft = [
	'云溪镇政府工作报告',
	'一、2025年工作回顾',
	'（一）产业稳步壮大',
	'　　全镇固定资产投资16.2亿元，增长8.7%。全年安排重点项目105个，其中工业类30个、城建类28个、农业类46个。',
	'　　新增企业12家。',
	'二、2026年工作安排',
	'　　固定资产投资达到【  】亿元。培育企业15家。',
].join('\n');

suite('sign-off of figures', () => {
	let client: Client;
	let stored: Map<string, Uint8Array>;
	let text: string;
	let version: number;
	teardown(() => client.end());

	async function start(files: Readonly<Record<string, string>> = {}, isReadOnly = false): Promise<void> {
		stored = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
		client = await connect({ files: memoryFiles(stored, [], isReadOnly), initializationOptions: { status: true } });
		text = draft;
		version = 1;
		await client.open(draft, uri);
		await client.diagnostics(uri);
		await client.nextStatus();
	}

	async function edit(from: string, to: string): Promise<Status> {
		assert.ok(text.includes(from));
		text = text.replace(from, to);
		version++;
		await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
		await client.diagnostics(uri);
		return client.nextStatus();
	}

	async function listed(by = '甲'): Promise<Figures> {
		const found = await client.connection.sendRequest<Figures | null>('hegao/figures', { uri, by });
		assert.ok(found);
		return found;
	}

	async function figure(written: string, by?: string): Promise<Figure> {
		const found = (await listed(by)).figures.find((each) => each.text === written);
		assert.ok(found, written);
		return found;
	}

	function sign(asked: Omit<SignOff, 'uri' | 'by'>, by = '甲'): Promise<SignedOff> {
		return client.connection.sendRequest<SignedOff>('hegao/signOff', { uri, by, ...asked });
	}

	/** The place of some words. */
	function at(words: string): Range {
		const document = TextDocument.create(uri, 'report', 1, text);
		const start = text.indexOf(words);
		assert.notEqual(start, -1, words);
		return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
	}

	function fileText(path = review): string {
		return new TextDecoder().decode(stored.get(path));
	}

	test('lists every figure with what is known of it, and the places to be filled in', async () => {
		await start();
		const { figures, blanks, deleted, version: listedVersion } = await listed();
		assert.equal(listedVersion, 1);
		assert.deepEqual(
			figures.map((each) => each.text),
			['16.2亿元', '8.7%', '105个', '30个', '28个', '46个', '12家', '15家'],
		);
		assert.equal(new Set(figures.map(({ id }) => id)).size, figures.length);
		const total = await figure('105个');
		assert.deepEqual(
			[total.indicator, total.role, total.period, total.sections],
			['重点项目', 'actual', '2025', ['一、2025年工作回顾', '（一）产业稳步壮大']],
		);
		assert.deepEqual(total.range, at('105个'));
		assert.match(total.conflicts[0] ?? '', /分项/);
		assert.match(total.lines.join('\n'), /重点项目 105个[\s\S]*✗/);
		assert.equal((await figure('46个')).conflicts.length, 1);
		assert.deepEqual((await figure('12家')).conflicts, []);
		assert.deepEqual((await figure('15家')).role, 'target');
		assert.deepEqual([blanks.length, blanks[0]?.range, deleted], [1, at('【  】'), []]);
	});

	test('is written down, with who and when, and told', async () => {
		await start();
		assert.deepEqual(await sign({ state: 'checked', ids: [(await figure('16.2亿元')).id] }), { outcome: 'done', message: '' });
		const { signed, fallen, figures } = await client.nextStatus();
		assert.deepEqual([signed, fallen, figures], [1, 0, 8]);
		const { state, isMine, signOffs } = await figure('16.2亿元');
		const date = new Date().toISOString().slice(0, 10);
		assert.deepEqual([state, isMine, signOffs], ['checked', true, [{ state: 'checked', by: '甲', date, note: '' }]]);
		assert.match(fileText(), /^- \{"file": "a\.txt", "indicator": "固定资产投资", "text": "16\.2亿元".*"by": "甲"/);
		assert.equal(fileText('/drafts/.hegao/.gitattributes'), 'review.yml merge=union text eol=lf\n');
	});

	test('stays through edits elsewhere and falls with its own, and says what has changed', async () => {
		await start();
		await sign({ state: 'checked', ids: (await listed()).figures.map(({ id }) => id) });
		assert.equal((await client.nextStatus()).signed, 8);
		assert.equal((await edit('（一）', '　　开局良好。\n（一）')).signed, 8);
		const { signed, fallen } = await edit('新增企业12家', '新增企业13家');
		assert.deepEqual([signed, fallen], [7, 1]);
		const { state, fallen: entries } = await figure('13家');
		assert.deepEqual([state, entries[0]?.change], ['fallen', '原为“12家”，现为“13家”']);
		await sign({ state: 'checked', at: at('13家') });
		assert.deepEqual([(await client.nextStatus()).signed, fileText().includes('12家')], [8, false]);
	});

	test('of a figure that is gone is listed until it is dropped', async () => {
		await start();
		await sign({ state: 'checked', at: at('12家') });
		await client.nextStatus();
		assert.equal((await edit('新增企业12家。', '市场活力不断增强。')).deleted, 1);
		const { deleted } = await listed();
		assert.deepEqual([deleted[0]?.text, deleted[0]?.sentence], ['12家', '新增企业12家。']);
		await client.connection.sendRequest<SignedOff>('hegao/dropSignOffs', { uri, ids: deleted.map(({ id }) => id) } satisfies DropSignOffs);
		assert.equal((await client.nextStatus()).deleted, 0);
		assert.equal(fileText(), '');
	});

	test('is of the figure at the cursor, of its sentence or its paragraph', async () => {
		await start();
		const signedBy = async (asked: Pick<SignOff, 'at' | 'extent'>) => {
			await sign({ state: 'checked', ...asked });
			await client.nextStatus();
			const { figures } = await listed();
			await client.connection.sendRequest('hegao/undoSignOff', { uri });
			await client.nextStatus();
			return figures.filter(({ isMine }) => isMine).map((each) => each.text);
		};
		const cursor = (words: string) => ({ start: at(words).start, end: at(words).start });
		assert.deepEqual(await signedBy({ at: cursor('8.7%') }), ['8.7%']);
		assert.deepEqual(await signedBy({ at: cursor('新增企业') }), ['12家']);
		assert.deepEqual(await signedBy({ at: at('105个，其中工业类30个') }), ['105个', '30个']);
		assert.deepEqual(await signedBy({ at: cursor('增长8'), extent: 'sentence' }), ['16.2亿元', '8.7%']);
		assert.deepEqual(await signedBy({ at: cursor('全年安排'), extent: 'sentence' }), ['105个', '30个', '28个', '46个']);
		assert.equal((await signedBy({ at: cursor('增长8'), extent: 'paragraph' })).length, 6);
		assert.deepEqual(await sign({ state: 'checked', at: cursor('固定资产投资16') }), { outcome: 'nothing', message: '光标处没有数据' });
		assert.equal((await sign({ state: 'checked', ids: ['x'] })).message, '这一处已经改动，请重新核对');
	});

	test('is taken back by the same key, and undone', async () => {
		await start();
		const toggle = async () => {
			await sign({ state: 'toggle', at: at('12家') });
			return (await client.nextStatus()).signed;
		};
		assert.deepEqual([await toggle(), await toggle(), await toggle()], [1, 0, 1]);
		const undo = async () => (await client.connection.sendRequest<SignedOff>('hegao/undoSignOff', { uri })).message;
		assert.deepEqual([await undo(), await undo(), await undo()], ['', '', '']);
		assert.match(await undo(), /^没有可以撤销的签核/);
		assert.equal((await figure('12家')).state, 'unchecked');
	});

	test('of an earlier session is taken back by the same key and by its box, though there is nothing to undo', async () => {
		await start();
		await sign({ state: 'checked', at: at('12家') });
		await sign({ state: 'checked', at: at('8.7%') });
		const kept = fileText();
		client.end();
		await start({ [review]: kept });
		const undone = await client.connection.sendRequest<SignedOff>('hegao/undoSignOff', { uri });
		assert.deepEqual([undone.outcome, fileText()], ['nothing', kept]);
		await sign({ state: 'toggle', at: at('12家') });
		await sign({ state: 'none', ids: [(await figure('8.7%')).id] });
		assert.equal(fileText(), '');
	});

	test('of somebody else is not taken back, which is said', async () => {
		await start();
		await sign({ state: 'checked', at: at('12家') });
		const kept = fileText();
		const { outcome, message } = await sign({ state: 'none', at: at('12家') }, '乙');
		assert.deepEqual([outcome, message, fileText()], ['nothing', '这里没有您的签核可以取消', kept]);
		const undo = async () => (await client.connection.sendRequest<SignedOff>('hegao/undoSignOff', { uri })).outcome;
		assert.deepEqual([await undo(), await undo()], ['done', 'nothing']);
	});

	test('may send a figure back, with a note', async () => {
		await start();
		await sign({ state: 'returned', note: '与统计站不符', at: at('12家') });
		const { state, isMine, signOffs } = await figure('12家');
		assert.deepEqual([state, isMine, signOffs[0]?.note], ['returned', false, '与统计站不符']);
		await sign({ state: 'checked', at: at('新增企业'), extent: 'paragraph' });
		assert.equal((await figure('12家')).state, 'returned');
		await sign({ state: 'toggle', at: at('12家') });
		assert.deepEqual([(await figure('12家')).state, (await figure('12家')).signOffs.length], ['checked', 1]);
	});

	test('of two reviewers is kept of both', async () => {
		await start();
		await sign({ state: 'checked', at: at('12家') });
		await sign({ state: 'returned', at: at('12家') }, '乙');
		const { state, isMine, signOffs } = await figure('12家');
		assert.deepEqual([state, isMine, signOffs.map(({ by }) => by)], ['returned', true, ['乙', '甲']]);
		await sign({ state: 'none', at: at('12家') }, '乙');
		assert.deepEqual([(await figure('12家')).state, (await figure('12家', '乙')).isMine], ['checked', false]);
	});

	test('is by the reviewer that the project names', async () => {
		await start({ '/drafts/report.yml': 'reviewer: 核稿人\n' });
		await sign({ state: 'checked', at: at('12家') });
		assert.deepEqual((await figure('12家')).signOffs[0]?.by, '核稿人');
	});

	test('of another draft is taken over as far as its sentences are the same', async () => {
		await start();
		await sign({ state: 'checked', at: at('12家') });
		await sign({ state: 'checked', at: at('15家') });
		const later = 'file:///drafts/b.txt';
		await client.open(draft.replace('15家', '16家'), later);
		const figuresOf = () => client.connection.sendRequest<Figures>('hegao/figures', { uri: later, by: '甲' });
		const { otherDrafts } = await figuresOf();
		assert.deepEqual(otherDrafts, [{ file: 'a.txt', signOffs: 2 }]);
		const asked: CarrySignOffs = { uri: later, from: 'a.txt' };
		for (const _ of ['once', 'again']) await client.connection.sendRequest('hegao/carrySignOffs', asked);
		const { figures } = await figuresOf();
		assert.deepEqual(
			figures.filter(({ state }) => state !== 'unchecked').map((each) => `${each.text} ${each.state}`),
			['12家 checked', '16家 fallen'],
		);
		assert.equal(fileText().trim().split('\n').length, 4);
	});

	test('by nobody is not written', async () => {
		await start();
		assert.equal((await sign({ state: 'checked', at: at('12家') }, '')).outcome, 'nameless');
		assert.equal((await sign({ state: 'checked', at: at('云溪镇') }, '')).outcome, 'nothing');
		assert.equal((await figure('12家')).state, 'unchecked');
	});

	test('of another window is not lost, and seen', async () => {
		await start();
		await sign({ state: 'checked', at: at('12家') });
		await client.nextStatus();
		const theirs = fileText().replace(/12家/g, '15家').replace('新增', '培育').replace('甲', '乙');
		stored.set(review, bytesOf(theirs));
		await sign({ state: 'checked', at: at('8.7%') });
		await client.nextStatus();
		assert.match(fileText(), /"乙"/);
		stored.set(review, bytesOf(''));
		await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `file://${review}`, type: 2 }] });
		assert.equal((await client.nextStatus()).signed, 0);
	});

	test('goes on where the file is damaged, which is kept aside and told', async () => {
		await start({ [review]: '<<<<<<< HEAD\n乱码\n' });
		const { uri: where, diagnostics } = await client.nextPush();
		assert.deepEqual([where, diagnostics.map(({ range }) => range.start.line)], [`file://${review}`, [0, 1]]);
		const { outcome, message } = await sign({ state: 'checked', at: at('12家') });
		assert.equal(outcome, 'done');
		assert.match(message, /原文件已另存为 .*review\.corrupt-\d{4}-\d\d-\d\d-1\.yml/);
		const aside = [...stored.keys()].filter((path) => path.includes('corrupt'));
		assert.deepEqual(
			aside.map((path) => fileText(path)),
			['<<<<<<< HEAD\n乱码\n'],
		);
		assert.match(fileText(), /^- \{.*12家/);
		assert.equal((await sign({ state: 'checked', at: at('15家') })).message, '');
	});

	test('says so where nothing can be saved', async () => {
		await start({}, true);
		assert.equal((await sign({ state: 'checked', at: at('12家') })).message, '签核未能保存，磁盘只读');
		assert.equal((await figure('12家')).state, 'unchecked');
	});

	test('goes from one figure to the next that is still open, round the end', async () => {
		await start();
		const next = async (from: Range, direction: 'next' | 'previous' = 'next') => {
			const range = await client.connection.sendRequest<NextFigureRange>('hegao/nextFigure', { uri, position: from.end, direction });
			return range && TextDocument.create(uri, 'report', 1, text).getText(range);
		};
		assert.equal(await next(at('16.2亿元')), '8.7%');
		await sign({ state: 'checked', at: at('8.7%') });
		assert.equal(await next(at('16.2亿元')), '105个');
		assert.equal(await next(at('105个'), 'previous'), '16.2亿元');
		assert.equal(await next(at('15家')), '16.2亿元');
		assert.equal(await next({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, 'previous'), '15家');
		await sign({ state: 'checked', ids: (await listed()).figures.map(({ id }) => id) });
		assert.equal(await next(at('15家')), null);
	});

	test('has nowhere to be written for a draft without a file', async () => {
		await start();
		await client.open(draft, 'untitled:Untitled-1');
		const asked: SignOff = { uri: 'untitled:Untitled-1', by: '甲', state: 'checked', at: at('12家') };
		assert.equal((await client.connection.sendRequest<SignedOff>('hegao/signOff', asked)).message, '文稿还没有保存为文件，无处记录');
	});
});
