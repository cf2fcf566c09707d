import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decode } from '../../server/src/project/decode';
import type { EntryFile } from '../../server/src/project/entryFile';
import type { Files } from '../../server/src/project/files';
import { type ReviewEntry, reviewFile } from '../../server/src/project/review';
import { reviewPath } from '../../server/src/project/reviews';
import type { Rewritten } from '../../server/src/project/rewriting';
import { revise } from '../../server/src/project/signing';
import { commentFile } from '../../server/src/project/threads/entries';
import { changeComments, commentsPath } from '../../server/src/project/threads/store';
import { uriOf } from '../../server/src/project/uris';
import { memoryFiles } from '../project/memoryFiles';
import { comments, review } from '../project/readers';
import { mutated } from '../project/shown';
import { anyText } from '../report/arbitraries';
import { connect } from '../server/client';
import { damagedBytes, utf8 } from './damage';
import { type Property, property } from './property';

const signOff: ReviewEntry = {
	file: 'a.txt',
	indicator: '粮食产量',
	text: '3万吨',
	context: '粮食产量3万吨。',
	state: 'checked',
	by: '丙',
	date: '2026-01-31',
};
const said = { file: 'a.txt', by: '丙', at: '2026-01-31T08:00:00.000Z', id: 'x9' };

/** A file of entries in any state, whole or not. */
function anyStateOf(whole: string): fc.Arbitrary<Uint8Array> {
	return fc.oneof(damagedBytes(utf8(whole)), mutated(whole).map(utf8), mutated(`# 说明\n${whole}`).map(utf8), anyText.map(utf8));
}

/** What holds of the files that reviewers write, whatever became of them. */
export const entries: readonly Property[] = [
	property('signing never loses what stands in the file', anyStateOf(review), (before) =>
		keepsWhatStood(before, '/.hegao/review.yml', reviewFile, (files) => revise(files, '/', () => ({ added: [signOff], removed: [] }))),
	),
	property('commenting never loses what stands in the file', anyStateOf(comments), (before) =>
		keepsWhatStood(before, '/.hegao/comments.yml', commentFile, (files) =>
			changeComments(files, '/', { kind: 'open', place: undefined, body: '请核' }, said),
		),
	),
	property(
		'a server beside any files of reviewers finds, lists and signs',
		fc.tuple(anyStateOf(review), anyStateOf(comments)),
		([signOffs, threads]) => worksBeside(signOffs, threads),
		30,
	),
];

/** Every entry and comment that could be read is still there, the new one is, and what could not be read is whole in a file aside. */
async function keepsWhatStood<Entry>(
	before: Uint8Array,
	path: string,
	{ parse, isDamaged }: EntryFile<Entry>,
	change: (files: Files) => Promise<Rewritten<unknown>>,
): Promise<void> {
	const store = new Map([[path, before]]);
	const written = await change(memoryFiles(store));
	assert.ok('value' in written, 'refused');
	const after = decode(store.get(path) ?? new Uint8Array())?.text ?? '';
	const was = decode(before);
	const lines = (text: string) => parse('', text).value.map((entry) => JSON.stringify(entry));
	const kept = new Set(lines(after));
	for (const line of lines(was?.text ?? '')) assert.ok(kept.has(line), 'an entry is lost');
	assert.ok(lines(after).some((line) => line.includes('丙')));
	assert.ok(!isDamaged(after), 'what is written is damaged');
	const aside = [...store].filter(([name]) => name.includes('.corrupt-')).map(([, bytes]) => Buffer.from(bytes));
	const isWhole = was !== undefined && !was.isDamaged && !isDamaged(was.text);
	assert.deepEqual(aside, isWhole ? [] : [Buffer.from(before)]);
}

const draft = '云溪镇政府工作报告\n一、2025年工作回顾\n固定资产投资16.2亿元，增长8.7%。\n';

async function worksBeside(signOffs: Uint8Array, threads: Uint8Array): Promise<void> {
	const store = new Map([
		['/a.txt', utf8(draft)],
		[reviewPath('/'), signOffs],
		[commentsPath('/'), threads],
	]);
	const client = await connect({ files: memoryFiles(store) });
	try {
		const uri = uriOf('/a.txt');
		await client.open(draft, uri);
		await client.diagnostics(uri);
		const figures = await client.connection.sendRequest<{ readonly figures: readonly { readonly id: string }[] }>('hegao/figures', {
			uri,
			by: '丙',
		});
		assert.equal(figures.figures.length, 2);
		assert.ok(await client.connection.sendRequest('hegao/threads', { uri, by: '丙' }));
		const signed = await client.connection.sendRequest('hegao/signOff', { uri, by: '丙', state: 'checked', ids: [figures.figures[0]?.id] });
		assert.equal((signed as { readonly outcome: string }).outcome, 'done');
		assert.deepEqual(client.log, []);
	} finally {
		client.end();
	}
}
